import type { ForwardIndex } from './forward-index.js';
import { createMatcher, type Match, type Occurrence } from './match.js';
import type { Unit } from './unit.js';

/** A passage with its place in the ranking. */
export interface Ranked {
  /** In `ForwardIndex.passages`. */
  readonly number: number;
  readonly score: number;
  /** Share of the query's weight that title, heading and text hold together, 0 to 1. */
  readonly coverage: number;
  readonly match: Match;
}

/** Weights of the ranking's parts; `npm run eval` tells what each is worth. */
export const RANKING = {
  /** BM25 over text, heading and title as one weighted bag of words. */
  k: 0.5,
  b: 0.9,
  title: 6,
  heading: 1.2,
  /** Share of the query's weight that the whole passage covers, and that its best sentence covers. */
  coverage: 0.6,
  sentence: 0.5,
  /** Neighbours in the query that are near each other in the text, in order or not. */
  nearInOrder: 0.45,
  near: 0.1,
  /** A title or heading that the query names in full. */
  titleShare: 0.7,
  headingShare: 0.2,
};

/** How many terms apart two words may be to count as near. */
const NEAR = 5;

/** Orders candidate passages by how well they answer; equal scores keep the candidates' order. */
export function rank(index: ForwardIndex, units: readonly Unit[], candidates: readonly number[]): Ranked[] {
  const matchPassage = createMatcher(index, units);
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const ranked = candidates.map((number) => {
    const match = matchPassage(number);
    const parts = scoreParts(index, number, units, match);
    const score =
      (parts.words +
        RANKING.coverage * parts.coverage +
        RANKING.sentence * parts.sentence +
        RANKING.nearInOrder * parts.nearInOrder +
        RANKING.near * parts.near) /
        total +
      RANKING.titleShare * match.titleShare +
      RANKING.headingShare * match.headingShare;
    return { number, score, coverage: parts.coverage / total, match };
  });
  return ranked.toSorted((a, b) => b.score - a.score);
}

interface Parts {
  readonly words: number;
  readonly coverage: number;
  readonly sentence: number;
  readonly nearInOrder: number;
  readonly near: number;
}

function scoreParts(index: ForwardIndex, number: number, units: readonly Unit[], match: Match): Parts {
  const length = (index.termsFrom[number + 1] ?? 0) - (index.termsFrom[number] ?? 0);
  const norm = RANKING.k * (1 - RANKING.b + (RANKING.b * length) / Math.max(1, index.averageLength));
  let words = 0;
  let coverage = 0;
  units.forEach(({ weight }, unit) => {
    const inTitle = match.inTitle[unit] ?? 0;
    const inHeading = match.inHeading[unit] ?? 0;
    const frequency = (match.frequency[unit] ?? 0) + RANKING.title * inTitle + RANKING.heading * inHeading;
    words += (weight * frequency * (RANKING.k + 1)) / (frequency + norm);
    coverage += weight * Math.max(match.inText[unit] ?? 0, inTitle, inHeading);
  });
  return { words, coverage, sentence: bestSentence(index, number, units, match), ...nearness(units, match.occurrences) };
}

/** Weight of the query's words in the sentence that holds most of them; title and heading speak for every sentence at half price. */
function bestSentence(index: ForwardIndex, number: number, units: readonly Unit[], match: Match): number {
  let best = 0;
  let at = 0;
  for (let sentence = index.sentencesFrom[number] ?? 0; sentence < (index.sentencesFrom[number + 1] ?? 0); sentence += 1) {
    const end = index.sentenceEnds[sentence] ?? 0;
    const held = new Map<number, number>();
    for (; at < match.occurrences.length; at += 1) {
      const occurrence = match.occurrences[at];
      if (!occurrence || occurrence.from >= end) break;
      held.set(occurrence.unit, Math.max(held.get(occurrence.unit) ?? 0, occurrence.strength));
    }
    let sum = 0;
    units.forEach(({ weight }, unit) => {
      const label = 0.5 * Math.max(match.inTitle[unit] ?? 0, match.inHeading[unit] ?? 0);
      sum += weight * Math.max(held.get(unit) ?? 0, label);
    });
    best = Math.max(best, sum);
  }
  return best;
}

function nearness(units: readonly Unit[], occurrences: readonly Occurrence[]): { nearInOrder: number; near: number } {
  const inOrder = new Float64Array(units.length);
  const anyOrder = new Float64Array(units.length);
  for (let at = 0; at < occurrences.length; at += 1) {
    const first = occurrences[at];
    if (!first) break;
    for (let next = at + 1; next < occurrences.length; next += 1) {
      const second = occurrences[next];
      if (!second || second.from - first.from > NEAR) break;
      const gap = second.unit - first.unit;
      const strength = (Math.min(first.strength, second.strength) * 2) / (1 + Math.max(1, second.from - first.to + 1));
      if (gap === 1) inOrder[first.unit] = Math.max(inOrder[first.unit] ?? 0, strength);
      else if (gap !== 0) {
        const lower = Math.min(first.unit, second.unit);
        anyOrder[lower] = Math.max(anyOrder[lower] ?? 0, strength);
      }
    }
  }
  const weigh = (strengths: Float64Array): number =>
    strengths.reduce((sum, strength, unit) => sum + strength * Math.min(units[unit]?.weight ?? 0, units[unit + 1]?.weight ?? Infinity), 0);
  return { nearInOrder: weigh(inOrder), near: weigh(anyOrder) };
}
