import type { Pieces } from '../search/gradual.js';
import type { Finding, SearchIndex } from '../search/search-index.js';
import type { Understanding } from '../search/understand.js';
import type { Unit } from '../search/unit.js';
import type { Found } from './attempt.js';

/**
 * What a word that stands before a question counts for, as a share of what it counts for in one: where the question has a name or a
 * number of its own, where it has none or points back ("when did he say it?"), and a word of the message's topic at least. `npm run
 * eval` tells what they are worth.
 */
const CONTEXT = { beside: 0.15, pointedAt: 0.4, topic: 0.3 };

/** So many of the passages found for a question, and of those found for its whole message, are ordered anew: more change no answer. */
const RANKS = { own: 20, whole: 10 };

const POINTS_BACK =
  /(?<!\p{L})(?:he|she|it|they|him|her|them|his|its|their|this|that|these|those|there|then|afterwards)(?!\p{L})/iu;

/** What was said before a question in the same message. */
export interface Before {
  readonly topic: string;
  /** The questions before it, without the works that they name. */
  readonly questions: string;
}

/** The words of a message, as units of it, that stand before a question and not in it, with what they count for beside it; empty for one that is to be explained. */
export function contextOf(
  { question, understanding }: { readonly question: string; readonly understanding: Understanding },
  { topic, questions }: Before,
  all: readonly Unit[],
): readonly Unit[] {
  if (understanding.explains !== null) return [];
  const own = new Set(understanding.units.map(({ label }) => label));
  const share = leansOnContext(question, understanding) ? CONTEXT.pointedAt : CONTEXT.beside;
  return all.flatMap((unit) => {
    const isTopic = topic.includes(unit.label);
    if (own.has(unit.label) || !(isTopic || questions.includes(unit.label))) return [];
    const weight = unit.weight * (isTopic ? Math.max(share, CONTEXT.topic) : share);
    return [{ ...unit, weight, isEssential: false, isContext: true }];
  });
}

/** Whether a question can't be understood without what stands before it: it begins with a pronoun, or names nothing. */
export function leansOnContext(question: string, { units }: Understanding): boolean {
  const names = units.filter(({ isName, isEssential }) => isName || isEssential);
  return pointsBack(
    question,
    names.map(({ label }) => label),
  );
}

/** Whether a question speaks of something by a pronoun that stands before all of some names of its own, or has none of them. */
export function pointsBack(question: string, names: readonly string[]): boolean {
  const places = names.map((name) => question.indexOf(name)).filter((place) => place >= 0);
  const pointer = question.search(POINTS_BACK);
  return places.length === 0 || (pointer >= 0 && pointer < Math.min(...places));
}

/** What a question is ordered anew with. */
interface Beside {
  /** As `contextOf` gives it. */
  readonly context: readonly Unit[];
  /** What was found for its whole message. */
  readonly whole: Finding['ranked'];
}

/** What was found for a question, ordered anew with its context; as it was without one. */
export function* withContext(
  index: SearchIndex,
  { question, finding }: Found,
  { context, whole }: Beside,
): Pieces<Finding> {
  if (context.length === 0) return finding;
  const { understanding, ranked } = finding;
  const numbers = [...ranked.slice(0, RANKS.own), ...whole.slice(0, RANKS.whole)].map(({ number }) => number);
  return yield* index.rankAgain(
    question,
    { ...understanding, units: [...understanding.units, ...context] },
    [...new Set(numbers)].map((number) => ({ number })),
  );
}
