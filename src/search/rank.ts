import { expectedWords } from './expected-words.js';
import { foldWord } from './fold.js';
import type { ForwardIndex } from './forward-index.js';
import { createMatcher, type Match, type Occurrence } from './match.js';
import { classifyQuestion } from './question-kind.js';
import { standsBeside } from './stands-beside.js';
import { tokenize } from './tokenize.js';
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
  k: 0.4,
  b: 0.95,
  title: 9,
  heading: 1.2,
  /** Share of the query's weight that the whole passage covers; that its best sentence covers; that its best two neighbours cover. */
  coverage: 0.5,
  sentence: 0.4,
  pair: 0.2,
  /** Share of names and numbers of the query that the passage holds. */
  specific: 0.25,
  /** Share of the glossary's names in the query that the passage holds. */
  name: 0.5,
  /** Share of names and numbers that the passage begins with; of the glossary's names that its heading holds. */
  lead: 0.15,
  headingName: 0.7,
  /** Neighbours in the query that are near each other in the text, in order or not. */
  nearInOrder: 0.5,
  near: 0.1,
  /** A title or heading that the query names in full. */
  titleShare: 1,
  headingShare: 0.3,
  /** A sentence that holds what the question expects, by the share of the query that it covers. */
  expected: 0.6,
  /** How much more such a sentence is worth where the expected stands beside a word of the query. */
  beside: 0.7,
  /** A sentence that says of the asked what it is, where that is the question. */
  defines: 0.15,
};

/** How many terms apart two words may be to count as near. */
const NEAR = 5;
/** How many of the best passages are read for what the question expects. */
const READ = 20;

/** Orders candidate passages by how well they answer; equal scores keep the candidates' order. */
export function rank(index: ForwardIndex, units: readonly Unit[], candidates: readonly number[], question = ''): Ranked[] {
  const matchPassage = createMatcher(index, units);
  const totals = weigh(units);
  if (totals.all === 0) return [];
  const ranked = candidates
    .map((number) => {
      const match = matchPassage(number);
      const covered = cover(units, match);
      const score = scoreWords(index, number, units, match) / totals.all + scoreShape(units, match, totals, covered);
      return { number, score, coverage: covered.all / totals.all, match };
    })
    .toSorted((a, b) => b.score - a.score);
  return preferExpected(index, units, totals, ranked, question);
}

interface Totals {
  readonly all: number;
  readonly specific: number;
  readonly names: number;
}

function weigh(units: readonly Unit[]): Totals {
  return {
    all: sumWeights(units),
    specific: sumWeights(units.filter(({ isSpecific }) => isSpecific)),
    names: sumWeights(units.filter(({ isName }) => isName)),
  };
}

function sumWeights(units: readonly Unit[]): number {
  return units.reduce((total, { weight }) => total + weight, 0);
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
  const length = (index.termsFrom[number + 1] ?? 0) - (index.termsFrom[number] ?? 0);
  const norm = RANKING.k * (1 - RANKING.b + (RANKING.b * length) / Math.max(1, index.averageLength));
  let score = 0;
  units.forEach(({ weight }, unit) => {
    const labels = RANKING.title * (match.inTitle[unit] ?? 0) + RANKING.heading * (match.inHeading[unit] ?? 0);
    const frequency = (match.frequency[unit] ?? 0) + labels;
    score += (weight * frequency * (RANKING.k + 1)) / (frequency + norm);
  });
  return score;
}

