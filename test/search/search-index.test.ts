import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HitReason } from '../../src/search/hit.js';
import { parseLexicon } from '../../src/search/lexicon.js';
import { corpusOfTexts, TINY_GLOSSARY, tinyCorpus, tinyIndex, withMeta } from '../support/tiny-corpus.js';

/** What is asked for, and each passage's documents in order with why it stands there. */
interface Order {
  readonly query: string;
  readonly order: readonly (readonly [string, string])[];
}

const corpus = tinyCorpus({
  documents: {
    'harbour.md': withMeta({ title: 'The harbour treaty' }, 'Ships pay no duty here.'),
    'both.md': withMeta({ title: 'On trade' }, 'The treaty lets ships enter the harbour.'),
    'apart.md': withMeta(
      { title: 'On travel' },
      'A treaty was signed in spring. Nobody cared at first. Much later a harbour was built.',
    ),
    'heading.md': withMeta({ title: 'Ports' }, '## Harbour\n\nSand was taken away.\n\n## Weather\n\nWind came up.'),
    'once.md': withMeta({ title: 'On bread' }, 'A treaty on bread and butter.'),
    'alias.md': withMeta({ title: 'On grain' }, 'The DPRK bought grain.'),
    'name.md': withMeta({ title: 'On rice' }, 'North Korea bought rice.'),
    'synonym.md': withMeta({ title: 'On law' }, 'A pact was concluded.'),
    'none.md': withMeta({ title: 'On birds' }, 'Storks fly south.'),
  },
  glossary: TINY_GLOSSARY,
});
const index = tinyIndex(corpus, parseLexicon('treaty, pact'));
const describeReason = ({ word, match, fields }: HitReason): string => `${word} ${match} in ${fields.join('+')}`;

describe('the order of hits', () => {
  it.each<Order>([
    {
      query: 'harbour treaty',
      order: [
        // The title is what was asked for; every passage of the document is about it.
        ['harbour', 'harbour exact in title, treaty exact in title'],
        // Both words in one sentence go before both words far apart.
        ['both', 'harbour exact in text, treaty exact in text'],
        ['apart', 'harbour exact in text, treaty exact in text'],
      ],
    },
    {
      query: 'treaty bread',
      order: [['once', 'treaty exact in text, bread exact in title+text']],
    },
    {
      query: 'tretay bread',
      order: [['once', 'tretay spelling in text, bread exact in title+text']],
    },
    {
      query: 'signs',
      order: [['apart', 'signs exact in text']],
    },
    {
      query: 'sand',
      order: [['heading', 'sand exact in text']],
    },
    {
      query: 'DPRK grain',
      order: [['alias', 'DPRK alias in text, grain exact in title+text']],
    },
    {
      query: '북한',
      // The same name in other words: of equals the first in the corpus stays first.
      order: [
        ['alias', '북한 alias in text'],
        ['name', '북한 alias in text'],
      ],
    },
    { query: 'bananas', order: [] },
  ])('for “$query” is as its reasons say', ({ query, order }) => {
    const { hits } = index.search(query);
    expect(hits.map(({ document, reasons }) => [document.id, reasons.map(describeReason).join(', ')])).toEqual(order);
  });

  it('takes a title that lists many names for what it is: some passage speaks of each', () => {
    const names = ['Arland', 'Borland', 'Corland', 'Dorland', 'Erland', 'Forland', 'Gorland', 'Horland'];
    const glossary = names.map((name) => `- name: ${name}\n  type: state\n  gloss: A state.`).join('\n');
    const said =
      '## One\n\nArland was silent on how they met.\n\n## Two\n\nBorland reacted, and met the news with doubt.';
    const documents = { 'list.md': withMeta({ title: `Reactions from ${names.join(', ')}` }, said) };
    const listing = tinyIndex(tinyCorpus({ documents, glossary }));
    const [first, second] = listing.find('How did Arland react to the news?').ranked;
    expect(first?.match.inTitle.some((strength) => strength > 0.5)).toBe(false);
    expect([first, second].map((one) => one?.match.inTitle.some((strength) => strength > 0))).toEqual([true, true]);
  });

  it('for one word: title, then heading or text, and a synonym last', () => {
    expect(index.search('treaty').hits.map(({ document }) => document.id)).toEqual([
      'harbour',
      'once',
      'both',
      'apart',
      'synonym',
    ]);
    expect(index.search('treaty').hits.at(-1)?.reasons.map(describeReason)).toEqual(['treaty association in text']);
  });

  it('for a question counts every word and needs none', () => {
    const { ranked } = index.find('Which treaty is about bread and bananas?');
    const ids = ranked.map(({ number }) => index.forward.passages[number]?.documentId);
    expect(ids[0]).toBe('once');
    expect(ids).toContain('apart');
    expect(ids).not.toContain('none');
  });

  it('goes by score, and shares say how much of the query each hit covers', () => {
    const { hits } = index.search('harbour treaty');
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(hits.filter(({ coverage }) => coverage < 0.999 || coverage > 1.001)).toEqual([]);
    for (const { reasons } of hits) expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
  });
});

