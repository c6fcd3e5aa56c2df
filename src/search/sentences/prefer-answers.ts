import type { Pieces } from '../gradual.js';
import type { Ranked } from '../rank.js';
import { bestValue, type SentenceValues } from '../sentence-values.js';
import { readQuestion, type ReaderTools, type Understood } from './asked.js';
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
/** Of those below, so many are read that answer a question like the one that is asked, or tell what is to be explained. */
const READ_BELOW = 3;

/**
 * Reads the best passages once more: of them the one with the best sentence comes first. The others keep their order behind them.
 * `isWide` says that the words alone found little, so that the best are first chosen by meaning.
 */
export function* preferAnswers(
  tools: ReaderTools,
  understood: Understood,
  unsorted: readonly Ranked[],
  isWide = false,
): Pieces<ReadPassage[]> {
  if (understood.units.length === 0) return unsorted.map((entry) => ({ ...entry, readings: [] }));
  const asked = readQuestion(understood, tools);
  const ranked = isWide ? yield* preferNear(tools, asked, unsorted) : unsorted;
  const unordered: ReadPassage[] = [];
  const chosen = chooseToRead(ranked, understood.explains === null ? understood.known : understood.defining);
  for (const entry of ranked.filter((_, at) => chosen.has(at))) {
    yield;
    const readings = readSentences(tools, entry, asked);
    const best = readings.length === 0 ? 0 : Math.max(...readings.map(({ score }) => score));
    unordered.push({ ...entry, score: PASSAGE_SHARE * entry.score + best, readings });
  }
  yield;
  const read = unordered.toSorted((a, b) => b.score - a.score);
  const rest = ranked.filter((_, at) => !chosen.has(at));
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

/** Places of the passages that are to be read: the first ones, and those with the best values of the others. */
function chooseToRead(ranked: readonly Ranked[], values: SentenceValues): ReadonlySet<number> {
  const places = [...ranked.keys()];
  const value = (place: number): number => bestValue(values, ranked[place]?.number ?? -1);
  const others = places.slice(READ).filter((place) => value(place) > 0);
  const best = others.toSorted((a, b) => value(b) - value(a)).slice(0, READ_BELOW);
  return new Set([...places.slice(0, READ), ...best]);
}
