import type { Term } from './analyze.js';

/** A Hangul word of a query, or what is left of it behind a name. */
export interface HangulWord {
  /** Positions of its terms: from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  readonly word: string;
  /** The whole word as typed, with the name in it. */
  readonly typed: string;
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
    if (!name) found.push({ from, to, word: run, typed: run });
    else if (name.to < to) {
      const nameEnd = terms[name.to - 1]?.end ?? end;
      found.push({ from: name.to, to, word: text.slice(nameEnd, end), typed: run });
    }
  }
  return found;
}

/**
 * Joins two words with a space between that a lexicon lists as one: compounds are written either way. `findListed` gives the stem of a word
 * that is listed, else `null`.
 */
export function joinListed(words: readonly HangulWord[], findListed: (word: string) => string | null): HangulWord[] {
  const joined: HangulWord[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const isNext = before?.to === word.from && before.word === before.typed && word.word === word.typed;
    const listed = isNext ? findListed(before.word + word.word) : null;
    if (before && listed && listed.length > before.word.length) joined[joined.length - 1] = join(before, word);
    else joined.push(word);
  }
  return joined;
}

function join({ from, word, typed }: HangulWord, second: HangulWord): HangulWord {
  return { from, to: second.to, word: word + second.word, typed: `${typed} ${second.typed}` };
}
