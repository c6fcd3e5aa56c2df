import type { Corpus } from '../src/corpus/document.js';
import type { Lexicon } from '../src/search/lexicon.js';
import { createSearchIndex } from '../src/search/search-index.js';
import { indexRaw, rawPassages } from './raw-minisearch.js';
import { median } from './statistics.js';
import { measureCost, type Cost } from './stopwatch.js';

const warmUpRuns = 3;
const runs = 15;

/** What our index costs, and MiniSearch's over the same passages; medians. */
export interface IndexComparison {
  readonly ours: Cost;
  readonly raw: Cost;
}

/** Builds both in turn, from passages that are in memory already. */
export function compareIndex(corpus: Corpus, lexicon: Lexicon): IndexComparison {
  const passages = rawPassages(corpus);
  const ours: Cost[] = [];
  const raw: Cost[] = [];
  for (let run = 0; run < warmUpRuns + runs; run += 1) {
    ours.push(measureCost(() => createSearchIndex(corpus, lexicon)).cost);
    raw.push(measureCost(() => indexRaw(passages)).cost);
  }
  return { ours: medianCost(ours.slice(warmUpRuns)), raw: medianCost(raw.slice(warmUpRuns)) };
}

function medianCost(costs: readonly Cost[]): Cost {
  return { ms: median(costs.map(({ ms }) => ms)), mb: median(costs.map(({ mb }) => mb)) };
}
