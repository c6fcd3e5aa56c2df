import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInTime, parseQuery, type ParsedQuery } from '../../src/search/query-language.js';
import { hostileText } from '../support/hostile-text.js';
import { tinyCorpus, tinyIndex, withMeta } from '../support/tiny-corpus.js';

const NOTHING: ParsedQuery = {
  words: '',
  phrases: [],
  excluded: [],
  author: null,
  source: null,
  after: null,
  before: null,
};

describe('a query', () => {
  it.each<readonly [string, Partial<ParsedQuery>]>([
    ['treaty of friendship', { words: 'treaty of friendship' }],
    ['"mutual defence" treaty', { words: 'treaty', phrases: ['mutual defence'] }],
    ['“mutual defence” „gegen alle“ «contra todos»', { phrases: ['mutual defence', 'gegen alle', 'contra todos'] }],
    ['treaty -war', { words: 'treaty', excluded: ['war'] }],
    ['treaty -"cold war"', { words: 'treaty', excluded: ['cold war'] }],
    ['Kim Jong-un', { words: 'Kim Jong-un' }],
    ['author:Jeong treaty', { words: 'treaty', author: 'Jeong' }],
    ['AUTHOR:"Il Young Jeong"', { author: 'Il Young Jeong' }],
    ['source:treaty-provisions', { source: 'treaty-provisions' }],
    ['after:2024-06 before:2025', { after: '2024-06', before: '2025' }],
    ['before:yesterday', { words: 'before:yesterday' }],
    ['coauthor:Jeong', { words: 'coauthor:Jeong' }],
    ['"unclosed', { words: '"unclosed' }],
    ['- "" :', { words: '- "" :' }],
    ['', {}],
    [' \t ', {}],
  ])('%j is taken apart', (query, parts) => {
    expect(parseQuery(query)).toEqual({ ...NOTHING, ...parts });
  });

  it('is never too strange, nor too long', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const { words, phrases, excluded } = parseQuery(text);
        expect(words.length).toBeLessThanOrEqual(text.length);
        expect([...phrases, ...excluded].filter((part) => part === '' || !text.includes(part))).toEqual([]);
      }),
    );
  });
});

describe('a time', () => {
  it.each([
    ['2024-06-19', '2024', null, true],
    ['2024-06-19', '2024-06-19', null, true],
    ['2024-06-19', '2024-06-20', null, false],
    ['2024-06', '2024-06-19', null, true],
    ['2023', '2024', null, false],
    ['2024-06-19', null, '2024-06-19', false],
    ['2024-06-18', null, '2024-06-19', true],
    ['2024-06-19', null, '2024', false],
    ['2024-06-19', '2024-01', '2024-07', true],
    [null, '2024', null, false],
    [null, null, null, true],
  ])('published %s lies after %s and before %s: %s', (published, after, before, isInside) => {
    expect(isInTime(published, { ...NOTHING, after, before })).toBe(isInside);
  });
});

