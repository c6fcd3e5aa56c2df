import type { Term } from './analyze.js';

/** A Hangul word of a query, or what is left of it behind a name. */
export interface HangulWord {
  /** Positions of its terms: from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  readonly word: string;
  /** The whole word as typed, with the name in it, and where that begins in the text, in UTF-16 code units. */
  readonly typed: string;
  readonly start: number;
}

/** Hangul words of a text as ranges of its terms, with the parts that names take left out. */
export function findHangulWords(
  text: string,
  terms: readonly Term[],
  names: readonly { readonly from: number; readonly to: number }[],
): HangulWord[] {
  const found: HangulWord[] = [];
  for (const { 0: run, index } of text.matchAll(/\p{Script=Hangul}+/gu)) {
    const end = index + run.length;
    const from = terms.findIndex(({ start }) => start >= index);
    if (from < 0) break;
    let to = from;
    while (to < terms.length && (terms[to]?.start ?? end) < end) to += 1;
    if (to === from) continue;
    const name = names.find((other) => other.from <= from && other.to > from);
    if (!name) found.push({ from, to, word: run, typed: run, start: index });
    else if (name.to < to) {
      const nameEnd = terms[name.to - 1]?.end ?? end;
      found.push({ from: name.to, to, word: text.slice(nameEnd, end), typed: run, start: index });
    }
  }
  return found;
}

/**
 * Joins two words of a text with a space between that a lexicon lists as one: compounds are written either way. `findListed` gives the stem of
 * a word that is listed, else `null`.
 */
export function joinListed(
  text: string,
  words: readonly HangulWord[],
  findListed: (word: string) => string | null,
): HangulWord[] {
  const joined: HangulWord[] = [];
  for (const second of words) {
    const first = joined.at(-1);
    const both = first && joinNext(text, first, second);
    if (first && both && (findListed(both.word) ?? '').length > first.word.length) joined[joined.length - 1] = both;
    else joined.push(second);
  }
  return joined;
}

/** Two words as one; `null` where more than space stands between, or one of them is what is left behind a name. */
function joinNext(text: string, first: HangulWord, second: HangulWord): HangulWord | null {
  if (first.word !== first.typed || second.word !== second.typed) return null;
  if (!/^\s+$/.test(text.slice(first.start + first.typed.length, second.start))) return null;
  const typed = text.slice(first.start, second.start + second.typed.length);
  return { from: first.from, to: second.to, word: first.word + second.word, typed, start: first.start };
}
