import { join } from 'node:path';
import type { Corpus } from '../../src/corpus/document.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { createSnapshot } from '../../src/library/create-snapshot.js';
import type { Snapshot } from '../../src/library/snapshot.js';
import { packageRoot, readLexicons } from '../../src/load-snapshot.js';
import type { Lexicon } from '../../src/search/lexicon.js';

let corpus: Promise<Corpus> | null = null;
let lexicon: Promise<Lexicon> | null = null;
let snapshot: Promise<Snapshot> | null = null;
let plainSnapshot: Promise<Snapshot> | null = null;

/** The corpus that we ship: read once for all files of a worker, as are the others here. */
export function readShippedCorpus(): Promise<Corpus> {
  corpus ??= readCorpus(join(packageRoot(), 'corpus'));
  return corpus;
}

/** The lexicons that we ship. */
export function readShippedLexicon(): Promise<Lexicon> {
  lexicon ??= readLexicons();
  return lexicon;
}

/** The shipped corpus with the shipped lexicons, as the programs have it. */
export function readShippedSnapshot(): Promise<Snapshot> {
  snapshot ??= Promise.all([readShippedCorpus(), readShippedLexicon()]).then((parts) => createSnapshot(...parts));
  return snapshot;
}

/** The shipped corpus without any lexicon: it answers sooner, and alike where no word of another language is asked for. */
export function readPlainSnapshot(): Promise<Snapshot> {
  plainSnapshot ??= readShippedCorpus().then((corpusRead) => createSnapshot(corpusRead));
  return plainSnapshot;
}