describe('the query language on texts', () => {
  const corpus = tinyCorpus({
    documents: {
      'a.md': withMeta(
        {
          id: 'old-pact',
          title: 'The old pact',
          author: 'Anna Berg',
          published: '1961-07-06',
          publication: 'Undated Press',
        },
        'The treaty promised mutual defence against war.',
      ),
      'b.md': withMeta(
        {
          id: 'new-pact',
          title: 'The new pact',
          author: 'Kim Chul-soo',
          published: '2024-06',
          publication: 'The Korean Odyssey',
        },
        'This treaty speaks of defence, mutual help and partnership.',
      ),
      'c.md': withMeta(
        { id: 'undated', title: 'A note', kind: 'reference' },
        'A treaty needs no partnership. Café owners agree.',
      ),
    },
    glossary: '- name: Kim Chul-soo\n  aliases: [김철수]\n  type: person\n  gloss: A writer.\n',
  });
  const index = tinyIndex(corpus);
  const found = (query: string, filter = {}): readonly string[] =>
    index.search(query, { filter }).hits.map(({ document }) => document.id).toSorted(); // prettier-ignore

  it.each([
    ['treaty', ['new-pact', 'old-pact', 'undated']],
    ['"mutual defence"', ['old-pact']],
    ['"MUTUAL  Defence" treaty', ['old-pact']],
    ['"defence against" "mutual defence"', ['old-pact']],
    ['"mutual defence" "mutual help"', []],
    ['"cafe owners"', ['undated']],
    ['"mutual def"', []],
    ['treaty -war', ['new-pact', 'undated']],
    ['treaty -"mutual help"', ['old-pact', 'undated']],
    ['treaty -partner', ['new-pact', 'old-pact', 'undated']],
    ['treaty partnership', ['new-pact', 'undated']],
    ['treaty bananas', ['new-pact', 'old-pact', 'undated']],
    ['bananas', []],
    ['treaty after:2000', ['new-pact']],
    ['treaty before:2000', ['old-pact']],
    ['treaty after:1961 before:2025', ['new-pact', 'old-pact']],
    ['after:2000', ['new-pact']],
    ['author:berg', ['old-pact']],
    ['author:"Chul soo Kim" treaty', ['new-pact']],
    ['author:김철수', ['new-pact']],
    ['author:nobody', []],
    ['source:new-pact', ['new-pact']],
    ['source:odyssey treaty', ['new-pact']],
    ['source:pact treaty', ['new-pact', 'old-pact']],
    ['source:undated treaty', ['undated']],
    ['source:press treaty', ['old-pact']],
    ['source:nowhere treaty', []],
    ['-treaty', []],
    ['-war', ['new-pact', 'undated']],
    ['"the"', ['old-pact']],
    ['the', []],
    ['', []],
  ])('%s finds %j', (query, documents) => {
    expect(found(query)).toEqual(documents);
  });

  it('takes the filter of a command the same way; what is typed holds as well', () => {
    expect(found('treaty', { source: 'new-pact' })).toEqual(['new-pact']);
    expect(found('treaty', { author: '김철수', source: null })).toEqual(['new-pact']);
    expect(found('treaty source:old-pact', { source: 'new-pact' })).toEqual([]);
    expect(found('treaty source:pact', { source: 'new-pact' })).toEqual(['new-pact']);
    expect(found('treaty before:2000', { after: '1961-07' })).toEqual(['old-pact']);
    expect(found('treaty', { source: ' ', author: '' })).toHaveLength(3);
  });

  it.each([
    [{ kind: 'reference' }, ['undated']],
    [{ kind: 'commentary' }, ['new-pact', 'old-pact']],
    [{ kind: 'article' }, []],
    [{ after: '2024' }, ['new-pact']],
    [{ before: '2024-06' }, ['old-pact']],
    [{ after: '1961-07-06', before: '2024-07' }, ['new-pact', 'old-pact']],
    [{ kind: 'commentary', author: 'Berg', after: '1961', before: '1962' }, ['old-pact']],
    [{ kind: 'reference', after: '1900' }, []],
  ] as const)('filters by %j before it counts', (filter, documents) => {
    const result = index.search('treaty', { filter, limit: 1 });
    expect(found('treaty', filter)).toEqual(documents);
    expect(result.total).toBe(documents.length);
    expect(result.hits).toHaveLength(Math.min(1, documents.length));
  });

  const page = (sort: 'newest' | 'oldest', offset: number): readonly string[] =>
    index.search('treaty', { sort, offset, limit: 1 }).hits.map(({ document }) => document.id);

  it('sorts before it cuts pages', () => {
    expect([0, 1, 2, 3].flatMap((offset) => page('newest', offset))).toEqual(['new-pact', 'old-pact', 'undated']);
    expect([0, 1, 2, 3].flatMap((offset) => page('oldest', offset))).toEqual(['old-pact', 'new-pact', 'undated']);
  });

  it('a filter holds for questions too', () => {
    const { ranked } = index.find('What does the treaty promise?', { author: 'Berg' });
    expect(ranked.map(({ number }) => index.forward.passages[number]?.documentId)).toEqual(['old-pact']);
  });
});
