import type { Snapshot } from '../src/library/snapshot.js';
import { quantile } from './statistics.js';
import { timeMs } from './stopwatch.js';

/** How long answers take. */
export interface Latency {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const warmUpRounds = 5;

/**
 * Asks every question `rounds` times, after some rounds that do not count.
 *
 * @throws {Error} where there is nothing to ask, or nothing is found: an empty index is fast, and says nothing.
 */
export function measureAnswers(snapshot: Snapshot, questions: readonly string[], rounds: number): Latency {
  const found = questions.filter((question) => snapshot.answer(question).hits.length > 0);
  if (found.length * 2 < questions.length || questions.length === 0) {
    throw new Error(`Only ${found.length} of ${questions.length} questions find a passage: nothing is measured.`);
  }
  return measureLatency(questions, rounds, (question) => snapshot.answer(question));
}

/** Calls a function for every text `rounds` times, after some rounds that do not count. */
export function measureLatency(texts: readonly string[], rounds: number, run: (text: string) => unknown): Latency {
  const round = (): number[] => texts.map((text) => timeMs(() => run(text)));
  for (let warm = 0; warm < warmUpRounds; warm += 1) round();
  const ms = Array.from({ length: rounds }, round).flat();
  return { p50Ms: quantile(ms, 0.5), p99Ms: quantile(ms, 0.99) };
}
