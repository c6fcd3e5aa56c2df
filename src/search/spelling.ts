/** A word of the corpus that a misspelt word may stand for. */
export interface Correction {
  readonly word: string;
  /** Edits between the two; a swap of neighbours counts as one. */
  readonly distance: number;
  /** 0 to 1. */
  readonly weight: number;
}

/** Finds words of the corpus that are spelt like a word which it does not hold. */
export type Speller = (word: string) => readonly Correction[];

/** Shorter words have too many neighbours for a guess. */
const MIN_LENGTH = 4;
/** From this length on two mistakes are forgiven. */
const MIN_LENGTH_FOR_TWO = 7;
const MAX_CORRECTIONS = 3;

interface Candidate {
  readonly word: string;
  readonly count: number;
  readonly letters: number;
}

/** Makes a speller over the words of a corpus, with the number of their uses. A call scans words of similar length only. */
export function createSpeller(words: Iterable<readonly [string, number]>): Speller {
  const byLength = new Map<number, Candidate[]>();
  for (const [word, count] of words) {
    if (word.length < MIN_LENGTH - 1 || /\d/.test(word)) continue;
    const bucket = byLength.get(word.length) ?? [];
    bucket.push({ word, count, letters: letterSet(word) });
    byLength.set(word.length, bucket);
  }
  return (word) => {
    if (word.length < MIN_LENGTH || word.length > 40 || /\d/.test(word)) return [];
    const limit = word.length >= MIN_LENGTH_FOR_TWO ? 2 : 1;
    const found: (Correction & { readonly rank: number })[] = [];
    const letters = letterSet(word);
    for (let length = word.length - limit; length <= word.length + limit; length += 1) {
      for (const candidate of byLength.get(length) ?? []) {
        if (bitCount(letters ^ candidate.letters) > 2 * limit) continue;
        const distance = editDistance(word, candidate.word, limit);
        if (distance <= limit) found.push(rate(word, candidate, distance));
      }
    }
    return found.toSorted((a, b) => b.rank - a.rank).slice(0, MAX_CORRECTIONS);
  };
}

/** Mistakes seldom hit the first letter; of two equally near words the commoner one was meant. */
function rate(word: string, { word: other, count }: Candidate, distance: number): Correction & { rank: number } {
  const sameStart = word[0] === other[0] ? 1 : 0;
  const sameLetters = Array.from(word).toSorted().join('') === Array.from(other).toSorted().join('') ? 1 : 0;
  const rank = -2 * distance + 1.2 * sameStart + 0.6 * sameLetters + 0.25 * Math.log(count + 1);
  return { word: other, distance, weight: (distance === 1 ? 0.95 : 0.75) * (sameStart === 1 ? 1 : 0.75), rank };
}

function letterSet(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at += 1) set |= 1 << (word.charCodeAt(at) % 31);
  return set;
}

function bitCount(value: number): number {
  let left = value;
  let count = 0;
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Edits (insertion, deletion, replacement, swap of neighbours) between two words; `limit + 1` stands for more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      );
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1);
}
