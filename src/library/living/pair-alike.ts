import type { Pieces } from '../../search/gradual.js';
import { overlap, wordTokens } from './word-tokens.js';

/** Texts with half of their words in common are taken for one text before and after an edit. */
const MIN_OVERLAP = 0.5;
/** A word in more of the older texts tells nothing about which of them is meant. */
const MAX_HOLDERS = 20;
/** Older texts with most rare words in common that are compared with a newer one. */
const MAX_CANDIDATES = 5;

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly likeness: number;
}

/** Pairs each older text with the newer one most like it, each at most once: indexes of both. */
export function* pairAlike(
  before: readonly string[],
  after: readonly string[],
): Pieces<readonly (readonly [before: number, after: number])[]> {
  const olds: ReadonlySet<string>[] = [];
  for (const text of before) {
    olds.push(new Set(wordTokens(text)));
    yield;
  }
  const holders = yield* findHolders(olds);
  const pairs: Pair[] = [];
  for (const [other, text] of after.entries()) {
    const words = new Set(wordTokens(text));
    // A text of common words only is compared with the one at its place.
    const candidates = new Set([...candidatesOf(words, holders), other].filter((one) => one < olds.length));
    for (const one of candidates) {
      const likeness = overlap(olds[one] ?? new Set(), words);
      if (likeness >= MIN_OVERLAP) pairs.push({ one, other, likeness });
    }
    yield;
  }
  return takeBest(pairs);
}

function* findHolders(texts: readonly ReadonlySet<string>[]): Pieces<ReadonlyMap<string, readonly number[]>> {
  const holders = new Map<string, number[]>();
  for (const [index, words] of texts.entries()) {
    yield;
    for (const word of words) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [index]);
      else if (list.length <= MAX_HOLDERS) list.push(index);
    }
  }
  return holders;
}

function candidatesOf(words: ReadonlySet<string>, holders: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const common = new Map<number, number>();
  for (const word of words) {
    const list = holders.get(word) ?? [];
    if (list.length > MAX_HOLDERS) continue;
    for (const index of list) common.set(index, (common.get(index) ?? 0) + 1);
  }
  const best = [...common].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best.slice(0, MAX_CANDIDATES).map(([index]) => index);
}

/** The likest first; of equally alike ones those that stand nearest to each other. */
function takeBest(pairs: readonly Pair[]): readonly (readonly [number, number])[] {
  const [taken, used] = [new Set<number>(), new Set<number>()];
  const order = pairs.toSorted((a, b) => b.likeness - a.likeness || distance(a) - distance(b) || a.one - b.one);
  return order.flatMap(({ one, other }) => {
    if (taken.has(one) || used.has(other)) return [];
    taken.add(one);
    used.add(other);
    return [[one, other] as const];
  });
}

function distance({ one, other }: Pair): number {
  return Math.abs(one - other);
}
