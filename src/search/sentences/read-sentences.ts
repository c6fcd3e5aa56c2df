import { labelStrengths } from '../label-strengths.js';
import type { Match } from '../match.js';
import type { Ranked } from '../rank.js';
import type { Asked, ReaderTools } from './asked.js';
import { holdsAmount } from './asked-amount.js';
import { bestWindow } from './best-window.js';
import { expectedWords } from './expected-words.js';
import { seeSentences, type Range, type Seen } from './see-sentences.js';
import { raisesQuestion } from './raises-question.js';
import type { SentenceParts } from './sentence-parts.js';
import { scoreSentence } from './sentence-weights.js';
import { toNearness } from './soft-match.js';
import { standsBeside, type PlacedSentence } from './stands-beside.js';
import type { Unit } from '../unit.js';

/** A sentence of a ranked passage, read with a question in mind. */
export interface SentenceReading {
  /** Strength with which it holds each unit, 0 to 1; the same with words near in meaning. */
  readonly own: Float64Array;
  readonly near: Float64Array;
  readonly parts: SentenceParts;
  /** What it counts in the score that editors noted a question of it which is like the one asked; 0 where they did not. */
  readonly noted: number;
  /** How well it answers: the difference of two scores for one question is the logarithm of the odds that the first does. */
  readonly score: number;
}

/** What the sentence after lends to a sentence; the one before lends all it has. */
const LENT = 0.7;

/** What a question that was noted counts, by how much liker it is than this; and the share of that where its sentence lacks what is expected. */
const KNOWN = 20;
const UNLIKE = 0.4;
const OF_OTHER_TYPE = 0.6;
/** What a sentence counts that tells all of who or what is asked to be explained. */
const DEFINING = 16;

/** What a sentence counts less that only tells which question its text takes up; not where it holds the date, the person or the like that is asked for. */
const RAISED = -6;

/** A noted question from which on it is just what is asked: whoever noted it knew that its sentence answers. */
const SAME = 0.9;

/** Reads all sentences of a passage, in order. */
export function readSentences(tools: ReaderTools, entry: Ranked, asked: Asked): SentenceReading[] {
  const { units, total } = asked;
  const { match } = entry;
  const label = labelStrengths(match);
  const seen = seeSentences(tools, entry, asked);
  const before = label.slice();
  const knownOf = (at: number): number => asked.known.get(entry.number)?.get(at) ?? 0;
  const raising = seen.map(
    (_, at) => !asked.wantsRaised && knownOf(at) <= SAME && raisesQuestion(textOf(tools, entry.number, at)),
  );
  return seen.map((sentence, at) => {
    const { own, near } = sentence;
    for (let unit = 0; unit < own.length; unit += 1) before[unit] = Math.max(before[unit] ?? 0, own[unit] ?? 0);
    const [previous, next] = [seen[at - 1]?.near, seen[at + 1]?.near];
    const sums = addUp(units, { own, near, label, before, previous, next });
    const { from, to } = sentence.range;
    const { expected, beside, person, amount } = readExpected(
      tools,
      { number: entry.number, match, at, from, to },
      asked,
    );
    const parts: SentenceParts = {
      passage: entry.score,
      coverage: entry.coverage,
      own: sums.own / total,
      ownOthers: sums.ownOthers / total,
      words: sentence.words / asked.termCount,
      pairs: sentence.pairs / asked.followerCount,
      akin: addUpAkin(units, sentence) / total,
      beforeNear: sums.beforeNear / total,
      afterNear: sums.afterNear / total,
      namesBefore: sums.namesBefore / total,
      cosine: sentence.cosine,
      window: Math.max(...[sentence.range, sentence.restated].map((range) => windowIn(units, match, range))) / total,
      expected,
      beside,
      amount,
      person,
      length: Math.log(Math.max(1, to - from)),
    };
    const isTold = asked.expectation !== null && expected === 1;
    // What is noted of a sentence that only raises it is answered by the next.
    const known = raising[at] && !isTold ? 0 : Math.max(knownOf(at), raising[at - 1] ? knownOf(at - 1) : 0);
    const defining = asked.defining.get(entry.number)?.get(at) ?? 0;
    const noted = KNOWN * (expected === 1 ? 1 : OF_OTHER_TYPE) * Math.max(0, known - UNLIKE);
    const raised = raising[at] && !isTold ? RAISED : 0;
    return { own, near, parts, noted, score: scoreSentence(parts) + noted + DEFINING * defining + raised };
  });
}

