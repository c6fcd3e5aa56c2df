import type { Corpus } from '../corpus/document.js';
import type { Lexicon } from '../search/lexicon.js';
import { assembleSnapshot } from './assemble-snapshot.js';
import { inSlices } from './in-slices.js';
import { createSnapshotMemory, type SnapshotMemory } from './snapshot-memory.js';
import type { Snapshot } from './snapshot.js';

/** How a snapshot is built beside other work. */
export interface BuildOptions {
  /** Relates words of other languages to the corpus' own. */
  readonly lexicon: Lexicon;
  /** What the clock says, in milliseconds since 1970. */
  readonly indexedAt: number | null;
  /** Gives others a turn: resolves after the event loop has gone round. */
  readonly pause: () => Promise<void>;
  /** What earlier builds worked out: give the same one to all builds of a program. Default: an empty one. */
  readonly memory?: SnapshotMemory;
  /** Told before each pause about how much is done, 0 to 1, never less than before. */
  readonly onProgress?: (share: number) => void;
  /** Milliseconds from some moment; default: those since the program began. */
  readonly now?: () => number;
}

/**
 * Makes the same snapshot as `createSnapshot`, and all that it would work out on first use, in slices of a few milliseconds: a
 * bot goes on answering while it runs.
 */
export function buildSnapshot(corpus: Corpus, options: BuildOptions): Promise<Snapshot> {
  const { lexicon, indexedAt, pause, onProgress, now, memory = createSnapshotMemory() } = options;
  const expected = countPieces(corpus);
  return inSlices(assembleSnapshot(corpus, { lexicon, indexedAt, memory, isPrepared: true }), {
    pause,
    onPause: (done) => onProgress?.(Math.min(1, done / expected)),
    ...(now && { now }),
  });
}

/** About how many pieces a corpus takes: each passage is analysed and entered. */
function countPieces({ documents }: Corpus): number {
  return documents.reduce((sum, { passages }) => sum + 2 * passages.length + 4, 1);
}
