import type { Pieces } from '../search/gradual.js';
import { isAnswered, type Asking, type Found } from './attempt.js';
import { collectEvidence, type Evidence } from './evidence.js';
import { tellsCoverage } from './gaps.js';
import { contextOf, withContext } from './part-context.js';
import { quoteSources } from './quote-sources.js';
import { splitQuestions } from './split-questions.js';
import { quoteWorks } from './which-works.js';

/** The best evidence for each of several questions in a row that the corpus answers, then what more there is for one of them; empty for one question. */
export function* answerEach(asking: Asking, whole: Found): Pieces<{ answers: Evidence[]; further: Evidence[] }> {
  const { index, filter } = asking;
  const answers: Evidence[] = [];
  const further: Evidence[] = [];
  const more: Evidence[] = [];
  let said = '';
  for (const part of splitQuestions(whole.question)) {
    const own = index.findSources(part.question, filter);
    const sources = own.length > 0 ? own : index.findSources(part.topic, filter).map((source) => ({ ...source, question: part.question }));
    const before = `${part.topic} ${said}`.trim();
    said = `${said} ${own[0]?.question ?? part.question}`;
    const [work, ...otherWorks] = yield* quoteWorks(asking, part.question, sources);
    if (work) {
      answers.push(work);
      further.push(...otherWorks);
      continue;
    }
    const alone = yield* index.findInPieces(part.question, filter);
    const context = contextOf({ ...part, before }, alone.understanding, whole.finding.understanding.units);
    const finding = yield* withContext(index, { question: part.question, finding: alone, context }, whole.finding.ranked);
    const sentences = collectEvidence(index, finding);
    const isNew = ({ text }: Evidence): boolean => process.env['NONEW'] !== undefined || answers.every((answer) => answer.text !== text);
    const chosen = sentences.filter((sentence) => !tellsCoverage(sentence) && isNew(sentence)).slice(0, 1);
    yield;
    const attempt = { question: part.question, finding, context, sentences, chosen, isPart: true };
    (globalThis as any).TRACE?.push({ question: part.question + ' [' + context.map((x) => x.label + ' ' + x.weight.toFixed(1)).join(', ') + ']', src: sources.map((x) => x.documents.size).join(','), ok: isAnswered(index, attempt), s: sentences.slice(0, 3).map((x) => x.score.toFixed(1) + ' ' + x.document.id + ' ' + x.text.slice(0, 120)) });
    const numbers = new Set(sources.flatMap(({ documents }) => [...documents]).map((one) => index.forward.documents[one]));
    const inSources = process.env['NOSRC'] === undefined && sources.length === 1 && sources[0]?.isBroad === true ? sentences.filter((one) => numbers.has(one.document) && !tellsCoverage(one) && isNew(one)).slice(0, 1) : [];
    const told = (picked: Evidence[]): boolean => {
      const [first] = picked;
      if (!first) return false;
      if (isAnswered(index, { ...attempt, chosen: picked })) return true;
      const same = process.env['NOALONE'] === undefined && context.length > 0 ? collectEvidence(index, alone).find(({ text }) => text === first.text) : undefined;
      return same !== undefined && isAnswered(index, { ...attempt, finding: alone, chosen: [same] });
    };
    const isSrc = told(inSources);
    if (!isSrc && !told(chosen)) continue;
    const quoted = isSrc ? { ...attempt, chosen: inSources } : yield* quoteSources(index, attempt, sources);
    const [best] = quoted.chosen;
    if (!best) continue;
    answers.push(best);
    const list = quoted.sentences.filter((sentence) => !tellsCoverage(sentence));
    more.push(...list.slice(0, 12).map((one) => ({ ...one, score: one.score - Math.max(best.score, list[0]?.score ?? 0) })));
  }
  return { answers: [...answers, ...further], further: more };
}
