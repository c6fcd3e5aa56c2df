import { once } from 'node:events';
import type { SourceProblem } from '../../sources/problem.js';
import type { Known, LeftOut, ReadDocument, Reading, ReadOrigin, Turn, Validators } from '../../sources/reading.js';
import type { Step } from './draft.js';
import type { Timer } from './keeper-parts.js';
import { keysOf } from './keys-of.js';
import { nothingLeftOut } from './merge-left-out.js';
import { hashText } from './hash-text.js';
import type { Hash, LibraryState, Source } from './state.js';
import type { SourceCheck, Store } from './store.js';

/** How a source was found. */
export interface SourceReading {
  readonly source: Source;
  readonly outcome:
    | {
        readonly kind: 'documents';
        readonly documents: readonly ReadDocument[];
        readonly validators: Validators;
        readonly leftOut: LeftOut;
      }
    | { readonly kind: 'unchanged' }
    | { readonly kind: 'failed'; readonly problem: SourceProblem };
  /** What was kept of the source before. */
  readonly known: Pick<SourceCheck, 'validators' | 'texts'>;
}

export interface ReadSourcesParts {
  readonly store: Store;
  readonly readOrigin: ReadOrigin;
  readonly onBroken: (source: Source, error: unknown) => void;
  readonly timer: Timer;
  readonly turn: Turn;
}

/** One source may take so long: a feed with the pages of 30 entries takes about a minute. */
const SOURCE_LIMIT_MS = 300_000;

const nothingKnown = { validators: { etag: null, lastModified: null }, texts: null } as const;

/** Reads sources one after the other; one that fails does not hinder the others. @throws {StoreError} */
export async function readSources(
  { sources, added }: Pick<LibraryState, 'sources' | 'added'>,
  { store, report, ...parts }: ReadSourcesParts & { readonly report: (step: Step) => void },
): Promise<readonly SourceReading[]> {
  const checks = new Map((await store.checks(parts.turn.serverId)).map((check) => [check.sourceId, check]));
  const readings: SourceReading[] = [];
  for (const [done, source] of sources.entries()) {
    report({ kind: 'reading', done, total: sources.length, name: source.title });
    const known = checks.get(source.id) ?? nothingKnown;
    // A library that went back to other texts must not be told that those which were read last are still the newest.
    const { validators } = known.texts === hashTexts(source, { added }) ? known : nothingKnown;
    // oxlint-disable-next-line no-await-in-loop -- a server's sources are read politely, one by one.
    const outcome = await readOne(source, { ...validators, keys: keysOf(source, added) }, parts);
    readings.push({ source, outcome, known });
  }
  return readings;
}

async function readOne(
  source: Source,
  known: Known,
  { onBroken, ...parts }: Omit<ReadSourcesParts, 'store'>,
): Promise<SourceReading['outcome']> {
  const reading = await readInTime(source, known, parts).catch((error: unknown): Reading => {
    // A reader that breaks on one source must not keep the others from being read.
    onBroken(source, error);
    return { kind: 'failed', problem: { kind: 'damaged', name: source.url } };
  });
  if (reading.kind !== 'documents') return reading;
  // A page that became many texts is not that page any more, and nobody asked for those.
  const { length: entries } = reading.documents;
  if (source.kind === 'page' && known.keys?.size === 1 && entries > 1) {
    return { kind: 'failed', problem: { kind: 'too-many-entries', name: source.url, entries, limit: 1 } };
  }
  const { documents, validators, leftOut = nothingLeftOut } = reading;
  return { kind: 'documents', documents, validators, leftOut };
}

/** Reads a source, or gives up: whoever keeps us waiting must not keep others waiting, too. */
async function readInTime(
  { kind, url }: Source,
  known: Known,
  { readOrigin, timer, turn }: Pick<ReadSourcesParts, 'readOrigin' | 'timer' | 'turn'>,
): Promise<Reading> {
  const limit = new AbortController();
  const { signal } = limit;
  const cancel = timer(SOURCE_LIMIT_MS, () => limit.abort());
  try {
    const isOver = once(signal, 'abort').then(() => null);
    const reading = await Promise.race([isOver, readOrigin({ kind, url }, known, { signal, turn })]);
    if (reading !== null) return reading;
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    cancel();
  }
  return { kind: 'failed', problem: { kind: 'timeout', url, limitMs: SOURCE_LIMIT_MS } };
}

/** Equal where a library has the same texts of a source. */
export function hashTexts({ id }: Source, { added }: Pick<LibraryState, 'added'>): Hash {
  return hashText(JSON.stringify(added.filter(({ source }) => source === id).map((one) => [one.id, one.text])));
}

/**
 * What to keep of a reading. New validators are kept only of texts that the library has, `texts` as of `hashTexts`; a change that
 * nobody published yet, `null`, is to be found again.
 */
export function checkOf({ source, outcome, known }: SourceReading, texts: Hash | null, now: number): SourceCheck {
  const isNew = outcome.kind === 'documents' && texts !== null;
  return {
    sourceId: source.id,
    validators: isNew ? outcome.validators : known.validators,
    texts: isNew ? texts : known.texts,
    checkedAt: now,
    problem: outcome.kind === 'failed' ? outcome.problem : null,
  };
}
