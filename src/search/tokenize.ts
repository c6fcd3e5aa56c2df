import { foldWord } from './fold.js';
import { stripParticle } from './hangul.js';

/** A word of a text, before stemming. */
export interface Token {
  /** Folded; a bigram for Han, Kana and Hangul. */
  readonly word: string;
  /** Place in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Bigrams and single characters are compared as they are: no stem, no spelling correction. */
  readonly isGram: boolean;
}

/** Abbreviations with stops ("U.S."), numbers with inner signs ("9.19", "2+2", "1,000"), words with inner apostrophes ("Jeong's"). */
const WORD = /(?:\p{L}\.){2,}(?!\p{L})|\d+(?:[.,:+·/]\d+)+|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)*/gu;

const SPECIAL_SCRIPT =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const RUNS =
  /\p{Script=Hangul}+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+|[^\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** Elided articles and the possessive: "l'accord" is "accord", "Jeong's" is "Jeong". */
const ELISION = /^(?:[cdjlmnst]|qu|dell|nell|all|sull|un)['’](?=\p{L}{2})/iu;
/** "1990's" is "1990s". */
const DECADE = /^(\d+0)['’]s$/i;
const POSSESSIVE = /['’]s?$/i;

/** The words of a text, in order. Linear in the text's length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of findRawWords(text)) pushWord(match[0], match.index, tokens);
  return tokens;
}

/** The parts of a text that `splitWord` takes apart, in order. */
export function findRawWords(text: string): Iterable<RegExpExecArray> {
  return text.matchAll(WORD);
}

/** The words in one such part; their places count from its beginning. What stands around it makes no difference. */
export function splitWord(raw: string): Token[] {
  const tokens: Token[] = [];
  pushWord(raw, 0, tokens);
  return tokens;
}

function pushWord(raw: string, start: number, tokens: Token[]): void {
  // Most words of most corpora; the rest of the way would make no more of them.
  if (/^[A-Za-z]+$/.test(raw)) {
    tokens.push({ word: raw.toLowerCase(), start, end: start + raw.length, isGram: false });
    return;
  }
  if (SPECIAL_SCRIPT.test(raw)) {
    for (const run of raw.matchAll(RUNS)) pushRun(run[0], start + run.index, tokens);
    return;
  }
  const word = foldWord(normalizeWord(raw));
  if (word !== '') tokens.push({ word, start, end: start + raw.length, isGram: false });
}

function normalizeWord(raw: string): string {
  if (/^[A-Za-z]+$/.test(raw)) return raw;
  if (/^\d/.test(raw))
    return raw
      .replace(/(?<=\d),(?=\d{3})/g, '')
      .replace(/·/g, '.')
      .replace(DECADE, '$1s')
      .replace(/^(\d+)(?:st|nd|rd|th)$/i, '$1');
  return raw.replace(POSSESSIVE, '').replace(ELISION, '').replace(/[.'’]/g, '');
}

function pushRun(run: string, start: number, tokens: Token[]): void {
  if (/^\p{Script=Hangul}/u.test(run)) {
    const last = tokens.at(-1);
    const isBehindNumber = last?.end === start && /^\d/.test(last.word);
    return pushGrams(stripParticle(run.normalize('NFKC'), isBehindNumber), start, tokens);
  }
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)) return pushGrams(run, start, tokens);
  if (SPECIAL_SCRIPT.test(run)) return pushSegments(run, start, tokens);
  const word = foldWord(normalizeWord(run));
  if (word !== '') tokens.push({ word, start, end: start + run.length, isGram: false });
}

function pushGrams(run: string, start: number, tokens: Token[]): void {
  if (run.length === 1) tokens.push({ word: run, start, end: start + 1, isGram: true });
  for (let at = 0; at + 2 <= run.length; at += 1) {
    tokens.push({ word: run.slice(at, at + 2), start: start + at, end: start + at + 2, isGram: true });
  }
}

/** Made on first use: its dictionary takes longer to load than many a corpus to read. */
let segmenter: Intl.Segmenter | null = null;

function pushSegments(run: string, start: number, tokens: Token[]): void {
  for (const { segment, index } of (segmenter ??= new Intl.Segmenter('th', { granularity: 'word' })).segment(run)) {
    tokens.push({ word: foldWord(segment), start: start + index, end: start + index + segment.length, isGram: false });
  }
}
