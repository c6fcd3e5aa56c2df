import type { Pieces } from '../search/gradual.js';
import type { SearchFilter } from '../search/hit.js';
import type { Finding, SearchIndex } from '../search/search-index.js';
import { isAnswered } from './attempt.js';
import { collectEvidence, type Evidence } from './evidence.js';
import { tellsCoverage } from './gaps.js';
import { quoteSources } from './quote-sources.js';
import { completeQuestion, splitQuestions } from './split-questions.js';
import { quoteWorks } from './which-works.js';

/** The best evidence for each of several questions in a row that the corpus answers, then what more there is for one of them; empty for one question. */
export function* answerEach(
  index: SearchIndex,
  text: string,
  whole: Finding,
  filter?: SearchFilter,
): Pieces<Evidence[]> {
  const answers: Evidence[] = [];
  const further: Evidence[] = [];
  for (const [at, one] of splitQuestions(text).entries()) {
    const question = at === 0 ? one : completeQuestion(one, whole.understanding.units);
    const [work, ...works] = yield* quoteWorks(index, question, filter);
    if (work) {
      answers.push(work);
      further.push(...works);
      continue;
    }
    const finding = yield* index.findInPieces(question, filter);
    const sentences = collectEvidence(index, finding);
    const chosen = sentences.filter((sentence) => !tellsCoverage(sentence)).slice(0, 1);
    yield;
    const attempt = { question, finding, sentences, chosen };
    if (!isAnswered(index, [attempt])) continue;
    answers.push(...(yield* quoteSources(index, question, attempt, filter)).chosen.slice(0, 1));
  }
  return [...answers, ...further];
}
