import type { Corpus } from '../corpus/document.js';
import { EMPTY_LEXICON, type Lexicon } from '../search/lexicon.js';
import { finish } from '../search/gradual.js';
import { assembleSnapshot } from './assemble-snapshot.js';
import { createSnapshotMemory } from './snapshot-memory.js';
import type { Snapshot } from './snapshot.js';

/**
 * Indexes a corpus at once; what few need is worked out on first use. `lexicon` relates words of other languages to the corpus'
 * own; `indexedAt` is what the clock says, in milliseconds since 1970.
 */
export function createSnapshot(
  corpus: Corpus,
  lexicon: Lexicon = EMPTY_LEXICON,
  indexedAt: number | null = null,
): Snapshot {
  const memory = createSnapshotMemory();
  return finish(assembleSnapshot(corpus, { lexicon, indexedAt, memory, isPrepared: false }));
}
