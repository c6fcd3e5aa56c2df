import type { Analyzer, Term } from './analyze.js';
import { hangulStems } from './hangul.js';
import type { Association } from './understand.js';
import type { Vocabulary } from './vocabulary.js';

/** Words of one language with their equivalents in another, best first. */
export type Lexicon = ReadonlyMap<string, readonly string[]>;

/** Later equivalents are rarer senses. */
const WEIGHTS = [0.9, 0.85, 0.8, 0.75, 0.7, 0.65];
const LONGEST_WORD = 10;

/** Reads lines `word, word = equivalent, equivalent`; `#` begins a comment line. Lines of another form are left out. */
export function parseLexicon(text: string): Lexicon {
  const lexicon = new Map<string, readonly string[]>();
  for (const line of text.split('\n')) {
    const [left, right] = line.split('=');
    if (line.startsWith('#') || left === undefined || right === undefined) continue;
    const equivalents = right.split(',').map((word) => word.trim()).filter((word) => word !== '');
    for (const word of left.split(',')) if (word.trim() !== '') lexicon.set(word.trim(), equivalents);
  }
  return lexicon;
}

/** Makes a function that relates Hangul words of a query to words of the corpus. */
export function createTranslator(lexicon: Lexicon, analyzer: Analyzer, vocabulary: Vocabulary) {
  return (text: string, terms: readonly Term[]): Association[] =>
    lexicon.size === 0 ? [] : hangulWords(text, terms).flatMap((word) => associate(word));

  function associate({ from, to, word }: HangulWord): Association[] {
    const alternatives = translate(word, lexicon).flatMap((equivalents) =>
      equivalents.map((equivalent, position) => ({
        terms: analyzer.analyze(equivalent).terms.map(({ term }) => term),
        weight: WEIGHTS[position] ?? 0.6,
      })),
    );
    const known = alternatives.filter(({ terms }) => terms.length > 0 && terms.every((term) => vocabulary.find(term) !== null));
    return known.length === 0 ? [] : [{ from, to, alternatives: known }];
  }
}

interface HangulWord {
  /** Positions of its grams. */
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

/** Words of a query written in Hangul, each with its grams' positions. */
function hangulWords(text: string, terms: readonly Term[]): HangulWord[] {
  const words: HangulWord[] = [];
  for (const { 0: word, index } of text.matchAll(/\p{Script=Hangul}+/gu)) {
    const from = terms.findIndex(({ start }) => start >= index);
    if (from < 0) break;
    let to = from;
    while (to < terms.length && (terms[to]?.start ?? 0) < index + word.length) to += 1;
    words.push({ from, to, word });
  }
  return words;
}

/** Equivalents of a word, or of the words that it is put together from. */
function translate(word: string, lexicon: Lexicon): (readonly string[])[] {
  for (const stem of hangulStems(word)) {
    const equivalents = lexicon.get(stem);
    if (equivalents) return [equivalents];
  }
  for (let length = Math.min(word.length, LONGEST_WORD); length >= 2; length -= 1) {
    const equivalents = lexicon.get(word.slice(0, length));
    if (equivalents) return [equivalents, ...translateRest(word.slice(length), lexicon)];
  }
  return [];
}

function translateRest(rest: string, lexicon: Lexicon): (readonly string[])[] {
  return rest.length < 2 ? [] : translate(rest, lexicon);
}
