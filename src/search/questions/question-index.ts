import type { ForwardIndex } from '../forward-index.js';
import type { Pieces } from '../gradual.js';
import type { Knowledge } from '../knowledge.js';
import { readKnownQuestion, type KnownQuestion } from './known-question.js';

/** Where a term stands in the questions. */
export interface QuestionPosting {
  /** 0-based in `QuestionIndex.questions`. */
  readonly question: number;
  /** 0-based in its `weights`. */
  readonly word: number;
  readonly share: number;
}

/** A question that editors noted, and what it was noted of. */
export interface Noted<Subject> {
  readonly text: string;
  readonly subject: Subject;
}

/** Questions that the editors of a corpus noted, and which of them hold a term. */
export interface QuestionIndex<Subject> {
  readonly questions: readonly (KnownQuestion & { readonly subject: Subject })[];
  readonly postings: ReadonlyMap<string, readonly QuestionPosting[]>;
}

/** More would make each question slow, whatever is asked; the others are other words like any. */
const MAX_QUESTIONS = 20_000;
/** Those that are read in one piece: below a millisecond. */
const QUESTIONS_A_PIECE = 20;

/** Reads noted questions in their order, as far as the twenty thousandth that says anything. */
export function* buildQuestionIndex<Subject>(
  noted: Iterable<Noted<Subject>>,
  { forward, knowledge }: { readonly forward: ForwardIndex; readonly knowledge: Knowledge },
): Pieces<QuestionIndex<Subject>> {
  const questions: (KnownQuestion & { readonly subject: Subject })[] = [];
  const postings = new Map<string, QuestionPosting[]>();
  for (const { text, subject } of noted) {
    if (questions.length === MAX_QUESTIONS) break;
    const read = readKnownQuestion(text, { knowledge, forward });
    if (read === null) continue;
    for (const { term, word, share } of read.found) {
      const posting = { question: questions.length, word, share };
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [posting]);
      else list.push(posting);
    }
    questions.push({ ...read.question, subject });
    if (questions.length % QUESTIONS_A_PIECE === 0) yield;
  }
  return { questions, postings };
}
