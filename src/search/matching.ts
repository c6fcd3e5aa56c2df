import { foldWord } from './fold.js';
import type { ForwardIndex } from './forward-index.js';
import { createMatcher, type Match } from './match.js';
import { isInTime, isRestricted, type ParsedQuery } from './query-language.js';
import { tokenize } from './tokenize.js';
import type { Unit } from './unit.js';

/**
 * The passages, by number, that a query asks for: those that hold every word of it; where there are none, those that hold
 * any. Phrases, excluded words and dates are required either way. A query without words matches all that passes
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
  const matchPassage = createMatcher(index, units);
  const any: number[] = [];
  const all: number[] = [];
  for (let number = 0; number < index.passages.length; number += 1) {
    if (isAccepted && !isAccepted(number)) continue;
    const held = units.length === 0 ? 0 : countHeld(matchPassage(number), units.length);
    if (units.length > 0 && held === 0) continue;
    const passage = index.passages[number];
    const document = index.documents[index.documentOf[number] ?? 0];
    if (!passage || !document || !isInTime(document.meta.published, query) || !isAllowed(passage.text)) continue;
    any.push(number);
    if (held === units.length) all.push(number);
  }
  return all.length > 0 ? all : any;
}

function countHeld(match: Match, count: number): number {
  let held = 0;
  for (let unit = 0; unit < count; unit += 1) {
    if ((match.inText[unit] ?? 0) + (match.inHeading[unit] ?? 0) + (match.inTitle[unit] ?? 0) > 0) held += 1;
  }
  return held;
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
