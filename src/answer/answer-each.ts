import type { Pieces } from '../search/gradual.js';
import { isAnswered, type Asking, type Found } from './attempt.js';
import { collectEvidence, type Evidence } from './evidence.js';
import { tellsCoverage } from './gaps.js';
import { quoteSources } from './quote-sources.js';
import { completeQuestion, pointsBack, splitQuestions } from './split-questions.js';
import { quoteWorks } from './which-works.js';

/** The best evidence for each of several questions in a row that the corpus answers, then what more there is for one of them; empty for one question. */
export function* answerEach(asking: Asking, whole: Found): Pieces<Evidence[]> {
  const { index, filter } = asking;
  const answers: Evidence[] = [];
  const further: Evidence[] = [];
  for (const [at, one] of splitQuestions(whole.question).entries()) {
    const own = index.findSources(one, filter);
    const isWhole = at === 0 || (own.length > 0 && !pointsBack(one));
    const question = isWhole ? one : completeQuestion(one, whole.finding.understanding.units);
    const sources = isWhole ? own : index.findSources(question, filter);
    const [work, ...works] = yield* quoteWorks(asking, question, sources);
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
    if (!isAnswered(index, attempt)) continue;
    answers.push(...(yield* quoteSources(index, attempt, sources)).chosen.slice(0, 1));
  }
  return [...answers, ...further];
}
