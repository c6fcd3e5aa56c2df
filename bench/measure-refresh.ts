import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as othersTurn, setTimeout as wait } from 'node:timers/promises';
import type { Corpus, Document } from '../src/corpus/document.js';
import { parseDocument } from '../src/corpus/parse-document.js';
import { assembleSnapshot } from '../src/library/assemble-snapshot.js';
import { buildSnapshot } from '../src/library/build-snapshot.js';
import { createSnapshotMemory } from '../src/library/snapshot-memory.js';
import type { Snapshot } from '../src/library/snapshot.js';
import type { Lexicon } from '../src/search/lexicon.js';
import { finish } from '../src/search/gradual.js';
import { generateTexts } from './generate-library.js';
import type { Latency } from './measure-answers.js';
import { indexRaw, rawPassages } from './raw-minisearch.js';
import { median, quantile } from './statistics.js';
import { timeMs } from './stopwatch.js';

/** The library that is refreshed. */
export const REFRESHED = { documents: 5_000, passages: 20_000 };
const FULL_BUILDS = 3;
const CHANGES = 9;
/** Questions that arrive one after the other at even times. */
const ARRIVALS = { count: 200, everyMs: 100 };
const WARM_UP = 3;

export interface RefreshSetting {
  readonly lexicon: Lexicon;
  /** What questions are answered from. */
  readonly shipped: Snapshot;
  readonly questions: readonly string[];
}

export interface RefreshResult {
  /** Medians, in milliseconds of work without pauses. */
  readonly full: number;
  readonly changed: number;
  readonly rawMs: number;
  readonly longestSliceMs: number;
  /** Between two turns of the event loop while nothing else is done: slices, and the engine's own work such as freeing memory. */
  readonly longestBlockMs: number;
  /** From when a question arrives until its answer is there. */
  readonly idle: Latency;
  readonly busy: Latency;
}

/** Builds a large library, then again with one document changed; then while questions come. */
export async function measureRefresh(setting: RefreshSetting): Promise<RefreshResult> {
  const corpus = makeLibrary();
  const build = { lexicon: setting.lexicon, indexedAt: null, isPrepared: true };
  const rawMs = median(Array.from({ length: FULL_BUILDS }, () => timeMs(() => indexRaw(rawPassages(corpus)))));
  const full = Array.from({ length: FULL_BUILDS }, () =>
    timeMs(() => finish(assembleSnapshot(corpus, { ...build, memory: createSnapshotMemory() }))),
  );
  const memory = createSnapshotMemory();
  finish(assembleSnapshot(corpus, { ...build, memory }));
  const changed = Array.from({ length: CHANGES }, (_, number) => {
    const refreshed = changeOne(corpus, number);
    return timeMs(() => finish(assembleSnapshot(refreshed, { ...build, memory })));
  });
  const blocks = await measureBlocks(corpus, setting.lexicon);
  const idle = await measureArrivals(setting);
  const busy = await measureWhileBuilding(corpus, setting);
  return { full: median(full), changed: median(changed), rawMs, ...blocks, idle, busy };
}

/** Documents of four passages, in the proportions of `generateCorpus`. */
function makeLibrary(): Corpus {
  const documents = generateTexts(REFRESHED).map(({ title, body }, number) =>
    parseDocument({ file: `document-${number}.md`, text: `# ${title}\n\n${body}` }),
  );
  return { documents, glossary: [], goldenQuestions: [] };
}

function changeOne(corpus: Corpus, number: number): Corpus {
  const at = Math.floor((number / CHANGES) * corpus.documents.length);
  const changed = (before: Document): Document =>
    parseDocument({ file: before.file, text: `${before.text}\n\nAn addendum of ${number} unheard-of wordlets.` });
  return {
    ...corpus,
    documents: corpus.documents.map((document, place) => (place === at ? changed(document) : document)),
  };
}

async function measureBlocks(
  corpus: Corpus,
  lexicon: Lexicon,
): Promise<Pick<RefreshResult, 'longestSliceMs' | 'longestBlockMs'>> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let longestSliceMs = 0;
  let sliceStart = performance.now();
  const pause = async (): Promise<void> => {
    longestSliceMs = Math.max(longestSliceMs, performance.now() - sliceStart);
    await othersTurn();
    sliceStart = performance.now();
  };
  delay.enable();
  await wait(10);
  delay.reset();
  await buildSnapshot(corpus, { lexicon, indexedAt: null, pause });
  delay.disable();
  return { longestSliceMs, longestBlockMs: delay.max / 1e6 };
}

async function measureArrivals({ shipped, questions }: RefreshSetting): Promise<Latency> {
  for (let round = 0; round < WARM_UP; round += 1) for (const question of questions) shipped.answer(question);
  const latencies: number[] = [];
  const start = performance.now();
  for (let number = 0; number < ARRIVALS.count; number += 1) {
    const due = start + number * ARRIVALS.everyMs;
    // oxlint-disable-next-line no-await-in-loop -- one arrives after the other.
    await wait(Math.max(0, due - performance.now()));
    shipped.answer(questions[number % questions.length] ?? '');
    latencies.push(performance.now() - due);
  }
  return { p50Ms: quantile(latencies, 0.5), p99Ms: quantile(latencies, 0.99) };
}

async function measureWhileBuilding(corpus: Corpus, setting: RefreshSetting): Promise<Latency> {
  const end = new AbortController();
  const keepBuilding = async (): Promise<void> => {
    // oxlint-disable-next-line no-await-in-loop -- one build after the other.
    while (!end.signal.aborted) await buildSnapshot(corpus, { ...build, pause: () => othersTurn() });
  };
  const build = { lexicon: setting.lexicon, indexedAt: null };
  const building = keepBuilding();
  const latency = await measureArrivals(setting);
  end.abort();
  await building;
  return latency;
}
