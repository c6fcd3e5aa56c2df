import type { Pieces } from '../search/gradual.js';
import { askPart } from './ask-part.js';
import type { Asking, Found } from './attempt.js';
import type { Evidence } from './evidence.js';
import { splitQuestions } from './split-questions.js';
import type { PartAnswers } from './summary.js';
import { quoteWorks } from './which-works.js';

/** So much of what speaks of one question is looked at. */
const FURTHER = 12;

/** Answers the questions of a message one by one, each with what was said before it in mind; what more there is for one of them comes last. Nothing for one question. */
export function* answerEach(asking: Asking, whole: Found): Pieces<PartAnswers> {
  const { index, filter } = asking;
  const best: Evidence[] = [];
  const works: Evidence[] = [];
  const further: Evidence[] = [];
  let questions = '';
  for (const { question, topic } of splitQuestions(whole.question)) {
    const sources = index.findSources(question, filter);
    const before = { topic, questions };
    questions = `${questions} ${sources[0]?.question ?? question}`;
    const [work, ...more] = yield* quoteWorks(asking, question, sources);
    if (work) {
      best.push(work);
      works.push(...more);
      continue;
    }
    const answers = yield* askPart(asking, { question, sources, before, said: best }, whole.finding);
    const [first] = answers;
    if (!first) continue;
    best.push(first);
    const most = Math.max(...answers.map(({ score }) => score));
    further.push(...answers.slice(0, FURTHER).map((one) => ({ ...one, score: one.score - most })));
  }
  return { best: [...best, ...works], further };
}
