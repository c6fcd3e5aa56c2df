import { RESTATED } from '../match.js';
import { ownLength } from '../passage-lists.js';
import type { Ranked } from '../rank.js';
import { dot, normalise } from '../word-vectors.js';
import type { Asked, ReaderTools } from './asked.js';
import { sentenceStrengths } from './sentence-strengths.js';

/** Term positions in a passage: of the first, and of the one after the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A sentence by its terms, with those that restate it. */
export interface Seen {
  /** Where its terms stand in the passage, and those that restate it. */
  readonly range: Range;
  readonly restated: Range;
  /** Strength with which it holds each unit, 0 to 1; the same with words near in meaning. */
  readonly own: Float64Array;
  readonly near: Float64Array;
  /** Cosine between all of it, or of what restates it, and all of the question; 0 where nothing is known of the words of either. */
  readonly cosine: number;
  /** Number of the question's different terms in it; of its pairs of terms, one right behind the other. Both in what restates it, too. */
  readonly words: number;
  readonly pairs: number;
  /** How much a word of it looks like each unit, 0 to 1. */
  readonly akin: Float64Array;
}

/** Goes through the terms of a passage, sentence by sentence; once for each passage of a question. */
export function seeSentences(tools: ReaderTools, entry: Ranked, asked: Asked): readonly Seen[] {
  const before = asked.seen.get(entry.number);
  if (before !== undefined) return before;
  const seen = seeAll(tools, entry, asked);
  asked.seen.set(entry.number, seen);
  return seen;
}

function seeAll(tools: ReaderTools, { number, match }: Ranked, asked: Asked): Seen[] {
  const { index } = tools;
  const terms = index.terms.subarray(index.termsFrom[number], index.termsFrom[number + 1]);
  const firstEnd = index.sentencesFrom[number] ?? 0;
  const room = new Float32Array(asked.soft?.query.length ?? 0);
  const ownEnd = ownLength(index, number);
  return sentenceStrengths(index, number, match).map((own, at) => {
    const endsAt = (ends: Uint32Array, before: number): Range => ({
      from: at === 0 ? before : (ends[firstEnd + at - 1] ?? 0),
      to: ends[firstEnd + at] ?? 0,
    });
    const [range, restated] = [endsAt(index.sentenceEnds, 0), endsAt(index.restatedEnds, ownEnd)];
    return seeSentence(tools, { terms, range, restated, own, room }, asked);
  });
}

/** A sentence that is looked at, among the terms of its passage; `room`, as long as a vector, is there to add its directions up. */
interface Sentence extends Pick<Seen, 'range' | 'restated' | 'own'> {
  readonly terms: Uint32Array;
  readonly room: Float32Array;
}

/** More than there are terms: what makes one number of two. */
const PAIR = 2 ** 26;

function seeSentence(tools: ReaderTools, { terms, range, restated, own, room }: Sentence, asked: Asked): Seen {
  const near = own.slice();
  const akin = new Float64Array(own.length);
  const held: number[] = [];
  const pairs = new Set<number>();
  /** @returns the cosine of what is read */
  const read = (where: Range, nearness: Float64Array): number => {
    const { from, to } = where;
    room.fill(0);
    for (let at = from; at < to; at += 1) {
      const term = terms[at] ?? 0;
      const isStop = tools.isStop[term] === 1;
      // The function words of a restatement are not the author's: questions among them hold those of any question.
      if (isStop && where === restated) continue;
      if (asked.terms.has(term)) {
        if (!held.includes(term)) held.push(term);
        const next = at + 1 < to ? (terms[at + 1] ?? 0) : -1;
        if (asked.followers.get(term)?.has(next)) pairs.add(term * PAIR + next);
      }
      if (isStop) continue;
      asked.soft?.read(term, nearness, room);
      asked.akin.read(term, akin);
    }
    return asked.soft === null ? 0 : dot(normalise(room), asked.soft.query);
  };
  let cosine = read(range, near);
  if (tools.index.readsRestatements && restated.to > restated.from) {
    const again = new Float64Array(own.length);
    cosine = Math.max(cosine, read(restated, again));
    for (let unit = 0; unit < near.length; unit += 1)
      near[unit] = Math.max(near[unit] ?? 0, RESTATED * (again[unit] ?? 0));
  }
  return { range, restated, own, near, cosine, words: held.length, pairs: pairs.size, akin };
}
