import { totalWeight, type Unit } from '../search/unit.js';
import type { Evidence } from './evidence.js';
import { announcesList, countsAtEnd, isListedBy } from './listing.js';
import { leansOnTheSentenceBefore, pointsBack } from './leaning.js';
import { countWords, follows, hangs, orderForReading } from './reading-order.js';
import { saysTheSame } from './says-the-same.js';
import { withWholeList } from './whole-list.js';

/** Bounds of a summary; `npm run eval` tells what they are worth. Scores and bonuses are logarithms of odds. */
const SUMMARY = {
  sentences: 3,
  passages: 3,
  /** How much less probable than the best one a further sentence may be. */
  nearness: 5,
  /** How much of what the best one counts for a noted question is left aside in that: it tells nothing against the others. */
  noted: 0.5,
  /** A sentence next to one that is quoted already makes it understood; the one after it that takes it up goes on with it. */
  neighbour: 0.3,
  continuation: 1,
  /** The one before it, where that names what a quoted one only points at. */
  pointedAt: 1.5,
  /** The one before it, where that tells the rest of what the best one says. */
  rest: 8,
  /** One of a document that is not quoted yet, where several things were asked: they seldom stand in one. */
  anotherWork: 3,
  /** One that names what a quoted one counts is as good as that. */
  listing: 8,
  /** One that holds the reason, date or the like that is asked for, where none that is quoted does. */
  expected: 3,
  /** How much less of the question's names and numbers a further passage may hold. */
  specificSlack: 0.1,
  /** Worth of covering the whole question anew. */
  novelty: 6,
  maxWords: 130,
};

/** What answers the parts of a question; nothing where it has none. */
export interface PartAnswers {
  /** The best evidence for each that something answers; where they were not asked one by one, they count only where they are two or more. */
  readonly best: readonly Evidence[];
  /** What else speaks of parts that were asked one by one, else empty; the score of each is how much less probable it is than the best for its part, so 0 or less. */
  readonly further: readonly Evidence[];
}

/** The answers to the parts of a question that has none. */
export const NO_PARTS: PartAnswers = { best: [], further: [] };

/** The evidence that a summary quotes, in reading order. */
export function chooseSentences(
  evidence: readonly Evidence[],
  units: readonly Unit[],
  { best: parts, further }: PartAnswers = NO_PARTS,
): Evidence[] {
  const best = evidence[0];
  if (!best) return [];
  const isAskedEach = further.length > 0;
  const distinct = parts.filter(({ text }, at) => parts.findIndex((other) => other.text === text) === at);
  const isParted = distinct.length > 1;
  const chosen = isParted || isAskedEach ? withThoseBefore(distinct, [...evidence, ...further]) : [best];
  const besideParts = isParted
    ? evidence.filter((other) => chosen.some(({ passage }) => passage.id === other.passage.id))
    : evidence;
  const candidates = isAskedEach ? besideAnswers(further, chosen, isParted ? SUMMARY.anotherWork : 0) : besideParts;
  // Each part that was asked by itself has units of its own: no sentence covers more of the whole than another one.
  const covering = isAskedEach ? [] : units;
  while (chosen.length < SUMMARY.sentences) {
    const next = bestNext(candidates, chosen, covering);
    if (!next) break;
    chosen.push(next);
  }
  return orderForReading(withWholeList(chosen, evidence, SUMMARY), { units, isParted });
}

/** What else was found for parts that were asked one by one, with scores beside that of the first chosen; `anotherWork` is what a document that is not quoted yet adds. */
function besideAnswers(further: readonly Evidence[], chosen: readonly Evidence[], anotherWork: number): Evidence[] {
  const quoted = new Set(chosen.map(({ document }) => document));
  const score = chosen[0]?.score ?? 0;
  return further.map((other) => ({
    ...other,
    score: score + other.score + (quoted.has(other.document) ? 0 : anotherWork),
  }));
}

/**
 * The best sentences of parts, each with the one before it that says of whom it speaks ("But she adds …") as far as there is room: for the last part
 * first, which would else be taken to speak of whom the first does.
 */
function withThoseBefore(distinct: readonly Evidence[], evidence: readonly Evidence[]): Evidence[] {
  const before = distinct.flatMap((part) =>
    leansOnTheSentenceBefore(part.text) || hangs(part.text)
      ? (evidence.find((other) => follows(part, other)) ?? [])
      : [],
  );
  // What was found for one part may have been found for another, or for the whole.
  const isNew = ({ text }: Evidence): boolean => distinct.every((part) => part.text !== text);
  return [...distinct, ...before.filter(isNew).toReversed()].slice(0, SUMMARY.sentences);
}

