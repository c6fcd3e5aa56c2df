import type { Document } from '../../corpus/document.js';
import { detectLatinLanguage } from '../../search/language.js';
import type { ReadNote } from '../../sources/reading.js';
import type { Finding } from './draft.js';
import { wordTokens } from './word-tokens.js';

/** A text that lost more of its words is rather a broken page than an edited one. */
const MAX_LOST_SHARE = 0.5;
/** Fewer words are an empty page's: "Loading …", "Untitled". */
const MIN_WORDS = 5;

/** A document that comes in. */
export interface Incoming {
  readonly document: Document;
  /** The text that it takes the place of; `null` for a new one. */
  readonly before: Document | null;
  readonly notes: readonly ReadNote[];
}

/** What speaks against a text that comes in, by itself and compared with what it replaces. */
export function findFaults({ document, before, notes }: Incoming): readonly Finding[] {
  const { id } = document;
  const words = countWords(document);
  const pages = notes.flatMap(({ kind }): Finding[] =>
    kind === 'login-page' || kind === 'error-page' ? [{ kind, id }] : [],
  );
  const empty: Finding[] = words < MIN_WORDS ? [{ kind: 'empty', id }] : [];
  return [...pages, ...empty, ...(before === null ? [] : compareTexts(document, before))];
}

/** Words of a document's passages; each sign of Chinese, Japanese and Thai counts as one. */
export function countWords({ passages }: Document): number {
  return passages.reduce((sum, { text }) => sum + wordTokens(text).length, 0);
}

function compareTexts(document: Document, before: Document): readonly Finding[] {
  const { id } = document;
  const counts = { before: countWords(before), after: countWords(document) };
  const [from, to] = [languageOf(before), languageOf(document)];
  return [
    ...(counts.after < counts.before * (1 - MAX_LOST_SHARE) ? [{ kind: 'lost-words', id, ...counts } as const] : []),
    ...(from === to ? [] : [{ kind: 'language-changed', id, from, to } as const]),
  ];
}

const scripts = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['he', /\p{Script=Hebrew}/gu],
] as const;
const SAMPLE_CHARS = 20_000;
/** Of the letters; a Korean text may be full of English names, a Japanese one of Han. */
const MIN_SCRIPT_SHARE = 0.2;

/** The language of a document's words, not the one that is stated: `ko`, `en`, or `und` for one that isn't told apart. */
function languageOf({ passages }: Document): string {
  const texts = passages.map(({ text }) => text);
  const sample = texts.join(' ').slice(0, SAMPLE_CHARS);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const found = scripts.find(([, script]) => (sample.match(script)?.length ?? 0) > letters * MIN_SCRIPT_SHARE);
  return found?.[0] ?? detectLatinLanguage(texts);
}
