import { isQuestion } from '../../corpus/is-question.js';
import type { Term } from '../analyze.js';
import type { ForwardIndex } from '../forward-index.js';
import type { Knowledge } from '../knowledge.js';
import { isKnownName, longestNames, NAME_EMPHASIS } from '../name-units.js';
import { inverseFrequency } from '../unit.js';

/** A question that editors noted. */
export interface KnownQuestion {
  /** Rarity of each of its words and names, in order; function words are none. */
  readonly weights: readonly number[];
  /** Their sum; above 0. */
  readonly total: number;
  /** Terms outside names, function words too, each once. */
  readonly terms: ReadonlySet<string>;
}

/** A term of a question, and which of its words and names it stands for. */
export interface QuestionTerm {
  readonly term: string;
  /** 0-based in `KnownQuestion.weights`. */
  readonly word: number;
  /** 1, or less for a word of a name. */
  readonly share: number;
}

/** A word of a name stands for this much of it: Kim for Kim Jong-un. */
const PART_OF_NAME = 0.8;

/** So many of one sentence are compared as wholes; the others are other words like any. */
const MAX_OF_SENTENCE = 12;

/** The questions that a passage answers, by sentence, as its other words give them; the first twelve of each. */
export function questionsOf(restatements: readonly string[]): readonly (readonly string[])[] {
  return restatements.map((wordings) => wordings.split('\n').filter(isQuestion).slice(0, MAX_OF_SENTENCE));
}

/** A name with its words, or one word that is in none. */
interface Piece {
  /** The index term of the name; `null` for a word. */
  readonly name: string | null;
  readonly words: readonly Term[];
}

/** A question as its names and the words between them, in order. */
function takeApart(text: string, knowledge: Knowledge): readonly Piece[] {
  const { terms, concepts } = knowledge.analyzer.analyze(text);
  const names = longestNames(concepts.filter((name) => isKnownName(name, terms, knowledge)));
  const byStart = new Map(names.map((name) => [name.from, name]));
  const pieces: Piece[] = [];
  for (let at = 0; at < terms.length;) {
    const name = byStart.get(at);
    const end = name?.to ?? at + 1;
    pieces.push({ name: name?.term ?? null, words: terms.slice(at, end) });
    at = end;
  }
  return pieces;
}

function termsBetweenNames(pieces: readonly Piece[]): ReadonlySet<string> {
  return new Set(pieces.flatMap(({ name, words }) => (name === null ? words.map(({ term }) => term) : [])));
}

/** Terms of a question outside the names in it, function words too, each once. */
export function termsOutsideNames(text: string, knowledge: Knowledge): ReadonlySet<string> {
  return termsBetweenNames(takeApart(text, knowledge));
}

/** Takes a question apart; `null` for one of function words alone, which nothing can be compared by. */
export function readKnownQuestion(
  text: string,
  { knowledge, forward }: { readonly knowledge: Knowledge; readonly forward: ForwardIndex },
): { readonly question: KnownQuestion; readonly found: readonly QuestionTerm[] } | null {
  const rarityOf = (term: string): number => {
    const id = forward.vocabulary.find(term);
    return inverseFrequency(forward.passages.length, id === null ? 0 : forward.vocabulary.frequency(id));
  };
  const pieces = takeApart(text, knowledge);
  const weights: number[] = [];
  const found: QuestionTerm[] = [];
  for (const { name, words } of pieces) {
    const heavy = words.filter(({ word }) => !knowledge.stopWords.has(word));
    if (name === null && heavy.length === 0) continue;
    const word = weights.length;
    if (name !== null) found.push({ term: name, word, share: 1 });
    for (const { term } of heavy) found.push({ term, word, share: name === null ? 1 : PART_OF_NAME });
    weights.push(name === null ? rarityOf(heavy[0]?.term ?? '') : NAME_EMPHASIS * rarityOf(name));
  }
  if (weights.length === 0) return null;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { question: { weights, total, terms: termsBetweenNames(pieces) }, found };
}
