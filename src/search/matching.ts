import { createUnitCounter } from './count-units.js';
import { foldWord } from './fold.js';
import type { ForwardIndex } from './forward-index.js';
import { isInTime, isRestricted, type ParsedQuery } from './query-language.js';
import { tokenize } from './tokenize.js';
import type { Unit } from './unit.js';

/**
 * The passages, by number, that a query asks for: those that hold every word of it; where there are none, those that hold
 * any (of a whole text, half as many as the best one). Phrases, excluded words and dates are required either way. A query without words matches all that passes
 * these; where it says nothing at all, nothing.
 */
export function findMatching(
  index: ForwardIndex,
  units: readonly Unit[],
  query: ParsedQuery,
  isAccepted: ((number: number) => boolean) | null,
): number[] {
  if (units.length === 0 && !isRestricted(query)) return [];
  const isAllowed = createTextTest(query);
  const passes = (number: number): boolean => {
    if (isAccepted && !isAccepted(number)) return false;
    const passage = index.passages[number];
    const document = index.documents[index.documentOf[number] ?? 0];
    return passage !== undefined && isInTime(document?.meta.published ?? null, query) && isAllowed(passage.text);
  };
  const select = (isWanted: (number: number) => boolean): number[] => {
    const found: number[] = [];
    for (let number = 0; number < index.passages.length; number += 1) {
      if (isWanted(number) && passes(number)) found.push(number);
    }
    return found;
  };
  if (units.length === 0) return select(() => true);
  const { atMost, exactly } = createUnitCounter(index, units);
  const all = select((number) => atMost(number) === units.length && exactly(number) === units.length);
  if (all.length > 0) return all;
  const least = leastUnits(index, units.length, atMost);
  return select((number) => atMost(number) >= least && exactly(number) > 0);
}

/** A query of more words than this is a text, of which nearly every passage holds some word. */
const MANY_UNITS = 30;

/** How many units a passage must hold to be found for any: one, or half as many as the best passage of a whole text. */
function leastUnits({ passages }: ForwardIndex, units: number, atMost: (passage: number) => number): number {
  if (units <= MANY_UNITS) return 1;
  let most = 0;
  for (let number = 0; number < passages.length; number += 1) most = Math.max(most, atMost(number));
  return Math.max(1, Math.ceil(most / 2));
}

/** Phrases and excluded words are checked on the text itself, word by word, without stemming. */
function createTextTest({ phrases, excluded }: ParsedQuery): (text: string) => boolean {
  if (phrases.length === 0 && excluded.length === 0) return () => true;
  const wanted = phrases.map(foldText);
  const unwanted = excluded.map(foldText).filter((text) => text !== '  ');
  return (text) => {
    const folded = foldText(text);
    return wanted.every((phrase) => folded.includes(phrase)) && !unwanted.some((word) => folded.includes(word));
  };
}

const foldText = (text: string): string =>
  ` ${tokenize(text)
    .map(({ word }) => foldWord(word))
    .join(' ')} `;
