import type { ForwardIndex } from './forward-index.js';
import type { Pieces } from './gradual.js';
import { createMatcher, type Match } from './match.js';
import { ownLength } from './passage-lists.js';
import { RANKING } from './ranking-weights.js';
import { nearInOrder } from './sentences/near-in-order.js';
import { bestSentenceWeight } from './sentences/sentence-strengths.js';
import { totalWeight, type Unit } from './unit.js';

/** A passage with its place in the ranking. */
export interface Ranked {
  /** In `ForwardIndex.passages`. */
  readonly number: number;
  readonly score: number;
  /** Share of the query's weight that title, heading and text hold together, 0 to 1. */
  readonly coverage: number;
  readonly match: Match;
}

/** Those that are ranked in one piece: well below a millisecond. */
const PASSAGES_A_PIECE = 10;

/** Orders candidate passages by how well they answer; equal scores keep the candidates' order, and so does a query without words. */
export function* rank(index: ForwardIndex, units: readonly Unit[], candidates: readonly number[]): Pieces<Ranked[]> {
  const matchPassage = createMatcher(index, units);
  const totals = weigh(units);
  const ranked: Ranked[] = [];
  for (const number of candidates) {
    ranked.push(scorePassage(index, number, units, { match: matchPassage(number), totals }));
    if (ranked.length % PASSAGES_A_PIECE === 0) yield;
  }
  return ranked.toSorted((a, b) => b.score - a.score);
}

function scorePassage(
  index: ForwardIndex,
  number: number,
  units: readonly Unit[],
  { match, totals }: { readonly match: Match; readonly totals: Totals },
): Ranked {
  if (totals.all === 0) return { number, score: 0, coverage: 0, match };
  const covered = cover(units, match);
  const best = bestSentenceWeight(index, number, units, match);
  const words = scoreWords(index, number, units, match) / totals.all;
  const shape = scoreShape(units, match, { totals, covered, best });
  return { number, score: words + shape, coverage: covered.all / totals.all, match };
}

interface Totals {
  readonly all: number;
  readonly specific: number;
  readonly names: number;
}

function weigh(units: readonly Unit[]): Totals {
  return {
    all: totalWeight(units),
    specific: totalWeight(units.filter(({ isSpecific }) => isSpecific)),
    names: totalWeight(units.filter(({ isName }) => isName)),
  };
}

function cover(units: readonly Unit[], match: Match): Totals {
  let all = 0;
  let specific = 0;
  let names = 0;
  units.forEach(({ weight, isSpecific, isName }, unit) => {
    const held = weight * Math.max(match.inText[unit] ?? 0, match.inTitle[unit] ?? 0, match.inHeading[unit] ?? 0);
    all += held;
    if (isSpecific) specific += held;
    if (isName) names += held;
  });
  return { all, specific, names };
}

function scoreWords(index: ForwardIndex, number: number, units: readonly Unit[], match: Match): number {
  const length = ownLength(index, number);
  const norm = RANKING.k * (1 - RANKING.b + (RANKING.b * length) / Math.max(1, index.averageLength));
  let score = 0;
  units.forEach(({ weight }, unit) => {
    const labels = RANKING.title * (match.inTitle[unit] ?? 0) + RANKING.heading * (match.inHeading[unit] ?? 0);
    const frequency = (match.frequency[unit] ?? 0) + labels;
    score += (weight * frequency * (RANKING.k + 1)) / (frequency + norm);
  });
  return score;
}

/** What a passage holds, beside all that there is to hold. */
interface Held {
  readonly totals: Totals;
  readonly covered: Totals;
  /** Of its best sentence. */
  readonly best: number;
}

function scoreShape(units: readonly Unit[], match: Match, { totals, covered, best }: Held): number {
  const order = nearInOrder(units, match.occurrences);
  return (
    (RANKING.coverage * covered.all + RANKING.sentence * best + RANKING.nearInOrder * order) / totals.all +
    (totals.specific === 0 ? 0 : (RANKING.specific * covered.specific) / totals.specific) +
    (totals.names === 0 ? 0 : (RANKING.name * covered.names) / totals.names) +
    scoreSubject(units, match, totals) +
    RANKING.titleShare * match.titleShare +
    RANKING.headingShare * match.headingShare
  );
}

/** How many terms into a passage its subject may stand. */
const LEAD = 4;

/** What a passage begins with, and what its heading names, is what it is about. */
function scoreSubject(units: readonly Unit[], match: Match, totals: Totals): number {
  const leading = new Set<number>();
  for (const { from, strength, unit } of match.occurrences) if (from < LEAD && strength > 0.9) leading.add(unit);
  let lead = 0;
  let heading = 0;
  units.forEach(({ weight, isSpecific, isName }, unit) => {
    if (isSpecific && leading.has(unit)) lead += weight;
    if (isName) heading += weight * (match.inHeading[unit] ?? 0);
  });
  return (
    (totals.specific === 0 ? 0 : (RANKING.lead * lead) / totals.specific) +
    (totals.names === 0 ? 0 : (RANKING.headingName * heading) / totals.names)
  );
}
