import type { Term } from './analyze.js';
import { toAlternative } from './build-unit.js';
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

/** A unit that is also met by the word that it makes with the one before or behind it, where the corpus holds that: "wild card", "wildcard". */
export function withJoined(unit: Unit, terms: readonly Term[], at: number, knowledge: Knowledge): Unit {
  const joined = [join(terms[at - 1], terms[at], knowledge), join(terms[at], terms[at + 1], knowledge)].flatMap(
    (alternative) => alternative ?? [],
  );
  if (joined.length === 0) return unit;
  const others = unit.alternatives.filter(({ match }) => match !== 'spelling');
  return { ...unit, alternatives: [...others, ...joined].toSorted((a, b) => b.weight - a.weight) };
}

function join(first: Term | undefined, second: Term | undefined, knowledge: Knowledge): Alternative | null {
  if (!first || !second || first.isGram || second.isGram || second.start - first.end !== 1) return null;
  const isShort = first.word.length < MIN_PART || second.word.length < MIN_PART;
  if (isShort || knowledge.stopWords.has(first.word) || knowledge.stopWords.has(second.word)) return null;
  return toAlternative([knowledge.analyzer.stem(first.word + second.word)], COMPOUND, 'association', knowledge);
}
