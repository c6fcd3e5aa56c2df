import type { Ranked } from '../rank.js';
import { dot, normalise } from '../word-vectors.js';
import type { Asked, ReaderTools } from './asked.js';
import { sentenceStrengths } from './sentence-strengths.js';

/** A sentence by its terms. */
export interface Seen {
  /** Term positions in the passage: of the first, and of the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Strength with which it holds each unit, 0 to 1; the same with words near in meaning. */
  readonly own: Float64Array;
  readonly near: Float64Array;
  /** Cosine between all of it and all of the question; 0 where nothing is known of the words of either. */
  readonly cosine: number;
  /** Number of the question's different terms in it; of its pairs of terms, one right behind the other. */
  readonly words: number;
  readonly pairs: number;
  /** How much a word of it looks like each unit, 0 to 1. */
  readonly akin: Float64Array;
}

/** Goes through the terms of a passage, sentence by sentence. */
export function seeSentences(tools: ReaderTools, { number, match }: Ranked, asked: Asked): Seen[] {
  const { index } = tools;
  const terms = index.terms.subarray(index.termsFrom[number], index.termsFrom[number + 1]);
  const firstEnd = index.sentencesFrom[number] ?? 0;
  const room = new Float32Array(asked.soft?.query.length ?? 0);
  return sentenceStrengths(index, number, match).map((own, at) => {
    const from = at === 0 ? 0 : (index.sentenceEnds[firstEnd + at - 1] ?? 0);
    const to = index.sentenceEnds[firstEnd + at] ?? 0;
    return seeSentence(tools, { terms, from, to, own, room }, asked);
  });
}

/** A sentence that is looked at, among the terms of its passage; `room`, as long as a vector, is there to add its directions up. */
interface Sentence {
  readonly terms: Uint32Array;
  readonly from: number;
  readonly to: number;
  readonly own: Float64Array;
  readonly room: Float32Array;
}

/** More than there are terms: what makes one number of two. */
const PAIR = 2 ** 26;

function seeSentence(
  { isStop }: ReaderTools,
  { terms, from, to, own, room }: Sentence,
  { soft, akin: matcher, terms: askedTerms, followers }: Asked,
): Seen {
  const near = own.slice();
  const akin = new Float64Array(own.length);
  room.fill(0);
  const held: number[] = [];
  const pairs = new Set<number>();
  for (let at = from; at < to; at += 1) {
    const term = terms[at] ?? 0;
    if (askedTerms.has(term)) {
      if (!held.includes(term)) held.push(term);
      const next = at + 1 < to ? (terms[at + 1] ?? 0) : -1;
      if (followers.get(term)?.has(next)) pairs.add(term * PAIR + next);
    }
    if (isStop[term] === 1) continue;
    soft?.read(term, near, room);
    matcher.read(term, akin);
  }
  const cosine = soft === null ? 0 : dot(normalise(room), soft.query);
  return { from, to, own, near, cosine, words: held.length, pairs: pairs.size, akin };
}