function windowIn(units: readonly Unit[], { occurrences }: Match, range: Range): number {
  return bestWindow(
    units,
    occurrences.filter(({ from }) => from >= range.from && from < range.to),
  );
}

/** Strengths by unit: of a sentence itself, of title and heading, of those with all sentences so far, and of its neighbours. */
interface Strengths extends Pick<SentenceReading, 'own' | 'near'> {
  readonly label: Float64Array;
  readonly before: Float64Array;
  readonly previous: Float64Array | undefined;
  readonly next: Float64Array | undefined;
}

type Sums = Pick<SentenceParts, 'own' | 'ownOthers' | 'beforeNear' | 'afterNear' | 'namesBefore'>;

/** Weights of what is held; in variables until the end, since a number that is a property costs an object with each change. */
function addUp(units: readonly Unit[], { own, near, label, before, previous, next }: Strengths): Sums {
  let [ownSum, others, withPrevious, withNext, names] = [0, 0, 0, 0, 0];
  for (let unit = 0; unit < units.length; unit += 1) {
    const { weight = 0, isSpecific = false } = units[unit] ?? {};
    const [held, heldNear, named] = [own[unit] ?? 0, near[unit] ?? 0, label[unit] ?? 0];
    ownSum += weight * held;
    if (!isSpecific) others += weight * held;
    withPrevious += weight * Math.max(heldNear, previous?.[unit] ?? 0, named);
    withNext += weight * Math.max(heldNear, LENT * (next?.[unit] ?? 0), named);
    if (isSpecific) names += weight * (before[unit] ?? 0);
  }
  return { own: ownSum, ownOthers: others, beforeNear: withPrevious, afterNear: withNext, namesBefore: names };
}

/** From this strength on a sentence holds a unit itself. */
const HELD = 0.3;

/** Weight of what a sentence does not hold itself, by how much a word of it looks like it. */
function addUpAkin(units: readonly Unit[], { own, akin }: Pick<Seen, 'own' | 'akin'>): number {
  let sum = 0;
  for (let unit = 0; unit < units.length; unit += 1)
    if ((own[unit] ?? 0) <= HELD) sum += (units[unit]?.weight ?? 0) * (akin[unit] ?? 0);
  return sum;
}

interface Placed extends PlacedSentence {
  /** 0-based place in its passage. */
  readonly at: number;
}

/** A name that nobody lists may be a person's as well as anything's. */
const UNLISTED_NAME = 0.15;

function readExpected(
  tools: ReaderTools,
  sentence: Placed,
  asked: Asked,
): Pick<SentenceParts, 'expected' | 'beside' | 'amount' | 'person'> {
  const { expectation, people, amount } = asked;
  if (expectation === null && amount === null) return { expected: 1, beside: 0, amount: 0, person: 0 };
  const text = textOf(tools, sentence.number, sentence.at);
  const found = expectation === null ? [] : expectedWords(expectation, text, asked.words);
  return {
    expected: expectation === null || found.length > 0 ? 1 : 0,
    beside: standsBeside(tools.index, sentence, asked) ? 1 : 0,
    amount: amount !== null && holdsAmount(amount, tools.index, { ...sentence, text }) ? 1 : 0,
    person: people === null ? 0 : Math.max(0, ...found.map((name) => likeness(tools, name, people))),
  };
}

function likeness({ analyzer, vectors }: ReaderTools, name: string, people: Float32Array): number {
  const nearness = analyzer.analyze(name).terms.map(({ term }) => {
    const place = vectors.find(term);
    return place === null ? UNLISTED_NAME : toNearness(vectors.cosine(place, people));
  });
  return Math.max(0, ...nearness);
}

function textOf({ index }: ReaderTools, number: number, at: number): string {
  const passage = index.passages[number];
  const span = passage?.sentences[at];
  return passage && span ? passage.text.slice(span.start, span.end) : '';
}
