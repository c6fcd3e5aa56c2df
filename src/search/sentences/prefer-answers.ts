import type { Pieces } from '../gradual.js';
import type { Ranked } from '../rank.js';
import type { Unit } from '../unit.js';
import { readQuestion, type ReaderTools } from './asked.js';
import { preferNear } from './prefer-near.js';
import { readSentences, type SentenceReading } from './read-sentences.js';
import { PASSAGE_SHARE } from './sentence-weights.js';

/** A ranked passage with its sentences, as far as they were read. */
export interface ReadPassage extends Ranked {
  /** In order; empty for a passage below those that are read. */
  readonly readings: readonly SentenceReading[];
}

/** How many of the best passages are read sentence by sentence. */
const READ = 10;

/**
 * Reads the best passages once more: of them the one with the best sentence comes first. The others keep their order behind them.
 * `isWide` says that the words alone found little, so that the best are first chosen by meaning.
 */
export function* preferAnswers(
  tools: ReaderTools,
  question: string,
  units: readonly Unit[],
  unsorted: readonly Ranked[],
  isWide = false,
): Pieces<ReadPassage[]> {
  if (units.length === 0) return unsorted.map((entry) => ({ ...entry, readings: [] }));
  const asked = readQuestion(question, units, tools);
  const ranked = isWide ? yield* preferNear(tools, asked, unsorted) : unsorted;
  const unordered: ReadPassage[] = [];
  for (const entry of ranked.slice(0, READ)) {
    yield;
    const readings = readSentences(tools, entry, asked);
    const best = readings.length === 0 ? 0 : Math.max(...readings.map(({ score }) => score));
    unordered.push({ ...entry, score: PASSAGE_SHARE * entry.score + best, readings });
  }
  yield;
  const read = unordered.toSorted((a, b) => b.score - a.score);
  const rest = ranked.slice(READ);
  // The scores of the others go on below the last one's, and never rise: by meaning, their order is another one than by words.
  const shift = (read.at(-1)?.score ?? 0) - Math.max(...rest.map(({ score }) => score));
  let lowest = Infinity;
  return [
    ...read,
    ...rest.map((entry) => {
      lowest = Math.min(lowest, entry.score + shift);
      return { ...entry, score: lowest, readings: [] };
    }),
  ];
}
