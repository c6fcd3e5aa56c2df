import type { ForwardIndex } from '../forward-index.js';
import type { Match, Occurrence } from '../match.js';
import { ownLength } from '../passage-lists.js';
import type { Unit } from '../unit.js';

/** Best strength in each sentence of a matched passage, by number, or in what restates it: one array a sentence, one entry a unit. */
export function sentenceStrengths(index: ForwardIndex, number: number, { occurrences, inText }: Match): Float64Array[] {
  const sentences: Float64Array[] = [];
  let next = 0;
  for (let at = index.sentencesFrom[number] ?? 0; at < (index.sentencesFrom[number + 1] ?? 0); at += 1) {
    const strengths = new Float64Array(inText.length);
    next = noteUntil(index.sentenceEnds[at] ?? 0, occurrences, next, strengths);
    sentences.push(strengths);
  }
  const first = index.sentencesFrom[number] ?? 0;
  for (const [at, strengths] of sentences.entries())
    next = noteUntil(index.restatedEnds[first + at] ?? 0, occurrences, next, strengths);
  return sentences;
}

/** Most weight of the query's words in one sentence; title and heading speak for every sentence at half price. */
export function bestSentenceWeight(
  index: ForwardIndex,
  number: number,
  units: readonly Unit[],
  { occurrences, inTitle, inHeading }: Match,
): number {
  const strengths = new Float64Array(units.length);
  let best = 0;
  let next = 0;
  const own = ownLength(index, number);
  let restated = occurrences.findIndex(({ from }) => from >= own);
  for (let at = index.sentencesFrom[number] ?? 0; at < (index.sentencesFrom[number + 1] ?? 0); at += 1) {
    strengths.fill(0);
    next = noteUntil(index.sentenceEnds[at] ?? 0, occurrences, next, strengths);
    if (restated >= 0) restated = noteUntil(index.restatedEnds[at] ?? 0, occurrences, restated, strengths);
    let sum = 0;
    for (let unit = 0; unit < units.length; unit += 1) {
      const label = 0.5 * Math.max(inTitle[unit] ?? 0, inHeading[unit] ?? 0);
      sum += (units[unit]?.weight ?? 0) * Math.max(strengths[unit] ?? 0, label);
    }
    best = Math.max(best, sum);
  }
  return best;
}

/** Notes the occurrences from number `next` on that begin before a term. @returns the number of the first that does not */
function noteUntil(end: number, occurrences: readonly Occurrence[], next: number, strengths: Float64Array): number {
  let at = next;
  for (let found = occurrences[at]; found !== undefined && found.from < end; found = occurrences[at]) {
    strengths[found.unit] = Math.max(strengths[found.unit] ?? 0, found.strength);
    at += 1;
  }
  return at;
}
