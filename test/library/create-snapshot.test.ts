import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/document.js';
import { createSnapshot } from '../../src/library/create-snapshot.js';
import { TINY_GLOSSARY, tinyCorpus, withMeta, type TinyFiles } from '../support/tiny-corpus.js';

const files: TinyFiles = {
  documents: {
    'a.md': withMeta({ title: 'A' }, 'One paragraph.\n\nAnother one.'),
    'b.md': withMeta({ title: 'B' }, 'A third.'),
  },
  glossary: TINY_GLOSSARY,
};
const versionOf = (corpus: Corpus): string => createSnapshot(corpus).version;
const version = versionOf(tinyCorpus(files));
const changed = (documents: Readonly<Record<string, string>>): Corpus =>
  tinyCorpus({ ...files, documents: { ...files.documents, ...documents } });

describe('the version of a snapshot', () => {
  it('is eight hex digits, the same for equal corpora', () => {
    expect(version).toMatch(/^[\da-f]{8}$/);
    expect(versionOf(tinyCorpus(files))).toBe(version);
  });

  it.each<readonly [string, Corpus]>([
    ['a letter of a text', changed({ 'b.md': withMeta({ title: 'B' }, 'A Third.') })],
    ['a title', changed({ 'b.md': withMeta({ title: 'C' }, 'A third.') })],
    ['an author', changed({ 'b.md': withMeta({ title: 'B', author: 'Anna' }, 'A third.') })],
    ['an id', changed({ 'b.md': withMeta({ title: 'B', id: 'bee' }, 'A third.') })],
    ['a further document', changed({ 'c.md': 'A fourth.' })],
    ['a missing document', tinyCorpus({ ...files, documents: { 'a.md': files.documents['a.md'] ?? '' } })],
    [
      'the order of documents',
      tinyCorpus({ ...files, documents: Object.fromEntries(Object.entries(files.documents).toReversed()) }),
    ],
    ['the glossary', tinyCorpus({ documents: files.documents })],
    ['no documents', { documents: [], glossary: [], goldenQuestions: [] }],
  ])('differs with %s', (_, corpus) => {
    expect(versionOf(corpus)).not.toBe(version);
  });
});

describe('a snapshot', () => {
  const snapshot = createSnapshot(tinyCorpus(files));

  it('counts its passages and keeps its corpus', () => {
    expect(snapshot.passageCount).toBe(3);
    expect(snapshot.corpus).toEqual(tinyCorpus(files));
  });

  it('answers and searches with the filter that it is given', () => {
    expect(snapshot.search('third').total).toBe(1);
    expect(snapshot.search('third', { filter: { source: 'a' } }).total).toBe(0);
    expect(snapshot.answer('third', { source: 'a' }).kind).toBe('refused');
  });
});
