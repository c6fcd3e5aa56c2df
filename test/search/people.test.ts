import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/search/analyze.js';
import { tinyCorpus, tinyIndex, withMeta } from '../support/tiny-corpus.js';

const GLOSSARY = `
- name: Ivan Petrov
  aliases: [Captain Petrov]
  type: person
  gloss: A captain.
- name: Moon Jae-in
  aliases: []
  type: person
  gloss: A president.
- name: Ida Young
  aliases: []
  type: person
  gloss: A pilot.
- name: Ida Rau
  aliases: []
  type: person
  gloss: A scholar.
- name: Port Rau
  aliases: []
  type: place
  gloss: A port.
`;

describe('a word of a name', () => {
  const { glossary } = tinyCorpus({ documents: { 'a.md': 'A text.' }, glossary: GLOSSARY });
  const { findPerson, stem } = createAnalyzer('en', glossary);

  it.each([
    ['petrov', 'Ivan Petrov'],
    ['young', 'Ida Young'],
    ['rau', 'Ida Rau'],
    ['ida', null],
    ['captain', null],
    ['port', null],
  ])('means the one person who has it: %s, %s', (word, name) => {
    const person = findPerson(stem(word));
    expect(person === null ? null : glossary[person]?.name).toBe(name);
  });

  it('names that person’s works', () => {
    const documents = {
      'walls.md': withMeta(
        { title: 'Walls of stone', author: 'Ivan Petrov', kind: 'commentary' },
        'Petrov says that walls fail.',
      ),
      'ships.md': withMeta(
        { title: 'Ships in storms', author: 'Ivan Petrov', kind: 'commentary' },
        'Petrov says that ships fail.',
      ),
      'bread.md': withMeta({ title: 'Bread', author: 'Ida Rau', kind: 'commentary' }, 'Petrov bakes bread, Rau says.'),
    };
    const index = tinyIndex(tinyCorpus({ documents, glossary: GLOSSARY }));
    const sourcesOf = (question: string): readonly (readonly string[])[] =>
      index
        .findSources(question)
        .map(({ documents: found }) => [...found].map((one) => index.forward.documents[one]?.id ?? ''));
    expect(sourcesOf("What fails in Petrov's stone commentary?")).toEqual([['walls']]);
    expect(sourcesOf("what does petrov's ships essay say?")).toEqual([['ships']]);
    // "in" is the end of a name only in the name.
    expect(sourcesOf("What fails in Petrov's commentary?")).toEqual([['walls', 'ships']]);
  });
});
