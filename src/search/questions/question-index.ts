import type { ForwardIndex } from '../forward-index.js';
import type { Pieces } from '../gradual.js';
import type { Knowledge } from '../knowledge.js';
import { questionsOf, readKnownQuestion, type KnownQuestion } from './known-question.js';

/** Where a term stands in the questions. */
export interface QuestionPosting {
  /** 0-based in `QuestionIndex.questions`. */
  readonly question: number;
  /** 0-based in its `weights`. */
  readonly word: number;
  readonly share: number;
}

/** The questions that the editors of a corpus noted, and which of them hold a term. */
export interface QuestionIndex {
  readonly questions: readonly KnownQuestion[];
  readonly postings: ReadonlyMap<string, readonly QuestionPosting[]>;
}

/** More would make each question slow, whatever is asked; the others are other words like any. */
const MAX_QUESTIONS = 20_000;
/** Those that are read in one piece: below a millisecond. */
const QUESTIONS_A_PIECE = 20;

/** Reads the questions of all passages, in their order, as far as the twenty thousandth. */
export function* buildQuestionIndex(forward: ForwardIndex, knowledge: Knowledge): Pieces<QuestionIndex> {
  const questions: KnownQuestion[] = [];
  const postings = new Map<string, QuestionPosting[]>();
  for (const [passage, { restatements }] of forward.passages.entries()) {
    for (const [sentence, texts] of questionsOf(restatements).entries()) {
      for (const text of texts.slice(0, MAX_QUESTIONS - questions.length)) {
        const read = readKnownQuestion(text, { passage, sentence }, { knowledge, forward });
        if (read === null) continue;
        for (const { term, word, share } of read.found) {
          const posting = { question: questions.length, word, share };
          const list = postings.get(term);
          if (list === undefined) postings.set(term, [posting]);
          else list.push(posting);
        }
        questions.push(read.question);
        if (questions.length % QUESTIONS_A_PIECE === 0) yield;
      }
    }
    yield;
  }
  return { questions, postings };
}
