import type { Corpus } from '../src/corpus/document.js';
import type { Lexicon } from '../src/search/lexicon.js';
import { createSearchIndex } from '../src/search/search-index.js';
import { indexRaw, rawPassages } from './raw-minisearch.js';
import { median } from './statistics.js';
import { measureCost, timeMs, type Cost } from './stopwatch.js';

const RUNS = { warmUp: 3, timed: 15, weighed: 5 };

/** What our index costs, and MiniSearch's over the same passages; medians. */
export interface IndexComparison {
  readonly ours: Cost;
  readonly raw: Cost;
}

/**
 * Builds both in turn, from passages that are in memory already. Time and memory are measured in runs of their own: to weigh a value, the
 * collector is called, after which V8 has to make much of its code anew; nobody calls it in a bot.
 */
export function compareIndex(corpus: Corpus, lexicon: Lexicon): IndexComparison {
  const passages = rawPassages(corpus);
  const buildOurs = (): unknown => createSearchIndex(corpus, lexicon);
  const buildRaw = (): unknown => indexRaw(passages);
  const times = repeat(RUNS.warmUp + RUNS.timed, () => [timeMs(buildOurs), timeMs(buildRaw)]).slice(RUNS.warmUp);
  const sizes = repeat(RUNS.weighed, () => [measureCost(buildOurs).cost.mb, measureCost(buildRaw).cost.mb]);
  return {
    ours: { ms: medianOf(times, 0), mb: medianOf(sizes, 0) },
    raw: { ms: medianOf(times, 1), mb: medianOf(sizes, 1) },
  };
}

const repeat = <Value>(times: number, run: () => Value): Value[] => Array.from({ length: times }, run);

function medianOf(rows: readonly (readonly number[])[], column: number): number {
  return median(rows.map((row) => row[column] ?? NaN));
}
