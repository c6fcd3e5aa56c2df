import { describe, expect, it } from 'vitest';
import { chooseEntryPassages } from '../../src/answer/entry-passages.js';
import { tinyCorpus, tinyIndex, withMeta } from '../support/tiny-corpus.js';

const GLOSSARY = `
- name: Hanoi summit
  aliases: [Hanoi talks]
  type: event
- name: Kim Jong-un
  aliases: [김정은]
  type: person
- name: "***"
  aliases: []
  type: concept
`;

const note = { kind: 'reference', title: 'Notes' };

function chosenFor(name: string, documents: Readonly<Record<string, string>>): readonly string[] {
  const corpus = tinyCorpus({ documents, glossary: GLOSSARY });
  const index = tinyIndex(corpus);
  const entry = corpus.glossary.find((one) => one.name === name);
  if (entry === undefined) throw new Error(`no entry ${name}`);
  const { hits } = index.search(name, { limit: 30 });
  return chooseEntryPassages(entry, hits, (text) => index.findNames(text)).map(
    ({ passage, spans }) =>
      `${passage.documentId}: ${spans.map(({ start, end }) => passage.text.slice(start, end)).join(', ')}`,
  );
}

describe('passages that speak of a glossary entry', () => {
  it('name it in any of its spellings, which are marked', () => {
    const documents = {
      'a.md': 'Kim Jong-un spoke, and Kim Jong Un went.',
      'b.md': '김정은은 말했다.',
      'c.md': 'Kim spoke.',
    };
    expect(chosenFor('Kim Jong-un', documents).toSorted()).toEqual(['a: Kim Jong-un, Kim Jong Un', 'b: 김정은']);
  });

  it('may hold all words of the name in another order', () => {
    const documents = { 'a.md': 'The summit in Hanoi failed.', 'b.md': 'The summit in Pyongyang went well.' };
    expect(chosenFor('Hanoi summit', documents)).toEqual(['a: summit, Hanoi']);
  });

  it('hold them in one sentence, and a person’s name as it is', () => {
    expect(chosenFor('Hanoi summit', { 'a.md': 'The summit failed. He was in Hanoi.' })).toEqual([]);
    expect(chosenFor('Kim Jong-un', { 'a.md': 'Un, Kim and Jong spoke.' })).toEqual([]);
  });

  it('are authors’ words before an editors’ note, each document once before one is taken twice', () => {
    const documents = {
      'a.md': 'Kim Jong-un spoke.\n\nKim Jong-un spoke again.\n\nKim Jong-un spoke once more.',
      'b.md': 'Kim Jong-un was heard in the hall.',
      'n.md': withMeta(note, 'Kim Jong-un is a person.\n\nKim Jong-un is a leader.'),
    };
    const chosen = chosenFor('Kim Jong-un', documents).map((text) => text.slice(0, 1));
    expect(chosen.slice(0, 2).toSorted()).toEqual(['a', 'b']);
    expect(chosen.slice(2)).toEqual(['a', 'n']);
  });

  it('are the editors’ alone where no author speaks of it', () => {
    expect(chosenFor('Kim Jong-un', { 'n.md': withMeta(note, 'Kim Jong-un is a person.') })).toEqual([
      'n: Kim Jong-un',
    ]);
  });

  it('are no notes on what a text lacks, and none for a name without letters', () => {
    const gap = "Editor's note on coverage: these notes cover what Kim Jong-un said first.";
    expect(chosenFor('Kim Jong-un', { 'a.md': gap })).toEqual([]);
    expect(chosenFor('***', { 'a.md': 'Kim spoke.' })).toEqual([]);
  });
});
