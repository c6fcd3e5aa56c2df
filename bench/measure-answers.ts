import type { Snapshot } from '../src/library/snapshot.js';
import { quantile } from './statistics.js';
import { timeMs } from './stopwatch.js';

/** How long answers take. */
export interface Latency {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** How often everything is asked. */
export interface Rounds {
  /** Before anything counts. */
  readonly warmUp: number;
  readonly counted: number;
}

/**
 * Asks every question some times.
 *
 * @throws {Error} where there is nothing to ask, or nothing is found: an empty index is fast, and says nothing.
 */
export function measureAnswers(snapshot: Snapshot, questions: readonly string[], rounds: Rounds): Latency {
  const found = questions.filter((question) => snapshot.answer(question).hits.length > 0);
  if (found.length * 2 < questions.length || questions.length === 0) {
    throw new Error(`Only ${found.length} of ${questions.length} questions find a passage: nothing is measured.`);
  }
  return measureLatency(questions, rounds, (question) => snapshot.answer(question));
}

/** Calls a function for every text some times. */
export function measureLatency(
  texts: readonly string[],
  { warmUp, counted }: Rounds,
  run: (text: string) => unknown,
): Latency {
  const round = (): number[] => texts.map((text) => timeMs(() => run(text)));
  for (let warm = 0; warm < warmUp; warm += 1) round();
  const ms = Array.from({ length: counted }, round).flat();
  return { p50Ms: quantile(ms, 0.5), p99Ms: quantile(ms, 0.99) };
}