function bestNext(evidence: readonly Evidence[], chosen: readonly Evidence[], units: readonly Unit[]): Evidence | null {
  const total = totalWeight(units) || 1;
  const passages = new Set(chosen.map(({ passage }) => passage.id));
  const words = chosen.reduce((sum, { text }) => sum + countWords(text), 0);
  const covered = units.map((_, unit) => Math.max(...chosen.map(({ own }) => own[unit] ?? 0)));
  const isTypeMissing = chosen.every(({ parts }) => parts.expected === 0);
  let best: Evidence | null = null;
  let bestWorth = (chosen[0]?.score ?? 0) - SUMMARY.nearness - SUMMARY.noted * (chosen[0]?.noted ?? 0);
  for (const candidate of evidence) {
    if (
      chosen.some(({ sentence }) => sentence === candidate.sentence) ||
      (passages.size >= SUMMARY.passages && !passages.has(candidate.passage.id))
    )
      continue;
    // "… as follows." is nothing without what follows.
    if (announcesList(candidate.text) && chosen.length + 2 > SUMMARY.sentences) continue;
    const isWanted = chosen.some((other) => continues(candidate, other));
    const worth =
      candidate.score +
      SUMMARY.novelty * novelty(candidate, covered, units, total) +
      (isWanted ? SUMMARY.neighbour : 0) +
      (chosen.some((other) => takesUp(candidate, other)) ? SUMMARY.continuation : 0) +
      (chosen.some((other) => isPointedAt(candidate, other)) ? SUMMARY.pointedAt : 0) +
      (isRest(candidate, chosen[0]) ? SUMMARY.rest : 0) +
      (chosen.some((other) => lists(candidate, other)) ? SUMMARY.listing : 0) +
      (isTypeMissing && candidate.parts.expected === 1 ? SUMMARY.expected : 0);
    if (
      worth <= bestWorth ||
      words + countWords(candidate.text) > SUMMARY.maxWords ||
      !isRelevant(candidate, chosen, units)
    )
      continue;
    best = candidate;
    bestWorth = worth;
  }
  return best;
}

/** Whether a sentence goes on from one that is quoted, or comes before one that can't be understood without it. */
function continues(candidate: Evidence, quoted: Evidence): boolean {
  return follows(candidate, quoted) || (follows(quoted, candidate) && leansOnTheSentenceBefore(quoted.text));
}

/** Whether a sentence begins by pointing back to the one before it, which is quoted: "They were …". */
function takesUp(candidate: Evidence, quoted: Evidence): boolean {
  return follows(candidate, quoted) && leansOnTheSentenceBefore(candidate.text);
}

/** Whether the sentence behind one is quoted, and points back at it. */
function isPointedAt(candidate: Evidence, quoted: Evidence): boolean {
  return follows(quoted, candidate) && pointsBack(quoted.text);
}

/** Whether a sentence tells the rest of what the one behind it, the best, tells half of. */
function isRest(candidate: Evidence, best: Evidence | undefined): boolean {
  return best !== undefined && follows(best, candidate) && hangs(best.text);
}

/** Whether a sentence names what the one before it, which is quoted, counts; where that counts at its end, the next two do. */
function lists(candidate: Evidence, quoted: Evidence): boolean {
  if (follows(candidate, quoted)) return isListedBy(quoted.text, candidate.text);
  const isSecond = candidate.passage.id === quoted.passage.id && candidate.index === quoted.index + 2;
  return isSecond && countsAtEnd(quoted.text);
}

/** Share of the question that a sentence adds to what is `covered` of each unit. */
function novelty({ own }: Evidence, covered: readonly number[], units: readonly Unit[], total: number): number {
  return units.reduce(
    (sum, { weight }, unit) => sum + (weight / total) * Math.max(0, (own[unit] ?? 0) - (covered[unit] ?? 0)),
    0,
  );
}

/** A further sentence has to speak of what was asked, of the same names as the best one or of a name that is still missing, and say something new. */
function isRelevant(candidate: Evidence, chosen: readonly Evidence[], units: readonly Unit[]): boolean {
  const first = chosen[0];
  if (!first || chosen.some((other) => saysTheSame(other.text, candidate.text))) return false;
  if (candidate.passage.id === first.passage.id) return true;
  const addsName = units.some(
    ({ isSpecific }, unit) =>
      isSpecific && (candidate.own[unit] ?? 0) > 0.5 && chosen.every(({ own }) => (own[unit] ?? 0) < 0.2),
  );
  return (
    candidate.parts.own > 0 && (addsName || candidate.specificShare >= first.specificShare - SUMMARY.specificSlack)
  );
}
