import type { ReadOrigin } from '../../sources/reading.js';
import type { Snapshot } from '../snapshot.js';
import type { GoldenAsker } from './ask-golden.js';
import type { InTurn } from './create-turns.js';
import type { DuplicateFinder } from './find-duplicate.js';
import type { Random } from './new-id.js';
import type { BuildSnapshot, ServerLibraries, SnapshotCache } from './server-libraries.js';
import type { Store } from './store.js';

/** What the keeper says to the operator; a pino log fits. */
export interface KeeperLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Calls back once after a time; what it returns takes that back. */
export type Timer = (ms: number, callback: () => void) => () => void;

/** What a keeper is made of. */
export interface KeeperOptions {
  readonly store: Store;
  readonly shipped: Snapshot;
  readonly snapshots: SnapshotCache;
  readonly buildSnapshot: BuildSnapshot;
  readonly readOrigin: ReadOrigin;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly timer: Timer;
  readonly random: Random;
  readonly log: KeeperLog;
  /** Ends in a later turn of the event loop. */
  readonly pause: () => Promise<void>;
}

/** The parts that the keeper's works share. */
export interface KeeperParts extends Omit<KeeperOptions, 'shipped' | 'snapshots' | 'buildSnapshot'> {
  readonly libraries: ServerLibraries;
  /** One change of a server at a time. */
  readonly inTurn: InTurn;
  readonly golden: GoldenAsker;
  readonly duplicates: DuplicateFinder;
}
