import type { ForwardIndex } from '../forward-index.js';
import type { Knowledge } from '../knowledge.js';
import { isKnownName, longestNames, NAME_EMPHASIS } from '../name-units.js';
import { inverseFrequency } from '../unit.js';

/** A question of the editors that a sentence answers. */
export interface KnownQuestion {
  /** Of the sentence: number of its passage, and its 0-based place there. */
  readonly passage: number;
  readonly sentence: number;
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

/** In UTF-16 code units; nobody asks a longer one, and taking it apart takes time that grows with its square. */
const MAX_LENGTH = 300;

/** A wording that ends like a question is one, unless it is far too long. */
export function isQuestion(wording: string): boolean {
  return wording.length <= MAX_LENGTH && /[?？؟⸮;՞፧][\p{Pe}\p{Pf}\p{Pi}"'*_!]*\s*$/u.test(wording);
}

/** So many of one sentence are compared as wholes; the others are other words like any. */
const MAX_OF_SENTENCE = 12;

/** The questions that a passage answers, by sentence, as its other words give them; the first twelve of each. */
export function questionsOf(restatements: readonly string[]): readonly (readonly string[])[] {
  return restatements.map((wordings) => wordings.split('\n').filter(isQuestion).slice(0, MAX_OF_SENTENCE));
}

/** Terms of a question outside the names in it, function words too, each once. */
export function termsOutsideNames(text: string, knowledge: Knowledge): ReadonlySet<string> {
  const { terms, concepts } = knowledge.analyzer.analyze(text);
  const names = longestNames(concepts.filter((name) => isKnownName(name, terms, knowledge)));
  return new Set(terms.filter((_, at) => names.every(({ from, to }) => at < from || at >= to)).map(({ term }) => term));
}

/** Takes a question apart. */
export function readKnownQuestion(
  text: string,
  place: Pick<KnownQuestion, 'passage' | 'sentence'>,
  { knowledge, forward }: { readonly knowledge: Knowledge; readonly forward: ForwardIndex },
): { readonly question: KnownQuestion; readonly found: readonly QuestionTerm[] } {
  const { terms, concepts } = knowledge.analyzer.analyze(text);
  const names = longestNames(concepts.filter((name) => isKnownName(name, terms, knowledge)));
  const rarityOf = (term: string): number => {
    const id = forward.vocabulary.find(term);
    return inverseFrequency(forward.passages.length, id === null ? 0 : forward.vocabulary.frequency(id));
  };
  const weights: number[] = [];
  const found: QuestionTerm[] = [];
  const others = new Set<string>();
  for (let at = 0; at < terms.length;) {
    const name = names.find(({ from }) => from === at);
    const words = terms.slice(at, name?.to ?? at + 1);
    const heavy = words.filter(({ word }) => !knowledge.stopWords.has(word));
    if (name) {
      found.push({ term: name.term, word: weights.length, share: 1 });
      for (const { term } of heavy) found.push({ term, word: weights.length, share: PART_OF_NAME });
      weights.push(NAME_EMPHASIS * rarityOf(name.term));
    } else {
      for (const { term } of words) others.add(term);
      for (const { term } of heavy) {
        found.push({ term, word: weights.length, share: 1 });
        weights.push(rarityOf(term));
      }
    }
    at += words.length;
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return { question: { ...place, weights, total, terms: others }, found };
}
