import type { Pieces } from '../search/gradual.js';
import type { SearchFilter } from '../search/hit.js';
import type { Finding, SearchIndex } from '../search/search-index.js';
import { COVERAGE, coverageOf } from './coverage.js';
import { collectEvidence, type Evidence } from './evidence.js';
import { findGap, quotable } from './gaps.js';
import { isWrittenBy } from './is-written-by.js';
import { findJointSentence } from './joint-sentence.js';
import { findParts, type Part } from './parts.js';
import { notedCoverage } from './noted-coverage.js';
import { chooseSentences, NO_PARTS, type PartAnswers } from './summary.js';

/** Worth of holding all of the question, in the unit of the scores: what reading takes off for it, since a sentence behind the names is likelier to say something new. */
const STANDING_ALONE = 5;

/** Where questions are asked. */
export interface Asking {
  readonly index: SearchIndex;
  readonly filter: SearchFilter | undefined;
}

/** A question with what was found for it. */
export interface Found {
  readonly question: string;
  readonly finding: Finding;
}

/** The same with the sentences that were read, and those that are to answer it. */
export interface Attempt extends Found {
  readonly sentences: readonly Evidence[];
  readonly chosen: readonly Evidence[];
}

/** Whether what an attempt at a question, or one in its sources, found covers it, and nothing that they found says that just this is lacking. */
export function isAnswered(index: SearchIndex, whole: Attempt, quoted = whole): boolean {
  const attempts = quoted === whole ? [whole] : [whole, quoted];
  const { understanding } = whole.finding;
  const asked = { question: whole.question, understanding, bare: quoted.finding.understanding };
  const coverage = Math.max(
    ...attempts.map(({ question, finding, chosen }) => coverageOf(question, finding.understanding, chosen)),
  );
  return (
    coverage + notedCoverage(index, asked, quoted.chosen) >= COVERAGE.threshold &&
    attempts.every((attempt) => findGap(index, asked, attempt) === null)
  );
}

/** What was found for a question, and of it the sentences that are to answer it; `known` are the answers to the several questions that it is, where it is. */
export function* attemptToAnswer(
  index: SearchIndex,
  { question, finding }: Found,
  known: PartAnswers = NO_PARTS,
): Pieces<Attempt> {
  const sentences = collectEvidence(index, finding);
  const evidence = quotable(sentences);
  yield;
  const { units } = finding.understanding;
  const parts = known.best.length > 0 ? known : yield* partsOf(index, { question, finding }, evidence);
  yield;
  const chosen = chooseSentences(evidence, units, parts);
  return { question, finding, sentences, chosen };
}

/** What answers the parts that names make of a question: the sentence that compares two authors first, beside the best of all where they make none. */
function* partsOf(index: SearchIndex, found: Found, evidence: readonly Evidence[]): Pieces<PartAnswers> {
  const best = yield* bestForNames(index, found);
  const joint = findJointSentence(index, found, evidence);
  if (joint === null) return { best, further: [] };
  return { best: [joint, ...(best.length > 0 ? best : evidence.slice(0, 1))], further: [] };
}

/** The best evidence for each of several names that a question asks about; empty where it asks about one thing. */
function* bestForNames(index: SearchIndex, found: Found): Pieces<Evidence[]> {
  const best: Evidence[] = [];
  for (const part of findParts(found.question, found.finding.understanding.units)) {
    const evidence = yield* bestForPart(index, found, part);
    if (evidence !== null) best.push(evidence);
  }
  return best;
}

/** The best evidence for one part of a question: without the names of its other parts, and speaking of its own. */
function* bestForPart(
  index: SearchIndex,
  { question, finding: { understanding, ranked } }: Found,
  part: Part,
): Pieces<Evidence | null> {
  const units = understanding.units.map((unit, at) => (part.others.includes(at) ? { ...unit, weight: 1e-6 } : unit));
  const finding = yield* index.rankAgain(question, { ...understanding, units }, ranked);
  const evidence = quotable(collectEvidence(index, finding))
    .filter((sentence) => (sentence.spoken[part.name] ?? 0) > 0.5)
    .toSorted((a, b) => standingAlone(b) - standingAlone(a));
  yield;
  const { label = '', isName = false } = units[part.name] ?? {};
  const isNamed = ({ own, document }: Evidence): boolean =>
    (own[part.name] ?? 0) > 0.5 || (isName && isWrittenBy(document, label));
  return evidence.find(isNamed) ?? evidence[0] ?? null;
}

/** Beside another part's sentence nothing else says whom one speaks of: the names that it holds itself count for it. */
function standingAlone({ score, parts }: Evidence): number {
  return score + STANDING_ALONE * parts.own;
}
