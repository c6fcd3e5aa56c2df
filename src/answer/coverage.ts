import type { Understanding } from '../search/understand.js';
import { totalWeight, type Unit } from '../search/unit.js';
import { askedAmount } from '../search/sentences/asked-amount.js';
import { scoreSentence } from '../search/sentences/sentence-weights.js';
import type { Evidence } from './evidence.js';
import { asksForOneself, speaksToReader } from './oneself.js';

/**
 * A logistic measure of whether a passage answers: each part is a share of the question's weight, or yes and no.
 * Fitted on public question sets: their own questions against questions of another set, and against those whose passage was
 * taken out. `npm run eval` shows how well it separates; the threshold is calibrated there too.
 */
export const COVERAGE = {
  own: 2.8,
  near: 3.1,
  passage: 3,
  specific: 1.5,
  /** The weightiest name or number that the passage lacks. */
  missing: -3,
  /** Words that the corpus holds neither themselves nor a near relative of. */
  unknown: -2,
  unexpected: -1.2,
  /** What is to be counted ("how many pages") is not spoken of. */
  uncounted: -3,
  /** An amount is wanted ("how much money", "what share"), and none in such a unit is there. */
  unmeasured: -2.5,
  /** A number is wanted, and none stands beside a word of the question. */
  numberElsewhere: -1.5,
  /** The same where other words for the passage were read: they tell the topic, and no number. */
  numberByOtherWords: -3,
  /** What is asked for (a person, a date, a reason) is not there, and other words for the passage were read; besides `unexpected`. */
  unexpectedByOtherWords: -4,
  /** Whoever asks what they themselves should do asks for help with their own affairs, unless they name what the glossary does or the text speaks to its reader. */
  oneself: -2.5,
  /** A longer question may leave more of itself uncovered. */
  length: 0.74,
  /** Of the score of its sentence: words in their places prove more than words. */
  reading: 0.18,
  /** In a language without a thesaurus the same answer covers less of its question. */
  noThesaurus: 2,
  /** A passage of which other words were read is met by more questions, on other things too. */
  restated: -0.3,
  bias: -12.5,
  threshold: -2.5,
};

/** A sentence that holds this much of the question itself may answer it without a word of the type that is expected. */
const SAID_ITSELF = 0.8;
const MAX_LENGTH = 6;
/** Weight of the nearest relative that stands for a word. */
const KNOWN = 0.5;

/** How well the best of some evidence answers; above `COVERAGE.threshold` it does. Sentences of several passages are not added up. */
export function coverageOf(
  question: string,
  { units, expectation, hasThesaurus, readsRestatements }: Understanding,
  chosen: readonly Evidence[],
): number {
  // Advice may be given, and things be told apart, in any words.
  const isTyped = expectation !== null && !['definition', 'advice', 'contrast'].includes(expectation);
  const isCount = expectation === 'count' || expectation === 'duration';
  const amount = askedAmount(question, units);
  const isForOneself = asksForOneself(question) && units.every(({ isName }) => !isName);
  // Without a thesaurus what is counted is often not found again.
  const counted = hasThesaurus ? [...(amount?.counted ?? [])] : [];
  const isRestated = ({ passage }: Evidence): boolean => readsRestatements && passage.restatements.length > 0;
  return Math.max(
    -Infinity,
    ...chosen.map((evidence) => {
      const isUncounted = counted.length > 0 && counted.every((unit) => (evidence.held[unit] ?? 0) < 0.5);
      const isUnmeasured = amount?.isRequired === true && evidence.parts.amount === 0;
      return (
        coverage(evidence, units, isTyped) +
        (isForOneself && !speaksToReader(evidence.passage.text) ? COVERAGE.oneself : 0) +
        (isUncounted ? COVERAGE.uncounted : 0) +
        (isUnmeasured ? COVERAGE.unmeasured : 0) +
        (isRestated(evidence) ? COVERAGE.restated : 0) +
        (isTyped && isRestated(evidence) && isOfAnotherType(evidence) ? COVERAGE.unexpectedByOtherWords : 0) +
        (isCount && evidence.parts.beside === 0
          ? COVERAGE[isRestated(evidence) ? 'numberByOtherWords' : 'numberElsewhere']
          : 0) +
        (hasThesaurus ? 0 : COVERAGE.noThesaurus)
      );
    }),
  );
}

const isOfAnotherType = ({ parts }: Evidence): boolean => parts.expected === 0 && parts.own < SAID_ITSELF;

function coverage(evidence: Evidence, units: readonly Unit[], isTyped: boolean): number {
  const total = totalWeight(units) || 1;
  const unknown = totalWeight(units.filter(({ alternatives }) => (alternatives[0]?.weight ?? 0) < KNOWN)) / total;
  const missing =
    Math.max(
      0,
      ...units.map(({ isEssential, weight }, unit) => (isEssential && (evidence.held[unit] ?? 0) < 0.1 ? weight : 0)),
    ) / total;
  return (
    COVERAGE.bias +
    COVERAGE.own * evidence.parts.own +
    COVERAGE.near * evidence.nearShare +
    COVERAGE.passage * evidence.parts.coverage +
    COVERAGE.specific * evidence.specificShare +
    COVERAGE.missing * missing +
    COVERAGE.unknown * unknown +
    (isTyped && evidence.parts.expected === 0 ? COVERAGE.unexpected : 0) +
    COVERAGE.length * Math.min(MAX_LENGTH, units.length) +
    COVERAGE.reading * scoreSentence(evidence.parts)
  );
}
