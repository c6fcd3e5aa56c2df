import { describe, expect, it } from 'vitest';
import { collectEvidence, type Evidence } from '../../src/answer/evidence.js';
import { TINY_GLOSSARY, tinyCorpus, tinyIndex, withMeta } from '../support/tiny-corpus.js';

/** The evidence that documents, by their file names, hold for a question. */
function evidenceIn(documents: Readonly<Record<string, string>>, question: string): readonly Evidence[] {
  const index = tinyIndex(tinyCorpus({ documents, glossary: TINY_GLOSSARY }));
  return collectEvidence(index, index.find(question));
}

/** What the voice of a document is worth beside the same sentence elsewhere. */
function bonusOf(documents: Readonly<Record<string, string>>, question: string): Readonly<Record<string, number>> {
  const all = evidenceIn(documents, question).map(({ document, score }) => ({ id: document.id, score }));
  const least = Math.min(...all.map(({ score }) => score));
  return Object.fromEntries(all.map(({ id, score }) => [id, Number((score - least).toFixed(6))]));
}

describe('evidence', () => {
  const documents = {
    'law.md': withMeta(
      { title: 'On law' },
      '## Harbour\n\nThe treaty binds both states. North Korea signed it. Nobody left.',
    ),
    'birds.md': withMeta({ title: 'On birds' }, 'Storks fly over the harbour.'),
  };
  const evidence = evidenceIn(documents, 'Did North Korea sign the harbour treaty?');

  it('is each sentence of the passages found, in the words of the text, best first', () => {
    expect(evidence.map(({ text }) => text).toSorted()).toEqual([
      'Nobody left.',
      'North Korea signed it.',
      'Storks fly over the harbour.',
      'The treaty binds both states.',
    ]);
    const scores = evidence.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    for (const { passage, sentence, index, text } of evidence) {
      expect(passage.sentences[index]).toEqual(sentence);
      expect(passage.text.slice(sentence.start, sentence.end)).toBe(text);
    }
  });

  it('knows the share of names that the passage holds', () => {
    const shares = evidence.map(({ document, specificShare }) => `${document.id} ${specificShare.toFixed(1)}`);
    expect([...new Set(shares)].toSorted()).toEqual(['birds 0.0', 'law 1.0']);
  });

  it('has all names where a question has none', () => {
    const shares = evidenceIn(documents, 'who flies over the harbour').map(({ specificShare }) => specificShare);
    expect(shares.length).toBeGreaterThan(0);
    expect(new Set(shares)).toEqual(new Set([1]));
  });

  it('covers what the sentences beside it and the heading cover', () => {
    const first = evidence.find(({ text }) => text.startsWith('The treaty'));
    const last = evidence.find(({ text }) => text.startsWith('Nobody'));
    expect(first?.nearShare).toBeCloseTo(1);
    expect(last?.nearShare).toBeLessThan(1);
    expect(last?.parts.own).toBe(0);
    expect(last?.nearShare).toBeGreaterThan(0);
  });

  it('tells what the passage speaks of from what its title says', () => {
    const titled = evidenceIn(
      { 'a.md': withMeta({ title: 'Harbour' }, 'A treaty binds both states.') },
      'a treaty on the harbour',
    );
    expect(titled.map(({ spoken, held }) => [[...spoken], [...held]])).toEqual([
      [
        [1, 0],
        [1, 1],
      ],
    ]);
  });

  it('is none where nothing is found', () => {
    expect(evidenceIn(documents, 'bananas')).toEqual([]);
    expect(evidenceIn(documents, '')).toEqual([]);
  });
});

describe('of the same sentence in two voices', () => {
  const sentence = 'The treaty binds both states.';

  it('the author’s who is asked for comes first', () => {
    const documents = {
      'other.md': withMeta({ title: 'One', author: 'Maria Petrova' }, sentence),
      'asked.md': withMeta({ title: 'Two', author: 'Ada Weiß' }, sentence),
    };
    expect(bonusOf(documents, 'What does WEIß say about the treaty?')).toEqual({ asked: 2, other: 0 });
    expect(bonusOf(documents, 'What binds both states?')).toEqual({ asked: 0, other: 0 });
  });

  it('the work comes before a text about it', () => {
    const documents = {
      'about.md': withMeta({ title: 'One', kind: 'commentary' }, sentence),
      'work.md': withMeta({ title: 'Two', kind: 'article' }, sentence),
    };
    expect(bonusOf(documents, 'What binds both states?')).toEqual({ work: 1.5, about: 0 });
  });

  it('an editors’ note comes second, whoever wrote the text', () => {
    const documents = {
      'note.md': withMeta({ title: 'One', author: 'Ada Weiss' }, 'Note: the treaty binds both states.'),
      'text.md': withMeta({ title: 'Two', author: 'Max Braun' }, 'Indeed the treaty binds both states.'),
    };
    const bonus = bonusOf(documents, 'Weiss on the treaty which binds both states');
    expect(bonus['note']).toBe(0);
    expect(bonus['text']).toBeCloseTo(1.5);
  });

  it('a reference is nobody’s second choice', () => {
    const documents = {
      'facts.md': withMeta({ title: 'One', kind: 'reference', author: 'Ada Weiss' }, sentence),
      'about.md': withMeta({ title: 'Two', kind: 'commentary' }, sentence),
    };
    expect(bonusOf(documents, 'What binds both states?')).toEqual({ facts: 0, about: 0 });
  });
});