function scoreShape(units: readonly Unit[], match: Match, totals: Totals, covered: Totals): number {
  const { best, bestPair } = bestSentences(units, match);
  const { nearInOrder, near } = nearness(units, match.occurrences);
  return (
    (RANKING.coverage * covered.all +
      RANKING.sentence * best +
      RANKING.pair * bestPair +
      RANKING.nearInOrder * nearInOrder +
      RANKING.near * near) /
      totals.all +
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
  const leading = new Set(match.occurrences.filter(({ from, strength }) => from < LEAD && strength > 0.9).map(({ unit }) => unit));
  let lead = 0;
  let heading = 0;
  units.forEach(({ weight, isSpecific, isName }, unit) => {
    if (isSpecific && leading.has(unit)) lead += weight;
    if (isName) heading += weight * (match.inHeading[unit] ?? 0);
  });
  return (
    (totals.specific === 0 ? 0 : (RANKING.lead * lead) / totals.specific) + (totals.names === 0 ? 0 : (RANKING.headingName * heading) / totals.names)
  );
}

/** Weight of the query's words in one sentence; title and heading speak for every sentence at half price. */
function sentenceWeight(units: readonly Unit[], match: Match, sentence: Float64Array, next?: Float64Array): number {
  let sum = 0;
  units.forEach(({ weight }, unit) => {
    const label = 0.5 * Math.max(match.inTitle[unit] ?? 0, match.inHeading[unit] ?? 0);
    sum += weight * Math.max(sentence[unit] ?? 0, next?.[unit] ?? 0, label);
  });
  return sum;
}

function bestSentences(units: readonly Unit[], match: Match): { best: number; bestPair: number } {
  let best = 0;
  let bestPair = 0;
  match.sentences.forEach((sentence, at) => {
    best = Math.max(best, sentenceWeight(units, match, sentence));
    bestPair = Math.max(bestPair, sentenceWeight(units, match, sentence, match.sentences[at + 1]));
  });
  return { best, bestPair };
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
  const sum = (strengths: Float64Array): number =>
    strengths.reduce((total, strength, unit) => total + strength * Math.min(units[unit]?.weight ?? 0, units[unit + 1]?.weight ?? Infinity), 0);
  return { nearInOrder: sum(inOrder), near: sum(anyOrder) };
}

/** Reads the best passages once more: a sentence that holds a date is worth more to a question for one. */
function preferExpected(index: ForwardIndex, units: readonly Unit[], totals: Totals, ranked: readonly Ranked[], question: string): Ranked[] {
  const expectation = classifyQuestion(question);
  if (expectation === null) return [...ranked];
  if (expectation === 'definition') return preferDefinitions(index, ranked);
  const questionWords = new Set(tokenize(question).map(({ word }) => foldWord(word)));
  const read = ranked.slice(0, READ).map((entry) => {
    const passage = index.passages[entry.number];
    let best = 0;
    entry.match.sentences.forEach((sentence, at) => {
      const span = passage?.sentences[at];
      const isBeside = standsBeside(index, entry, at, { expectation, units });
      const weight = sentenceWeight(units, entry.match, sentence) * (isBeside ? 1 + RANKING.beside : 1);
      if (!passage || !span || weight <= best) return;
      if (expectedWords(expectation, passage.text.slice(span.start, span.end), questionWords).length > 0) best = weight;
    });
    return { ...entry, score: entry.score + (RANKING.expected * best) / totals.all };
  });
  return [...read.toSorted((a, b) => b.score - a.score), ...ranked.slice(READ)];
}

const COPULAS = ['is', 'are', 'was', 'were', 'mean', 'refer', 'denot'];

/** Prefers passages that say of the asked what it is: "peace diplomacy is …". */
function preferDefinitions(index: ForwardIndex, ranked: readonly Ranked[]): Ranked[] {
  const copulas = new Set(COPULAS.map((word) => index.vocabulary.find(word)));
  const read = ranked.slice(0, READ).map((entry) => {
    const terms = index.terms.subarray(index.termsFrom[entry.number], index.termsFrom[entry.number + 1]);
    const isDefined = entry.match.occurrences.some(({ to, strength }) => strength > 0.9 && copulas.has(terms[to] ?? -1));
    return isDefined ? { ...entry, score: entry.score + RANKING.defines } : entry;
  });
  return [...read.toSorted((a, b) => b.score - a.score), ...ranked.slice(READ)];
}
