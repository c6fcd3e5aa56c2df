import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Corpus } from '../../src/corpus/document.js';
import { parseCorpus } from '../../src/corpus/parse-corpus.js';
import { createSnapshot } from '../../src/library/create-snapshot.js';
import { createKeeper, type LivingKeeper } from '../../src/library/living/create-keeper.js';
import type { Draft, Step } from '../../src/library/living/draft.js';
import type { Outcome } from '../../src/library/living/keeper.js';
import type { KeeperOptions } from '../../src/library/living/keeper-parts.js';
import type { Random } from '../../src/library/living/new-id.js';
import type { Published } from '../../src/library/living/draft.js';
import type { SnapshotCache } from '../../src/library/living/server-libraries.js';
import type { Store } from '../../src/library/living/store.js';
import { openStore } from '../../src/library/store/open-store.js';
import type { Snapshot } from '../../src/library/snapshot.js';
import type { LeftOut, ReadDocument, Reading, ReadOrigin } from '../../src/sources/reading.js';

/** Three made-up notes: a digest with paragraph marks, a commentary, a reference. */
export const shippedFiles = {
  documents: [
    {
      file: 'harbour-digest.md',
      text: `---
id: harbour-digest
title: "The harbour opens again: what the town should do"
author: Mara Lindqvist
affiliation: Coastal Institute
publication: Tidewater Notes
published: "2023-05"
url: https://tidewater.example/harbour
language: en
kind: article
coverage: excerpt
---
[¶1] Lindqvist says that the harbour of Veldsund opened again in May 2023 after nine closed years.

[¶2] She holds that the ferry guild profits most, because it owns both quays.

[¶3] In her view the council ought to rent the old warehouse to fishermen.
`,
    },
    {
      file: 'ferry-commentary.md',
      text: `---
id: ferry-commentary
title: Ferries and fares
author: Tomas Okoye
publication: Strait Review
published: "2023-06"
language: en
kind: commentary
---
The ferry guild raised its fares by twelve percent in June 2023, which Okoye calls reckless.

A crossing to Veldsund costs eighteen crowns since then, and pupils pay half.
`,
    },
    {
      file: 'lighthouse-facts.md',
      text: `---
id: lighthouse-facts
title: Facts on the lighthouse
author: The editors
publication: Tidewater Notes
language: en
kind: reference
---
The lighthouse of Veldsund was built in 1887 from red granite.

Its lamp has been electric since 1931.
`,
    },
  ],
  glossary: {
    file: 'glossary.yaml',
    text: '- name: Veldsund\n  aliases: [펠순]\n  type: place\n  gloss: A harbour town.\n',
  },
  questions: {
    file: 'questions.yaml',
    text: `- id: g1
  question: "When was the lighthouse of Veldsund built?"
  documents: [lighthouse-facts]
- id: g2
  question: "By how much did the ferry guild raise its fares?"
  documents: [ferry-commentary]
`,
  },
} as const;

export const shippedCorpus: Corpus = parseCorpus(shippedFiles);

let shippedSnapshot: Snapshot | null = null;

/** Its snapshot: one for all worlds, as the servers of a bot share the one that ships. */
function readShipped(): Snapshot {
  shippedSnapshot ??= createSnapshot(shippedCorpus);
  return shippedSnapshot;
}

/** Snapshots by key, without a bound. */
export function createPlainCache(): SnapshotCache {
  const ready = new Map<string, Snapshot>();
  const coming = new Map<string, Promise<Snapshot>>();
  return {
    get(key, build) {
      const known = ready.get(key) ?? coming.get(key);
      if (known !== undefined) return known;
      const promise = build()
        .then((snapshot) => {
          ready.set(key, snapshot);
          return snapshot;
        })
        .finally(() => void coming.delete(key));
      coming.set(key, promise);
      return promise;
    },
    drop: (key) => void ready.delete(key),
  };
}

/** Bytes that differ from call to call and are the same in each run. */
export function countedRandom(): Random {
  let count = 0;
  return (bytes) => {
    count += 1;
    return createHash('sha256').update(String(count)).digest().subarray(0, bytes);
  };
}

