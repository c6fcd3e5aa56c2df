import type { ForwardIndex } from '../forward-index.js';
import type { Match } from '../match.js';
import { DATE, NUMBER } from '../number-terms.js';
import type { Expectation } from './question-kind.js';
import type { Unit } from '../unit.js';

/** How far before and after a word of the question a date, and a number, may stand, in terms. */
const BESIDE = { date: { before: 7, after: 7 }, count: { before: 3, after: 0 }, duration: { before: 4, after: 5 } };
/** A weaker relative of a word proves nothing here. */
const MIN_STRENGTH = 0.3;

/** Whether the date or number that a question expects stands beside one of its words in a sentence: "signed on 6 July", "23 articles". */
export function standsBeside(
  index: ForwardIndex,
  { number, match }: { readonly number: number; readonly match: Match },
  sentence: number,
  { expectation, units }: { readonly expectation: Expectation | null; readonly units: readonly Unit[] },
): boolean {
  if (expectation !== 'date' && expectation !== 'count' && expectation !== 'duration') return false;
  const { before, after } = BESIDE[expectation];
  const wanted = expectation === 'date' ? DATE : NUMBER;
  const ends = index.sentencesFrom[number] ?? 0;
  const from = sentence === 0 ? 0 : (index.sentenceEnds[ends + sentence - 1] ?? 0);
  const to = index.sentenceEnds[ends + sentence] ?? 0;
  const terms = index.terms.subarray(index.termsFrom[number], index.termsFrom[number + 1]);
  return match.occurrences.some((occurrence) => {
    const isWord = units[occurrence.unit]?.isSpecific === false && occurrence.strength >= MIN_STRENGTH;
    if (!isWord || occurrence.from < from || occurrence.from >= to) return false;
    for (let at = Math.max(from, occurrence.from - before); at < Math.min(to, occurrence.to + after); at += 1) {
      if (((index.numberTerms[terms[at] ?? 0] ?? 0) & wanted) !== 0) return true;
    }
    return false;
  });
}
