import { describe, expect, it } from 'vitest';
import { passageHash } from '../../src/corpus/passage-id.js';
import { createLookup } from '../../src/library/lookup.js';
import { createSnapshotMemory } from '../../src/library/snapshot-memory.js';
import { finish } from '../../src/search/gradual.js';
import { tinyCorpus, withMeta } from '../support/tiny-corpus.js';

const corpus = tinyCorpus({
  documents: {
    'russia.md': withMeta(
      { id: 'russia', title: 'Russia returns', author: 'Il Young Jeong', publication: 'The Korean Odyssey' },
      '## Café talks\n\nFirst paragraph.\n\nSecond paragraph.\n\n## Peace\n\nThird paragraph.\n\nThird paragraph.',
    ),
    'anna.md': withMeta({ id: 'notes/anna', title: 'A reply to Russia', author: 'Anna Berg' }, 'Reply.'),
    'bert.md': withMeta(
      { id: 'bert', title: 'Of peace', author: 'Bert Anders' },
      'Peace.\n\nMore peace.\n\nStill more.',
    ),
    'nobody.md': withMeta({ id: 'nobody', title: 'Unsigned' }, 'Unsigned text.'),
  },
});
const lookup = finish(createLookup(corpus, createSnapshotMemory()));
const passages = corpus.documents.flatMap((document) => document.passages);
const [first, second, third, repeated] = passages;
if (!first || !second || !third || !repeated) throw new Error('The corpus has passages');
const hash = passageHash(first.text);
const textOf = (id: string): string | null => lookup.findPassage(id)?.text ?? null;

describe('a passage', () => {
  it('is found by its id', () => {
    for (const passage of passages) expect(lookup.findPassage(passage.id)).toBe(passage);
  });

  it.each([
    ['a longer hash', `russia#${hash.slice(0, 20)}`],
    ['the whole hash', `russia#${hash}`],
    ['a shorter hash that only it has', `russia#${hash.slice(0, 3)}`],
    ['capitals', `russia#${hash.slice(0, 6).toUpperCase()}`],
  ])('is found by %s', (_, id) => {
    expect(textOf(id)).toBe('First paragraph.');
  });

  it.each([
    ['a hash that goes on otherwise', `${first.id}zzzz`],
    ['another document', `bert#${hash.slice(0, 8)}`],
    ['no such document', `nowhere#${hash.slice(0, 8)}`],
    ['no document', `#${hash.slice(0, 8)}`],
    ['no hash, where several fit', 'russia#'],
    ['no number sign', 'russia'],
    ['nothing', ''],
  ])('is not found by %s', (_, id) => {
    expect(textOf(id)).toBeNull();
  });

  it('is told from one of the same words by its number', () => {
    expect([third.text, repeated.text]).toEqual(['Third paragraph.', 'Third paragraph.']);
    expect(repeated.id).toBe(`${third.id}-2`);
    expect(lookup.findPassage(`russia#${passageHash(third.text).slice(0, 12)}-2`)).toBe(repeated);
    expect(lookup.findPassage(`russia#${passageHash(third.text).slice(0, 12)}`)).toBe(third);
    expect(lookup.findPassage(`${third.id}-3`)).toBeNull();
  });
});

describe('a document', () => {
  it('is found by its whole id only', () => {
    expect(lookup.findDocument('notes/anna')?.meta.author).toBe('Anna Berg');
    expect([lookup.findDocument('notes'), lookup.findDocument('Russia'), lookup.findDocument('')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

const documents = (typed: string, limit = 25): readonly string[] =>
  lookup.suggestDocuments(typed, limit).map(({ id }) => id);
const headings = (typed: string, limit = 25): readonly string[] =>
  lookup.suggestPassages(typed, limit).map(({ text }) => text);

describe('suggestions', () => {
  it('are everything in order for nothing typed, up to the limit', () => {
    expect(documents('')).toEqual(['russia', 'notes/anna', 'bert', 'nobody']);
    expect(documents(' \t')).toHaveLength(4);
    expect(documents('', 2)).toEqual(['russia', 'notes/anna']);
    expect(lookup.suggestPassages('', 25)).toEqual(passages);
    expect(documents('', 0)).toEqual([]);
  });

  it.each([
    ['what begins so first, then what contains it', 'ru', ['russia', 'notes/anna']],
    ['a later document that begins so before an earlier one that contains it', 'be', ['bert', 'notes/anna']],
    ['words of a title', 'of peace', ['bert']],
    ['an author', 'BERG', ['notes/anna']],
    ['a publication', 'odyssey', ['russia']],
    ['nothing that matches', 'xyz', []],
  ])('for documents hold %s', (_, typed, ids) => {
    expect(documents(typed)).toEqual(ids);
  });

  it('for documents stop at the limit, the best first', () => {
    expect(documents('be', 1)).toEqual(['bert']);
    expect(documents('r', 2)).toHaveLength(2);
  });

  it('for passages go by id and heading, without regard to accents', () => {
    expect(headings('cafe')).toEqual(['First paragraph.', 'Second paragraph.']);
    expect(headings(second.id)).toEqual(['Second paragraph.']);
    expect(headings('bert#', 2)).toEqual(['Peace.', 'More peace.']);
  });

  it('for authors put whoever wrote most first', () => {
    expect(lookup.suggestAuthors('', 25)).toEqual(['Il Young Jeong', 'Bert Anders', 'Anna Berg']);
    expect(lookup.suggestAuthors('an', 25)).toEqual(['Anna Berg', 'Bert Anders']);
    expect(lookup.suggestAuthors('', 1)).toEqual(['Il Young Jeong']);
    expect(lookup.suggestAuthors('nobody', 25)).toEqual([]);
  });
});
