import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCorpus } from './corpus/read-corpus.js';
import { assembleSnapshot } from './library/assemble-snapshot.js';
import { createSnapshotMemory } from './library/snapshot-memory.js';
import type { Snapshot } from './library/snapshot.js';
import { parseLexicon, type Lexicon } from './search/lexicon.js';
import { finish } from './search/gradual.js';
import { parseWordVectors } from './search/word-vectors.js';

/**
 * Reads a corpus folder and the lexicons that ship with the program, and indexes them. What later snapshots can use of it is put
 * into `memory`.
 *
 * @throws CorpusError where the folder or a file in it can't be used.
 */
export async function loadSnapshot(corpusDir: string, memory = createSnapshotMemory()): Promise<Snapshot> {
  const [corpus, lexicon] = await Promise.all([readCorpus(corpusDir), readLexicons()]);
  return finish(assembleSnapshot(corpus, { lexicon, indexedAt: Date.now(), memory, isPrepared: false }));
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
