import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosine, rankSentences, type SentenceVector } from '../../src/answer/sentence-graph.js';

const vector = (...terms: readonly number[]): SentenceVector =>
  new Map(terms.map((term) => [term, 1 / Math.sqrt(terms.length)]));
const anyVectors = fc
  .array(fc.uniqueArray(fc.nat(12), { maxLength: 6 }), { minLength: 1, maxLength: 12 })
  .map((all) => all.map((terms) => vector(...terms)));

/** The same ranks from the graph itself, every pair of sentences looked at. */
function rankNaively(vectors: readonly SentenceVector[], priors: readonly number[]): readonly number[] {
  const total = priors.reduce((sum, prior) => sum + prior, 0);
  const jump = priors.map((prior) => (prior * vectors.length) / total);
  const likeness = vectors.map((a) => vectors.map((b) => cosine(a, b)));
  const degrees = likeness.map((row) => row.reduce((sum, one) => sum + one, 0) || 1);
  let ranks = jump;
  for (let round = 0; round < 30; round += 1) {
    const before = ranks;
    ranks = jump.map((own, at) => {
      const passed = before.reduce(
        (sum, rank, from) => sum + (rank / (degrees[from] ?? 1)) * (likeness[from]?.[at] ?? 0),
        0,
      );
      return 0.15 * own + 0.85 * passed;
    });
  }
  return ranks;
}

describe('the ranks of sentences', () => {
  it('are highest for the sentence that is like most others', () => {
    const ranks = rankSentences([vector(1, 2), vector(2, 3), vector(3, 4), vector(9)], [1, 1, 1, 1]);
    expect(ranks.indexOf(Math.max(...ranks))).toBe(1);
  });

  it('prefer what a reader looks at first where all else is equal', () => {
    const [first = 0, second = 0] = rankSentences([vector(1), vector(2)], [2, 1]);
    expect(first).toBeGreaterThan(second);
  });

  it('are none for no sentences, and finite for sentences without words', () => {
    expect(rankSentences([], [])).toEqual([]);
    expect(rankSentences([vector(), vector()], [1, 1]).every(Number.isFinite)).toBe(true);
  });

  it('are those of the whole graph, which is never built', () => {
    fc.assert(
      fc.property(anyVectors, fc.infiniteStream(fc.integer({ min: 1, max: 5 })), (vectors, stream) => {
        const priors = vectors.map(() => Number(stream.next().value));
        const naive = rankNaively(vectors, priors);
        rankSentences(vectors, priors).forEach((rank, at) => expect(rank).toBeCloseTo(naive[at] ?? Number.NaN, 8));
      }),
    );
  });
});
