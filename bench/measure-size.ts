import { createSnapshot } from '../src/library/create-snapshot.js';
import type { Lexicon } from '../src/search/lexicon.js';
import { generateCorpus } from './generate-corpus.js';
import { longQuestions } from './long-questions.js';
import { measureAnswers, measureLatency, type Latency } from './measure-answers.js';
import { indexRaw, loadRaw, rawPassages } from './raw-minisearch.js';
import { measureCost, timeMs, type Cost } from './stopwatch.js';

const rounds = { warmUp: 5, counted: 5 };
const longRounds = { warmUp: 1, counted: 3 };

/** Footnote and MiniSearch over the same generated passages. */
export interface SizeResult {
  readonly passages: number;
  readonly build: Cost;
  readonly answer: Latency;
  /** `/search` for the words of a question. */
  readonly search: Latency;
  /** The longest questions that can be asked, and the same as queries of `/search`. */
  readonly longAnswer: Latency;
  readonly longSearch: Latency;
  readonly rawBuild: Cost;
  /** MiniSearch's index from its JSON, which an index on disk would be. */
  readonly rawLoadMs: number;
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
  const search = measureLatency(words, rounds, (query) => ours.value.search(query));
  const long = longQuestions(corpus);
  const longAnswer = measureLatency(long, longRounds, (question) => ours.value.answer(question));
  const longSearch = measureLatency(long, longRounds, (query) => ours.value.search(query));
  const records = rawPassages(corpus);
  const raw = measureCost(() => indexRaw(records));
  const rawSearch = measureLatency(words, rounds, (query) => raw.value.search(query));
  const json = JSON.stringify(raw.value);
  const rawLoadMs = timeMs(() => loadRaw(json));
  return {
    passages,
    build: ours.cost,
    answer,
    search,
    longAnswer,
    longSearch,
    rawBuild: raw.cost,
    rawLoadMs,
    rawSearch,
  };
}