/** A keeper with all that a test may want to look at or to change. */
export interface World {
  readonly keeper: LivingKeeper;
  readonly store: Store;
  /** What each address gives; an address without an entry is a status of 404. */
  readonly pages: Map<string, Reading>;
  /** Milliseconds; a test sets it on. */
  readonly clock: { now: number };
  /** Corpora that were indexed, in order. */
  readonly built: Corpus[];
  /** What went to the log as an error. */
  readonly errors: object[];
}

/** What a test says of its world; the rest is usual. */
export type WorldOptions = Partial<Omit<KeeperOptions, 'store'>> & { readonly store?: Store };

/** Starts one over a store in memory. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const store = options.store ?? (await openStore({ dataDir: ':memory:', databaseUrl: null }));
  const pages = new Map<string, Reading>();
  const clock = { now: 1_700_000_000_000 };
  const built: Corpus[] = [];
  const errors: object[] = [];
  const keeper = createKeeper({
    shipped: readShipped(),
    snapshots: createPlainCache(),
    buildSnapshot: async (corpus) => {
      built.push(corpus);
      await nextTurn();
      return createSnapshot(corpus);
    },
    readOrigin: readPages(pages),
    now: () => clock.now,
    timer: () => () => {},
    random: countedRandom(),
    log: { info: () => {}, warn: () => {}, error: (fields) => void errors.push(fields) },
    pause: () => nextTurn(),
    ...options,
    store,
  });
  return { keeper, store, pages, clock, built, errors };
}

/** Reads files and pasted text as they are, and addresses from a map. */
export function readPages(pages: ReadonlyMap<string, Reading>): ReadOrigin {
  return (origin) => {
    if (origin.kind === 'page' || origin.kind === 'feed') {
      const { url } = origin;
      return Promise.resolve(pages.get(url) ?? { kind: 'failed', problem: { kind: 'status', url, status: 404 } });
    }
    const [key, body] =
      origin.kind === 'file' ? [origin.name, new TextDecoder().decode(origin.bytes)] : ['text', origin.text];
    const title = origin.kind === 'text' && origin.title !== '' ? origin.title : null;
    return Promise.resolve(readingOf([readDocument({ key, title, body })]));
  };
}

/** A text as an importer would give it. */
export function readDocument(given: {
  readonly key: string;
  readonly body: string;
  readonly title?: string | null;
  readonly url?: string | null;
  readonly frontMatter?: string | null;
  readonly notes?: ReadDocument['notes'];
}): ReadDocument {
  const { key, body, title = null, url = null, frontMatter = null, notes = [] } = given;
  const meta = { title, author: null, publication: null, published: null, url, language: 'en' };
  return { key, meta, body, frontMatter, notes };
}

/** A reading of some texts. */
export function readingOf(
  documents: readonly ReadDocument[],
  title: string | null = null,
  leftOut: LeftOut | null = null,
): Reading {
  const found = { documents, title, url: null, validators: { etag: '"1"', lastModified: null } };
  return { kind: 'documents', ...found, ...(leftOut === null ? {} : { leftOut }) };
}

/** A file of Markdown as an origin. */
export function fileOrigin(name: string, text: string) {
  return { kind: 'file', name, bytes: new TextEncoder().encode(text) } as const;
}

/** All steps to the last. */
export async function stepsOf(steps: AsyncIterable<Step>): Promise<readonly Step[]> {
  const all: Step[] = [];
  for await (const step of steps) all.push(step);
  return all;
}

/** The last step. */
export async function lastStep(steps: AsyncIterable<Step>): Promise<Step> {
  const last = (await stepsOf(steps)).at(-1);
  if (last === undefined) throw new Error('there is a last step');
  return last;
}

/** The draft that the steps end in; anything else fails the test. */
export async function draftOf(steps: AsyncIterable<Step>): Promise<Draft> {
  const last = await lastStep(steps);
  if (last.kind !== 'draft') throw new Error(`a draft was expected, not ${JSON.stringify(last)}`);
  return last.draft;
}

/** What was published; a refusal fails the test. */
export async function publishedOf(outcome: Promise<Outcome>): Promise<Published> {
  const result = await outcome;
  if (result.kind !== 'published') throw new Error(`a version was expected, not ${JSON.stringify(result)}`);
  return result.published;
}
