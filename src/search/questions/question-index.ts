import type { Pieces } from '../gradual.js';
import type { Knowledge } from '../knowledge.js';
import { classifyQuestion, type Expectation } from '../sentences/question-kind.js';
import { questionWords } from './known-question.js';

/** A question that editors noted, and what it was noted of. */
export interface Noted<Subject> {
  readonly text: string;
  readonly subject: Subject;
}

/** Where a term stands in the noted questions. */
export interface QuestionPosting {
  /** 0-based among the words of all questions. */
  readonly word: number;
  /** How much of that word it stands for: 1, or less for a word of a name. */
  readonly share: number;
}

/** Questions that the editors of a corpus noted, word by word. */
export interface QuestionIndex<Subject> {
  /** By question. */
  readonly subjects: readonly Subject[];
  /** By question, what its answer has to hold. */
  readonly expectations: readonly (Expectation | null)[];
  /** By question, the 0-based place of its first word; and, at the end, the number of words. */
  readonly starts: readonly number[];
  /** By word, the 0-based number of its question. */
  readonly owners: readonly number[];
  /** By word, what it counts in its question; above 0. */
  readonly weights: Float64Array;
  readonly postings: ReadonlyMap<string, readonly QuestionPosting[]>;
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
  const starts = [0];
  const owners: number[] = [];
  const heads: { readonly term: string; readonly isFunctionWord: boolean }[] = [];
  const postings = new Map<string, QuestionPosting[]>();
  for (const { text, subject } of noted) {
    if (subjects.length === MAX_QUESTIONS) break;
    const words = questionWords(text, knowledge);
    if (words.length === 0) continue;
    for (const { terms, isFunctionWord } of words) {
      for (const [at, term] of terms.entries()) {
        const list = postings.get(term) ?? [];
        if (list.length === 0) postings.set(term, list);
        list.push({ word: owners.length, share: at === 0 ? 1 : PART_OF_NAME });
      }
      heads.push({ term: terms[0] ?? '', isFunctionWord });
      owners.push(subjects.length);
    }
    subjects.push(subject);
    expectations.push(classifyQuestion(text));
    starts.push(owners.length);
    if (subjects.length % QUESTIONS_A_PIECE === 0) yield;
  }
  const weigh = (term: string, isFunctionWord: boolean): number => {
    const rarity = Math.log((subjects.length + 1) / ((postings.get(term)?.length ?? 0) + 0.5));
    return Math.max(1e-3, (isFunctionWord ? FUNCTION_WORD : 1) * rarity);
  };
  const weights = Float64Array.from(heads, ({ term, isFunctionWord }) => weigh(term, isFunctionWord));
  return { subjects, expectations, starts, owners, weights, postings, weigh };
}
