import { foldWord } from './fold.js';
import { inverseFrequency, type Alternative, type Unit } from './unit.js';
import type { Vocabulary } from './vocabulary.js';
import { nearStems, type WordVectors } from './word-vectors.js';

/** How many words of the corpus are added to a word, and what they count for at cosine 1. */
const NEAR = { words: 8, weight: 0.6 };

/** What widening needs to know of a corpus. */
export interface WideningTools {
  readonly vectors: WordVectors;
  readonly vocabulary: Vocabulary;
  readonly passageCount: number;
  /** Stem of a word as typed. */
  readonly stem: (word: string) => string;
}

/**
 * Adds to each common word of a query the words of the corpus that keep the same company, for questions that share few words with the
 * text. Names stay: Norway keeps the company of Sweden, and is not meant by it.
 */
export function widenUnits(units: readonly Unit[], tools: WideningTools): Unit[] {
  return units.map((unit) => {
    const added = unit.isSpecific ? [] : nearAlternatives(unit, tools);
    return { ...unit, alternatives: [...unit.alternatives, ...added].toSorted((a, b) => b.weight - a.weight) };
  });
}

function nearAlternatives(
  { label, alternatives }: Unit,
  { vectors, vocabulary, passageCount, stem }: WideningTools,
): Alternative[] {
  const [first, second] = alternatives[0]?.ids ?? [];
  // What keeps company with the first word of a phrase has little to do with the phrase.
  if (second !== undefined) return [];
  const place = vectors.find(first === undefined ? stem(foldWord(label)) : vocabulary.term(first));
  if (place === null) return [];
  const known = new Set(alternatives.map(({ ids }) => ids[0]));
  const near: Alternative[] = [];
  for (const { stem: neighbour, cosine } of nearStems(vectors, place)) {
    const id = vocabulary.find(neighbour);
    if (id === null || known.has(id) || vocabulary.frequency(id) === 0) continue;
    const idf = inverseFrequency(passageCount, vocabulary.frequency(id));
    near.push({ ids: [id], weight: NEAR.weight * cosine, idf, match: 'association' });
    if (near.length === NEAR.words) break;
  }
  return near;
}
