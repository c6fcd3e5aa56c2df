import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Digest } from '../../src/answer/digest.js';
import { isCoverageNote } from '../../src/answer/gaps.js';
import { standsAlone } from '../../src/answer/leaning.js';
import { summarise } from '../../src/answer/summarise.js';
import type { Document } from '../../src/corpus/document.js';
import { createSnapshot } from '../../src/library/create-snapshot.js';
import { createSearchIndex } from '../../src/search/search-index.js';
import { inverseFrequency } from '../../src/search/unit.js';
import { hostileText } from '../support/hostile-text.js';
import { tinyCorpus, tinyIndex, withMeta } from '../support/tiny-corpus.js';
import { readShippedCorpus, readShippedLexicon } from '../support/read-shipped.js';

const corpus = await readShippedCorpus();
const lexicon = await readShippedLexicon();
const { forward } = createSearchIndex(corpus, lexicon);

const textsOf = ({ sentences }: Digest): readonly string[] =>
  sentences.map(({ passage, sentence }) => passage.text.slice(sentence.start, sentence.end));

function sumUp(
  files: Readonly<Record<string, string>>,
  id: string,
  sentences: number,
  sectionIndex: number | null = null,
) {
  const own = tinyCorpus({ documents: files });
  const document = own.documents.find((one) => one.id === id);
  if (document === undefined) throw new Error(`no document ${id}`);
  return summarise(tinyIndex(own).forward, document, { sectionIndex, sentences });
}

describe('a summary', () => {
  const text = [
    '## Ships\n\nThe old harbour was built for wooden ships and later for steel ships. They were many and came every day.',
    'Note: the editors of this small book have never seen the harbour or its ships.',
    '## Towns\n\nThe town beside the harbour lived from ships, ropes and sails for two hundred years.',
    'Editor’s note on coverage: the last chapter on the harbour and its ships was not available.',
  ].join('\n\n');
  const files = {
    'first.md': 'Another text comes before it in the corpus.',
    'book.md': withMeta({ title: 'B' }, text),
  };

  it('is of the author’s sentences that stand alone, in the order of the text', () => {
    const digest = sumUp(files, 'book', 5);
    expect(textsOf(digest)).toEqual([
      'The old harbour was built for wooden ships and later for steel ships.',
      'The town beside the harbour lived from ships, ropes and sails for two hundred years.',
    ]);
    expect(digest.total).toBe(5);
  });

  it('of a section has its sentences only', () => {
    const digest = sumUp(files, 'book', 5, 1);
    expect(textsOf(digest)).toEqual([
      'The town beside the harbour lived from ships, ropes and sails for two hundred years.',
    ]);
    expect(digest).toMatchObject({ sectionIndex: 1, total: 2 });
  });

  it('of a work by the editors is of their words', () => {
    const note = withMeta({ title: 'N', kind: 'reference' }, 'The harbour of the old town was built in 1990.');
    expect(textsOf(sumUp({ 'n.md': note }, 'n', 3))).toEqual(['The harbour of the old town was built in 1990.']);
  });

  it('does not say the same thing twice', () => {
    const twice =
      'The old harbour was built for many wooden ships.\n\nThe old harbour was built for many wooden ships.\n\nA red train left the northern station on Sunday.';
    expect(textsOf(sumUp({ 'a.md': twice }, 'a', 2))).toEqual([
      'The old harbour was built for many wooden ships.',
      'A red train left the northern station on Sunday.',
    ]);
  });

  it('has no sentence where none can stand alone', () => {
    expect(textsOf(sumUp({ 'a.md': 'They went. He stayed.' }, 'a', 3))).toEqual([]);
  });

  it('of any text is of its own sentences, in order, at most as many as are wanted', () => {
    fc.assert(
      fc.property(
        fc.array(hostileText(), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 10 }),
        (texts, count) => {
          const own = tinyCorpus({ documents: { 'a.txt': texts.join('\n\n') } });
          const [document] = own.documents;
          if (document === undefined) return;
          const { sentences } = summarise(tinyIndex(own).forward, document, { sectionIndex: null, sentences: count });
          expect(sentences.length).toBeLessThanOrEqual(count);
          const places = sentences.map(({ passage, index }) => passage.index * 10_000 + index);
          expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
          for (const { passage, index, sentence } of sentences) {
            expect(document.passages[passage.index]).toBe(passage);
            expect(passage.sentences[index]).toBe(sentence);
          }
        },
      ),
    );
  });
});

