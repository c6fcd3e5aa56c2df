import { createSnapshot } from '../src/library/create-snapshot.js';
import type { Lexicon } from '../src/search/lexicon.js';
import { generateCorpus } from './generate-corpus.js';
import { measureAnswers, measureLatency, type Latency } from './measure-answers.js';
import { indexRaw, rawPassages } from './raw-minisearch.js';
import { measureCost, type Cost } from './stopwatch.js';

const rounds = { warmUp: 5, counted: 5 };
/** `/search` reads every passage, so that more would take minutes. */
const searches = { queries: 40, rounds: { warmUp: 1, counted: 2 } };

/** Footnote and MiniSearch over the same generated passages. */
export interface SizeResult {
  readonly passages: number;
  readonly build: Cost;
  readonly answer: Latency;
  /** `/search` for the words of a question. */
  readonly search: Latency;
  readonly rawBuild: Cost;
  /** One query with default options for the words of a question, without those that frame it. */
  readonly rawSearch: Latency;
}

/** Generates so many passages and measures both, one after the other. */
export function measureSize(passages: number, lexicon: Lexicon): SizeResult {
  const { corpus, questions } = generateCorpus(passages);
  const words = questions.map((question) => question.words);
  const ours = measureCost(() => createSnapshot(corpus, lexicon));
  const texts = questions.map(({ text }) => text);
  const answer = measureAnswers(ours.value, texts, rounds);
  const search = measureLatency(words.slice(0, searches.queries), searches.rounds, (query) => ours.value.search(query));
  const records = rawPassages(corpus);
  const raw = measureCost(() => indexRaw(records));
  const rawSearch = measureLatency(words, rounds, (query) => raw.value.search(query));
  return { passages, build: ours.cost, answer, search, rawBuild: raw.cost, rawSearch };
}
