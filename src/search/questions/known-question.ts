import { isQuestion } from '../../corpus/is-question.js';
import type { Term } from '../analyze.js';
import type { Knowledge } from '../knowledge.js';
import { isKnownName, longestNames } from '../name-units.js';

/** A word of a question, or a name in it, with the terms that stand for it. */
export interface QuestionWord {
  /** The name's term, or the word's; then those of a name's words, which stand for a part of it. */
  readonly terms: readonly string[];
  readonly isFunctionWord: boolean;
}

/** So many of one sentence are compared as wholes; the others are other words like any. */
const MAX_OF_SENTENCE = 40;

/** The questions that a passage answers, by sentence, as its other words give them; the first forty of each. */
export function questionsOf(restatements: readonly string[]): readonly (readonly string[])[] {
  return restatements.map((wordings) => wordings.split('\n').filter(isQuestion).slice(0, MAX_OF_SENTENCE));
}

/** The words of a question and its names, in order, function words each once; none for one of function words alone, which nothing can be compared by. */
export function questionWords(text: string, knowledge: Knowledge): readonly QuestionWord[] {
  const { terms, concepts } = knowledge.analyzer.analyze(text);
  const names = longestNames(concepts.filter((name) => isKnownName(name, terms, knowledge)));
  const byStart = new Map(names.map((name) => [name.from, name]));
  const isFunctionWord = ({ word }: Term): boolean => knowledge.stopWords.has(word);
  const seen = new Set<string>();
  const words: QuestionWord[] = [];
  for (let at = 0; at < terms.length;) {
    const name = byStart.get(at);
    const own = terms.slice(at, name?.to ?? at + 1);
    if (name) {
      const parts = own.filter((part) => !isFunctionWord(part)).map(({ term }) => term);
      words.push({ terms: [name.term, ...parts], isFunctionWord: false });
    } else if (own[0] && !(isFunctionWord(own[0]) && seen.has(own[0].term))) {
      words.push({ terms: [own[0].term], isFunctionWord: isFunctionWord(own[0]) });
      seen.add(own[0].term);
    }
    at = name?.to ?? at + 1;
  }
  return words.every((word) => word.isFunctionWord) ? [] : words;
}

/** The numbers of a question in figures, "4" of "Article 4" or "제4조"; empty for most. */
export const numbersIn = (text: string): ReadonlySet<string> => {
  const numbers = text
    .normalize('NFKC')
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .match(/\d+/g);
  return numbers === null ? NO_NUMBERS : new Set(numbers);
};

const NO_NUMBERS: ReadonlySet<string> = new Set();
