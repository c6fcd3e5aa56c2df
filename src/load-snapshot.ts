import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Corpus } from './corpus/document.js';
import { readCorpus } from './corpus/read-corpus.js';
import { assembleSnapshot } from './library/assemble-snapshot.js';
import { createSnapshotMemory, type SnapshotMemory } from './library/snapshot-memory.js';
import type { Snapshot } from './library/snapshot.js';
import { parseLexicon, type Lexicon } from './search/lexicon.js';
import { finish } from './search/gradual.js';
import { parseWordVectors } from './search/word-vectors.js';

/** The shipped corpus, with what snapshots like it are built of. */
export interface Shipped {
  readonly snapshot: Snapshot;
  readonly lexicon: Lexicon;
  readonly memory: SnapshotMemory;
}

/**
 * Reads a corpus folder and the lexicons that ship with the program, and indexes them.
 *
 * @throws CorpusError where the folder or a file in it can't be used.
 */
export async function loadShipped(corpusDir: string): Promise<Shipped> {
  const [corpus, lexicon] = await Promise.all([readCorpus(corpusDir), readLexicons()]);
  const memory = createSnapshotMemory();
  const snapshot = finish(assembleSnapshot(corpus, { lexicon, indexedAt: Date.now(), memory, isPrepared: false }));
  return { snapshot, lexicon, memory };
}

/** The same, for those who need nothing but its snapshot. */
export async function loadSnapshot(corpusDir: string): Promise<Snapshot> {
  return (await loadShipped(corpusDir)).snapshot;
}

/** Builds snapshots of one corpus after another, with the lexicons that ship with the program, read when first needed. */
export function createBuilder(): (corpus: Corpus) => Promise<Snapshot> {
  const memory = createSnapshotMemory();
  let lexicon: Promise<Lexicon> | null = null;
  return async (corpus) => {
    lexicon ??= readLexicons();
    const parts = { lexicon: await lexicon, indexedAt: null, memory, isPrepared: false };
    return finish(assembleSnapshot(corpus, parts));
  };
}

/** The lexicons that ship with the program: all `lexicons/*.txt`, and the word vectors beside them. */
export async function readLexicons(): Promise<Lexicon> {
  const folder = join(packageRoot(), 'lexicons');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).toSorted();
  const [vectors, ...texts] = await Promise.all([
    readFile(join(folder, 'en.vectors')),
    ...files.map((name) => readFile(join(folder, name), 'utf8')),
  ]);
  return parseLexicon(texts.join('\n'), parseWordVectors(vectors));
}

/** The folder with package.json: the same for the sources, the build and the image. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