describe('matched spans', () => {
  const texts = [
    "Kim Jong Un's envoy signed treaties, and the DPRK’s treaty-makers re-signed them.",
    'Two treaties: in 2024, and 9.19 before it. 북한은 조약을 맺었다.',
    'The North Korea Strategy Centre studies North Korea.',
  ];
  const spanIndex = tinyIndex(corpusOfTexts(texts, TINY_GLOSSARY));
  const spansOf = (query: string): readonly (readonly string[])[] =>
    spanIndex
      .search(query)
      .hits.map(({ passage, spans }) => spans.map(({ start, end }) => passage.text.slice(start, end)));

  it.each([
    ['signing a treaty', [['signed', 'treaties', 'treaty', 'signed']]],
    ['kim jong-un', [["Kim Jong Un's"]]],
    ['9.19', [['9.19']]],
    ['조약', [['조약']]],
    ['North Korea Strategy Centre', [['North Korea Strategy Centre', 'North Korea']]],
  ])('for %s are the exact words of the passage', (query, spans) => {
    expect(spansOf(query)).toEqual(spans);
  });

  it('cover a name as long as the text has it, in whatever script', () => {
    expect(spansOf('북한').flat().toSorted()).toEqual(
      ['DPRK’s', 'North Korea', 'North Korea Strategy Centre', '북한'].toSorted(),
    );
  });

  it('are in order, apart from each other and inside the text, whatever the query', () => {
    const words = texts.join(' ').split(' ');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), (query) => {
        for (const { passage, spans } of spanIndex.search(query.join(' ')).hits) {
          let end = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            end = span.end;
          }
          expect(end).toBeLessThanOrEqual(passage.text.length);
        }
      }),
    );
  });
});

describe('pages of hits', () => {
  const many = tinyIndex(
    corpusOfTexts(Array.from({ length: 23 }, (_, at) => `Treaty number ${at + 100}${' filler'.repeat(at)}.`)),
  );

  it('tell the true total on each page, and together hold each hit once', () => {
    const pages = [0, 10, 20, 30].map((offset) => many.search('treaty', { offset }));
    expect(pages.map(({ total }) => total)).toEqual([23, 23, 23, 23]);
    expect(pages.map(({ hits }) => hits.length)).toEqual([10, 10, 3, 0]);
    expect(new Set(pages.flatMap(({ hits }) => hits.map(({ passage }) => passage.id))).size).toBe(23);
    expect(pages.flatMap(({ hits }) => hits)).toEqual(many.search('treaty', { limit: 100 }).hits);
  });

  it('are as long as asked for', () => {
    expect(many.search('treaty', { limit: 3, offset: 1 }).hits).toEqual(many.search('treaty').hits.slice(1, 4));
    expect(many.search('treaty', { limit: 0 })).toMatchObject({ hits: [], total: 23 });
  });
});
