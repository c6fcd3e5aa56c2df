import type { ForwardIndex } from '../forward-index.js';
import type { Match } from '../match.js';
import { DATE, NUMBER } from '../number-terms.js';
import type { Expectation } from './question-kind.js';
import type { Unit } from '../unit.js';

/** How far before and after a word of the question a date, and a number, may stand, in terms. */
const BESIDE = { date: { before: 7, after: 7 }, count: { before: 3, after: 0 }, duration: { before: 4, after: 5 } };
/** A weaker relative of a word proves nothing here. */
const MIN_STRENGTH = 0.3;

/** A sentence of a matched passage: the passage's number, and the positions there of the sentence's first term and of the one after its last. */
export interface PlacedSentence {
  readonly number: number;
  readonly match: Match;
  readonly from: number;
  readonly to: number;
}

/** Whether the date or number that a question expects stands beside one of its words in a sentence: "signed on 6 July", "23 articles". */
export function standsBeside(
  index: ForwardIndex,
  sentence: PlacedSentence,
  { expectation, units }: { readonly expectation: Expectation | null; readonly units: readonly Unit[] },
): boolean {
  if (expectation !== 'date' && expectation !== 'count' && expectation !== 'duration') return false;
  return isMarkedNear(index, sentence, {
    ...BESIDE[expectation],
    mark: expectation === 'date' ? DATE : NUMBER,
    isMeant: (unit) => units[unit]?.isSpecific === false,
  });
}

/** Which terms are looked for, how far before and after which units, in terms. */
interface Nearness {
  readonly before: number;
  readonly after: number;
  /** One of `numberTerms`. */
  readonly mark: number;
  readonly isMeant: (unit: number) => boolean;
}

/** Whether a term with a mark stands near a unit that is meant, in a sentence. */
export function isMarkedNear(
  { terms: all, termsFrom, numberTerms }: ForwardIndex,
  { number, match, from, to }: PlacedSentence,
  { before, after, mark, isMeant }: Nearness,
): boolean {
  const terms = all.subarray(termsFrom[number], termsFrom[number + 1]);
  return match.occurrences.some((occurrence) => {
    if (!isMeant(occurrence.unit) || occurrence.strength < MIN_STRENGTH) return false;
    if (occurrence.from < from || occurrence.from >= to) return false;
    for (let at = Math.max(from, occurrence.from - before); at < Math.min(to, occurrence.to + after); at += 1) {
      if (((numberTerms[terms[at] ?? 0] ?? 0) & mark) !== 0) return true;
    }
    return false;
  });
}