describe('on the corpus that we ship', () => {
  it.each(corpus.documents)('$id is summed up by whole sentences of its own voice', (document) => {
    const hasAuthor = document.passages.some(({ voice }) => voice === 'author');
    for (const wanted of [3, 6, 10]) {
      const digest = summarise(forward, document, { sectionIndex: null, sentences: wanted });
      expect(digest.sentences.length).toBeGreaterThanOrEqual(Math.min(wanted, 6));
      expect(textsOf(digest).filter((text) => !standsAlone(text) || !/[.?!]["”’)]?$/.test(text))).toEqual([]);
      expect(
        digest.sentences.filter(({ passage }) => isCoverageNote(passage) || (hasAuthor && passage.voice === 'editors')),
      ).toEqual([]);
    }
  });

  it('says more of what a work speaks of than its first sentences do', () => {
    for (const count of [3, 6]) {
      const shares = corpus.documents.map((document) => {
        const chosen = summarise(forward, document, { sectionIndex: null, sentences: count }).sentences;
        return {
          ours: massOf(document, chosen.map(keyOf)),
          lead: massOf(document, ownSentences(document).slice(0, count)),
        };
      });
      const mean = (of: 'ours' | 'lead'): number => shares.reduce((sum, one) => sum + one[of], 0) / shares.length;
      expect(mean('ours')).toBeGreaterThan(mean('lead') + 0.05);
    }
  });

  it('is the same again, and by way of the snapshot', () => {
    const snapshot = createSnapshot(corpus, lexicon);
    for (const document of corpus.documents) {
      const options = { sectionIndex: null, sentences: 6 };
      expect(textsOf(snapshot.summarise(document, options))).toEqual(textsOf(summarise(forward, document, options)));
    }
  });
});

const keyOf = ({ passage, index }: { passage: { index: number }; index: number }): string =>
  `${passage.index}.${index}`;

function ownSentences({ passages }: Document): readonly string[] {
  const hasAuthor = passages.some(({ voice }) => voice === 'author');
  return passages
    .filter((passage) => !isCoverageNote(passage) && (!hasAuthor || passage.voice === 'author'))
    .flatMap((passage) => passage.sentences.map((_, index) => keyOf({ passage, index })));
}

/** Share of the weight of all that a work speaks of which some of its sentences hold: a term weighs its rarity for each sentence. */
function massOf(document: Document, keys: readonly string[]): number {
  const first = corpus.documents
    .slice(0, corpus.documents.indexOf(document))
    .reduce((sum, { passages }) => sum + passages.length, 0);
  const weights = new Map<number, number>();
  const held = new Set<number>();
  const chosen = new Set(keys);
  const own = new Set(ownSentences(document));
  for (const passage of document.passages) {
    const number = first + passage.index;
    passage.sentences.forEach((_, index) => {
      if (!own.has(keyOf({ passage, index }))) return;
      const ends = (forward.sentencesFrom[number] ?? 0) + index;
      const from = (forward.termsFrom[number] ?? 0) + (index === 0 ? 0 : (forward.sentenceEnds[ends - 1] ?? 0));
      const to = (forward.termsFrom[number] ?? 0) + (forward.sentenceEnds[ends] ?? 0);
      for (const term of new Set(forward.terms.subarray(from, to))) {
        const rarity = inverseFrequency(forward.passages.length, forward.vocabulary.frequency(term));
        weights.set(term, (weights.get(term) ?? 0) + rarity);
        if (chosen.has(keyOf({ passage, index }))) held.add(term);
      }
    });
  }
  const sum = (terms: Iterable<number>): number =>
    Array.from(terms).reduce((total, term) => total + (weights.get(term) ?? 0), 0);
  return sum(held) / sum(weights.keys());
}
