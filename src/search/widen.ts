import { directionOfUnit, type SoftMatchTools } from './sentences/soft-match.js';
import { inverseFrequency, type Alternative, type Unit } from './unit.js';
import type { Vocabulary } from './vocabulary.js';
import type { WordVectors } from './word-vectors.js';

/** Which words are near: 1 pair of random words in 500 has this cosine. How many are taken, and what they count for at cosine 1. */
const NEAR = { cosine: 0.5, words: 8, weight: 0.6 };

/** Adds to each unit the words of the corpus that keep the same company, for questions that share few words with the text. */
export function createWidener(
  vectors: WordVectors,
  vocabulary: Vocabulary,
  passageCount: number,
  tools: SoftMatchTools,
): (units: readonly Unit[]) => Unit[] {
  return (units) =>
    units.map((unit) => {
      const direction = directionOfUnit(unit, vectors, tools);
      if (direction === null) return unit;
      const known = new Set(unit.alternatives.map(({ ids }) => ids[0]));
      const near: { readonly id: number; readonly cosine: number }[] = [];
      for (let id = 0; id < vocabulary.size(); id += 1) {
        const place = tools.placeOf(id);
        if (place === null || known.has(id)) continue;
        const cosine = vectors.cosine(place, direction);
        if (cosine >= NEAR.cosine && vocabulary.frequency(id) > 0) near.push({ id, cosine });
      }
      const added = near
        .toSorted((a, b) => b.cosine - a.cosine)
        .slice(0, NEAR.words)
        .map(({ id, cosine }): Alternative => ({
          ids: [id],
          weight: NEAR.weight * cosine,
          idf: inverseFrequency(passageCount, vocabulary.frequency(id)),
          match: 'association',
        }));
      return { ...unit, alternatives: [...unit.alternatives, ...added].toSorted((a, b) => b.weight - a.weight) };
    });
}
