import type { Pieces } from '../gradual.js';
import type { Knowledge } from '../knowledge.js';
import { classifyQuestion, type Expectation } from '../sentences/question-kind.js';
import { numbersIn, questionWords } from './known-question.js';

/** A question that editors noted, and what it was noted of. */
export interface Noted<Subject> {
  readonly text: string;
  readonly subject: Subject;
}

/** Where a term stands in the noted questions, place by place. */
export interface QuestionPostings {
  /** 0-based among the words of all questions, ascending. */
  readonly words: readonly number[];
  /** How much of that word it stands for: 1, or less for a word of a name. */
  readonly shares: readonly number[];
}

/** Questions that the editors of a corpus noted, word by word. */
export interface QuestionIndex<Subject> {
  /** By question. */
  readonly subjects: readonly Subject[];
  /** By question, what its answer has to hold. */
  readonly expectations: readonly (Expectation | null)[];
  /** By question, as `numbersIn` finds them. */
  readonly numbers: readonly ReadonlySet<string>[];
  /** By question, what all its words count; above 0. */
  readonly totals: Float64Array;
  /** By word, the 0-based number of its question. */
  readonly owners: readonly number[];
  /** By word, what it counts in its question; above 0. */
  readonly weights: Float64Array;
  readonly postings: ReadonlyMap<string, QuestionPostings>;
  /** What a term counts: how few of the questions hold it; less for a function word. */
  weigh(term: string, isFunctionWord: boolean): number;
}

/** More would make each question slow, whatever is asked; the others are other words like any. */
const MAX_QUESTIONS = 20_000;
/** Those that are read in one piece: below a millisecond. */
const QUESTIONS_A_PIECE = 20;
/** A word of a name stands for this much of it: Kim for Kim Jong-un. */
const PART_OF_NAME = 0.8;
/** "Who", "how" and "did" tell questions about one thing apart; what they count beside other words. */
const FUNCTION_WORD = 0.6;

/** Reads noted questions in their order, as far as the twenty thousandth that says anything. */
export function* buildQuestionIndex<Subject>(
  noted: Iterable<Noted<Subject>>,
  knowledge: Knowledge,
): Pieces<QuestionIndex<Subject>> {
  const subjects: Subject[] = [];
  const expectations: (Expectation | null)[] = [];
  const numbers: ReadonlySet<string>[] = [];
  const owners: number[] = [];
  const heads: { readonly term: string; readonly isFunctionWord: boolean }[] = [];
  const postings = new Map<string, { readonly words: number[]; readonly shares: number[] }>();
  for (const { text, subject } of noted) {
    if (subjects.length === MAX_QUESTIONS) break;
    const words = questionWords(text, knowledge);
    if (words.length === 0) continue;
    for (const { terms, isFunctionWord } of words) {
      for (const [at, term] of terms.entries()) {
        const list = postings.get(term) ?? { words: [], shares: [] };
        if (list.words.length === 0) postings.set(term, list);
        list.words.push(owners.length);
        list.shares.push(at === 0 ? 1 : PART_OF_NAME);
      }
      heads.push({ term: terms[0] ?? '', isFunctionWord });
      owners.push(subjects.length);
    }
    subjects.push(subject);
    expectations.push(classifyQuestion(text));
    numbers.push(numbersIn(text));
    if (subjects.length % QUESTIONS_A_PIECE === 0) yield;
  }
  const weigh = (term: string, isFunctionWord: boolean): number => {
    const rarity = Math.log((subjects.length + 1) / ((postings.get(term)?.words.length ?? 0) + 0.5));
    return Math.max(1e-3, (isFunctionWord ? FUNCTION_WORD : 1) * rarity);
  };
  const weights = Float64Array.from(heads, ({ term, isFunctionWord }) => weigh(term, isFunctionWord));
  const totals = new Float64Array(subjects.length);
  for (const [word, owner] of owners.entries()) totals[owner] = (totals[owner] ?? 0) + (weights[word] ?? 0);
  return { subjects, expectations, numbers, totals, owners, weights, postings, weigh };
}
