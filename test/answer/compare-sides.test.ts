import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/answer/comparison.js';
import { createSnapshot } from '../../src/library/create-snapshot.js';
import { hostileText, longQuestion } from '../support/hostile-text.js';
import { TINY_GLOSSARY, tinyCorpus, withMeta } from '../support/tiny-corpus.js';
import { readShippedSnapshot } from '../support/read-shipped.js';

const shipped = await readShippedSnapshot();

/** Each side as its kind, author and quotes. */
function shape(comparison: Comparison): readonly string[] {
  if (comparison.kind === 'refused') return ['refused', comparison.reason];
  return comparison.sides.map(({ kind, documents: [first], quotes }) =>
    [kind, first?.meta.author, ...quotes.map(quoteText)].join(' | '),
  );
}

function quoteText({ passage, range }: { passage: { text: string }; range: { start: number; end: number } }): string {
  return passage.text.slice(range.start, range.end);
}

/** What would make a comparison untrue: a quote that is no whole sentence, or is in another's voice, or a side out of place. */
function findFaults(comparison: Comparison): readonly string[] {
  if (comparison.kind === 'refused') return [];
  const order = comparison.sides.map(({ kind }) => ['article', 'commentary', 'notes'].indexOf(kind));
  const inOrder = order.every((place, at) => place >= (order[at - 1] ?? 0));
  return [
    ...(inOrder ? [] : ['sides out of order']),
    ...(comparison.sides.length === 0 ? ['no side'] : []),
    ...comparison.sides.flatMap(({ kind, documents, quotes }) => [
      ...(quotes.length === 0 || quotes.length > 2 ? [`${quotes.length} quotes`] : []),
      ...quotes.flatMap(({ document, passage, range }) => {
        const starts = passage.sentences.some(({ start }) => start === range.start);
        const ends = passage.sentences.some(({ end }) => end === range.end);
        const isOwn = documents.includes(document) && document.passages.includes(passage);
        const isInVoice = (passage.voice === 'editors') === (kind === 'notes');
        return starts && ends && isOwn && isInVoice ? [] : [`${passage.id} ${range.start}-${range.end}`];
      }),
    ]),
  ];
}

const tiny = createSnapshot(
  tinyCorpus({
    documents: {
      'article.md': withMeta(
        { title: 'On ships', author: 'Ada Bell', kind: 'article' },
        'The harbour is full of ships from North Korea.\n\nNote: the harbour of North Korea was rebuilt in 1990.',
      ),
      'one.md': withMeta({ title: 'One', author: 'Carl Dorn' }, 'Carl Dorn calls the harbour of 1990 a mistake.'),
      'two.md': withMeta({ title: 'Two', author: 'Carl Dorn' }, 'The harbour cost too much money, says Carl Dorn.'),
      'birds.md': withMeta({ title: 'Birds', author: 'Eva Falk' }, 'Storks fly over the meadow in spring.'),
      'facts.md': withMeta({ title: 'Facts', kind: 'reference' }, 'The harbour has nine piers and two towers.'),
    },
    glossary: TINY_GLOSSARY,
  }),
);

describe('a comparison', () => {
  it('has the article first, an author’s commentaries as one side, the editors’ words last, and names who is silent', () => {
    const comparison = tiny.compare('harbour');
    expect(shape(comparison)).toEqual([
      'article | Ada Bell | The harbour is full of ships from North Korea.',
      expect.stringMatching(/^commentary \| Carl Dorn \| .*harbour.*\| .*harbour/),
      expect.stringMatching(/^notes \| Ada Bell \| .*harbour.*\| .*harbour/),
    ]);
    expect(
      comparison.kind === 'compared' && comparison.silent.map(({ documents }) => documents[0]?.meta.author),
    ).toEqual(['Eva Falk']);
  });

  it('takes works that are named one by one as sides of their own', () => {
    const works = ['two', 'one', 'one'].map((id) => [tiny.findDocument(id)].filter((found) => found !== null));
    expect(shape(tiny.compare('harbour', works)).toSorted()).toEqual([
      'commentary | Carl Dorn | Carl Dorn calls the harbour of 1990 a mistake.',
      'commentary | Carl Dorn | The harbour cost too much money, says Carl Dorn.',
    ]);
  });

  it('takes the works of one list as if they were all there is', () => {
    const both = tiny.corpus.documents.filter(({ meta }) => meta.author === 'Carl Dorn' || meta.kind === 'article');
    expect(shape(tiny.compare('harbour', [both])).map((side) => side.split(' ')[0])).toEqual([
      'article',
      'commentary',
      'notes',
    ]);
  });

  it.each([
    ['glaciers', 'not-covered'],
    ['the weather in Paris', 'not-covered'],
    ['', 'no-question'],
    ['?!', 'no-question'],
  ])('of %j is refused', (topic, reason) => {
    expect(shape(tiny.compare(topic))).toEqual(['refused', reason]);
  });

  it('quotes the sentence before where the only one on the topic leans on it', () => {
    const snapshot = createSnapshot(
      tinyCorpus({
        documents: { 'a.md': withMeta({ title: 'A', author: 'B' }, 'Ships came. They filled the harbour.') },
      }),
    );
    expect(shape(snapshot.compare('harbour'))).toEqual(['commentary | B | Ships came. They filled the harbour.']);
  });

  it('is of whole sentences in the right voice for any topic', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText(), longQuestion()), (topic) => {
        expect(findFaults(shipped.compare(topic))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

/** The sides on a topic in the corpus that we ship. */
const sidesOn = (topic: string): readonly string[] => {
  const comparison = shipped.compare(topic);
  expect(findFaults(comparison)).toEqual([]);
  return shape(comparison);
};

describe('on the corpus that we ship', () => {
  it('"sanctions" has the article, the analysis of the sanctions and the editors', () => {
    const sides = sidesOn('sanctions');
    expect(sides[0]).toMatch(/^article \| Il Young Jeong \| .*neutralising international sanctions/);
    expect(sides[1]).toMatch(/^commentary \| Author not named \(United States Studies Centre\) \| .*sanctions/);
    expect(sides.at(-1)).toMatch(/^notes/);
    expect(sides.filter((side) => !/sanctions/.test(side))).toEqual([]);
  });

  it('"Article 4" is quoted by everyone who reads it, and only by them', () => {
    const sides = sidesOn('Article 4');
    expect(sides.length).toBeGreaterThanOrEqual(5);
    expect(sides.filter((side) => !/Article 4|mutual defence/.test(side))).toEqual([]);
  });

  it('"South Korea’s options" has the article’s and Saeme Kim’s advice', () => {
    const sides = sidesOn("South Korea's options");
    expect(sides[0]).toMatch(/^article .*South Korea and China have a common interest/);
    expect(sides[1]).toMatch(/^commentary \| Saeme Kim \| .*should not overreact/);
  });

  it.each([
    ['중국의 반응', /China|Beijing/],
    ['북한 제재', /sanctions/],
    ['Japan', /Japan|Tokyo/],
    ['leaflets', /leaflet/i],
  ])('each quote on "%s" speaks of it', (topic, word) => {
    const sides = sidesOn(topic);
    expect(sides[0]).toMatch(/^article/);
    expect(sides.flatMap((side) => side.split(' | ').slice(2)).filter((quote) => !word.test(quote))).toEqual([]);
  });

  it.each(['pizza', 'the weather in Paris', '노벨문학상', 'Arctic shipping'])(
    'nobody says anything on "%s"',
    (topic) => {
      expect(sidesOn(topic)[0]).toBe('refused');
    },
  );
});
