import type { Pieces } from '../search/gradual.js';
import type { SearchFilter } from '../search/hit.js';
import type { SearchIndex } from '../search/search-index.js';
import { attemptToAnswer, type Attempt } from './attempt.js';
import { tellsCoverage } from './gaps.js';
import { chooseSentences } from './summary.js';

/** Whoever names a source wants to hear that: the same attempt in it; the best of each where several are named. */
export function* quoteSources(
  index: SearchIndex,
  question: string,
  whole: Attempt,
  filter?: SearchFilter,
): Pieces<Attempt> {
  const attempts: Attempt[] = [];
  const sources = index.findSources(question);
  if (sources.length === 1 && sources[0]?.isBroad) return whole;
  for (const source of sources) {
    const finding = yield* index.findInSource(source, filter);
    attempts.push(yield* attemptToAnswer(index, source.question, finding));
  }
  const [first] = attempts;
  if (!first || attempts.some(({ chosen }) => chosen.length === 0)) return whole;
  if (attempts.length === 1) return first;
  const best = attempts.flatMap(({ chosen }) => chosen.slice(0, 1));
  const evidence = attempts.flatMap(({ sentences }) => sentences).filter((sentence) => !tellsCoverage(sentence));
  return { ...whole, chosen: chooseSentences(evidence, first.finding.understanding.units, best) };
}
