import type { Term } from './analyze.js';
import { toAlternative, withAlternatives } from './build-unit.js';
import type { Knowledge } from './knowledge.js';
import type { Alternative, Unit } from './unit.js';

/** How well two words stand for the one that they make, and the other way round. */
const COMPOUND = 0.9;
/** Shorter parts are met by chance. */
const MIN_PART = 4;

/** A word that the corpus lacks, as two words in a row that it holds: "staterooms", "state rooms". */
export function splitAlternatives({ word }: Term, knowledge: Knowledge): readonly Alternative[] {
  const found: Alternative[] = [];
  for (let at = MIN_PART; at <= word.length - MIN_PART; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)].map((part) => knowledge.analyzer.stem(part));
    const alternative = toAlternative(parts, COMPOUND, 'association', knowledge);
    if (alternative) found.push(alternative);
  }
  return found;
}

/** A term with those before and behind it, as far as there are any. */
type Neighbours = readonly [Term | undefined, Term | undefined, Term | undefined];

/** A unit that is also met by the word that it makes with the one before or behind it, where the corpus holds that: "wild card", "wildcard". */
export function withJoined(unit: Unit, [before, own, behind]: Neighbours, knowledge: Knowledge): Unit {
  const joined = [join(before, own, knowledge), join(own, behind, knowledge)];
  return withAlternatives(
    unit,
    joined.filter((alternative) => alternative !== null),
  );
}

function join(first: Term | undefined, second: Term | undefined, knowledge: Knowledge): Alternative | null {
  if (!first || !second || first.isGram || second.isGram || second.start - first.end !== 1) return null;
  const isShort = first.word.length < MIN_PART || second.word.length < MIN_PART;
  if (isShort || knowledge.stopWords.has(first.word) || knowledge.stopWords.has(second.word)) return null;
  return toAlternative([knowledge.analyzer.stem(first.word + second.word)], COMPOUND, 'association', knowledge);
}
