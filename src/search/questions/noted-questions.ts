import type { Corpus } from '../../corpus/document.js';
import { isQuestion } from '../../corpus/is-question.js';
import type { Noted } from './question-index.js';
import { questionsOf } from './known-question.js';

/** What answers a noted question: a sentence, by the number of its passage and its 0-based place there; some document as a whole; nothing. */
export type NotedAnswer = { readonly passage: number; readonly sentence: number } | 'document' | 'nothing';

/** The questions that editors noted beside a sentence, as not told here or for discussion, document by document. */
export function* notedQuestions({ documents }: Pick<Corpus, 'documents'>): Generator<Noted<NotedAnswer>> {
  let number = 0;
  for (const { passages, unanswered, meta } of documents) {
    for (const { restatements } of passages) {
      for (const [sentence, texts] of questionsOf(restatements).entries())
        for (const text of texts) yield { text, subject: { passage: number, sentence } };
      number += 1;
    }
    for (const text of unanswered) if (isQuestion(text)) yield { text, subject: 'nothing' };
    for (const text of meta.discussion) if (isQuestion(text)) yield { text, subject: 'document' };
  }
}
