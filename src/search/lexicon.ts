import { NO_VECTORS, type WordVectors } from './word-vectors.js';

/** A word that can stand for another one. */
export interface Relation {
  /** As written: a word or a short phrase. */
  readonly word: string;
  /** How well it stands for the other, 0 to 1. */
  readonly weight: number;
}

/** General knowledge of words, independent of any corpus. */
export interface Lexicon {
  /** English near-synonyms, kinds and classes of an English word in its base form; empty where it is not listed. */
  relationsOf(word: string): readonly Relation[];
  /** Hangul words with their English equivalents, best first. */
  translations(): ReadonlyMap<string, readonly Relation[]>;
  /** English phrases with what they mean in plain words, best first; a phrase is words in lower case, with `…` and `?` as in the file. */
  idioms(): ReadonlyMap<string, readonly Relation[]>;
  /** English stems by the company they keep. */
  readonly vectors: WordVectors;
}

/** Later equivalents are rarer senses. */
const EQUIVALENT = [0.9, 0.85, 0.8, 0.75, 0.7, 0.65];
/** A synonym, a kind of what was asked for, the class of what was asked for, what an abbreviation stands for. */
const RELATED = { synonym: 0.55, kind: 0.45, class: 0.3, abbreviation: 0.9 };

/**
 * Reads lexicon lines: `word, word = equivalent, equivalent` translates, or explains an English phrase; `word, word, word` are near-synonyms;
 * `class > kind, kind` are kinds of one thing; `short ~ long, long` are what an abbreviation stands for; `#` begins a comment line.
 * A line of another form is left out. Lines are taken apart on first use, so that a program that never needs them starts sooner.
 */
export function parseLexicon(text: string, vectors: WordVectors = NO_VECTORS): Lexicon {
  let lines: ReadonlyMap<string, readonly string[]> | null = null;
  let translations: ReadonlyMap<string, readonly Relation[]> | null = null;
  let idioms: ReadonlyMap<string, readonly Relation[]> | null = null;
  return {
    vectors,
    relationsOf(word) {
      lines ??= indexLines(text);
      return mergeRelations((lines.get(word) ?? []).flatMap((line) => relationsIn(line, word)));
    },
    translations: () => (translations ??= readEquivalents(text, (line) => !EXPLAINS.test(line))),
    idioms: () => (idioms ??= readEquivalents(text, (line) => EXPLAINS.test(line))),
  };
}

/** Knows nothing. */
export const EMPTY_LEXICON: Lexicon = parseLexicon('');

const splitWords = (list: string): string[] =>
  list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

function linesOf(text: string, isWanted: (line: string) => boolean): string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#') && isWanted(line));
}

/** Lines of the thesaurus by each word that they hold. */
function indexLines(text: string): Map<string, string[]> {
  const byWord = new Map<string, string[]>();
  for (const line of linesOf(text, (candidate) => !candidate.includes('='))) {
    for (const word of splitWords(line.replace(/[>~]/, ','))) {
      const lines = byWord.get(word);
      if (lines) lines.push(line);
      else byWord.set(word, [line]);
    }
  }
  return byWord;
}

function relationsIn(line: string, word: string): Relation[] {
  const [short = '', long] = line.split('~');
  if (long !== undefined) {
    // Not the other way round: a short word is often a word of its own, too.
    const others = short.trim() === word ? splitWords(long) : [];
    return others.map((other) => ({ word: other, weight: RELATED.abbreviation }));
  }
  const [left = '', right] = line.split('>');
  if (right === undefined) {
    return splitWords(left).flatMap((other) => (other === word ? [] : [{ word: other, weight: RELATED.synonym }]));
  }
  if (left.trim() === word) return splitWords(right).map((kind) => ({ word: kind, weight: RELATED.kind }));
  return [{ word: left.trim(), weight: RELATED.class }];
}

/** Each word once, with its best weight. */
function mergeRelations(relations: readonly Relation[]): Relation[] {
  const best = new Map<string, number>();
  for (const { word, weight } of relations) best.set(word, Math.max(best.get(word) ?? 0, weight));
  return [...best].map(([word, weight]) => ({ word, weight }));
}

/** A line with an English phrase; what is translated is written in other letters. */
const EXPLAINS = /^[a-z]/;

function readEquivalents(text: string, isWanted: (line: string) => boolean): Map<string, Relation[]> {
  const equivalents = new Map<string, Relation[]>();
  for (const line of linesOf(text, (candidate) => candidate.includes('=') && isWanted(candidate))) {
    const [left = '', right = ''] = line.split('=');
    const meanings = splitWords(right).map((word, at) => ({ word, weight: EQUIVALENT[at] ?? 0.6 }));
    for (const word of splitWords(left)) equivalents.set(word, [...(equivalents.get(word) ?? []), ...meanings]);
  }
  return equivalents;
}
