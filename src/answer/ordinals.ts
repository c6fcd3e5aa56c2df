import type { Unit } from '../search/unit.js';
import type { Vocabulary } from '../search/vocabulary.js';

const ORDINALS = /(?<!\p{L})(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)(?!\p{L})/giu;
/** A weaker alternative of another word is no ordinal. */
const MEANT = 0.8;

/** The ordinals in an English text, in lower case. */
export function ordinalsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(ORDINALS)?.map((word) => word.toLowerCase()));
}

/** The English ordinals that a question holds, in whatever language it is. */
export function askedOrdinals(units: readonly Unit[], vocabulary: Pick<Vocabulary, 'term'>): ReadonlySet<string> {
  const meant = units.flatMap(({ alternatives }) => alternatives.filter(({ weight }) => weight >= MEANT));
  return ordinalsIn(meant.flatMap(({ ids }) => ids.map((id) => vocabulary.term(id))).join(' '));
}

/** Whether both name things by their place in a row, and none by the same. */
export function areOthers(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size > 0 && others.size > 0 && [...some].every((ordinal) => !others.has(ordinal));
}
