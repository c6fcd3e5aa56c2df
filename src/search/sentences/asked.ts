import type { Analyzer } from '../analyze.js';
import type { ForwardIndex } from '../forward-index.js';
import { inverseFrequency, totalWeight, type Unit } from '../unit.js';
import { wordSet } from '../word-set.js';
import type { WordVectors } from '../word-vectors.js';
import type { SentenceValues } from '../sentence-values.js';
import type { Understanding } from '../understand.js';
import { createAkinMatcher, type AkinMatcher } from './akin-words.js';
import { askedAmount, type AskedAmount } from './asked-amount.js';
import type { Expectation } from './question-kind.js';
import type { Seen } from './see-sentences.js';
import { wantsRaised } from './raises-question.js';
import { createSoftMatcher, directionBetween, type SoftMatcher } from './soft-match.js';

/** A question as its sentences are read. */
export interface Asked {
  readonly units: readonly Unit[];
  /** Weight of all units; above 0. */
  readonly total: number;
  readonly expectation: Expectation | null;
  /** Folded. */
  readonly words: ReadonlySet<string>;
  /** Numbers of all its terms that the corpus knows, function words too, and how many there are with the unknown ones. */
  readonly terms: ReadonlySet<number>;
  readonly termCount: number;
  /** Of each of these terms those that follow it in the question, and how many follow another in all; at least 1. */
  readonly followers: ReadonlyMap<number, ReadonlySet<number>>;
  readonly followerCount: number;
  readonly amount: AskedAmount | null;
  readonly soft: SoftMatcher | null;
  readonly akin: AkinMatcher;
  /** Direction of people's names; `null` where nobody is asked for. */
  readonly people: Float32Array | null;
  /** Whether it wants to know which question a text takes up. */
  readonly wantsRaised: boolean;
  /** How like it the questions are that sentences answer, 0 to 1. */
  readonly known: SentenceValues;
  /** How far sentences tell who or what that is which it asks to have explained, 0 to 1. */
  readonly defining: SentenceValues;
  /** The passages, by number, that were gone through for it so far. */
  readonly seen: Map<number, readonly Seen[]>;
}

/** What reading needs of an index. */
export interface ReaderTools {
  readonly index: ForwardIndex;
  readonly analyzer: Analyzer;
  readonly vectors: WordVectors;
  /** Place of a term's vector; `null` where it has none. */
  readonly placeOf: (term: number) => number | null;
  /** By term number, 1 for function words. */
  readonly isStop: Uint8Array;
}

/** Common names, whose mean tells what people's names are like. */
const PEOPLE =
  'john david james robert michael mary elizabeth thomas peter paul smith johnson william george charles henry jones alexander anna maria jose carlos ahmed mohammed ivan hans jean'.split(
    ' ',
  );

/** A question that is to be read for. */
export interface Understood extends Pick<Understanding, 'units' | 'expectation' | 'explains'> {
  readonly question: string;
  /** Empty where what editors noted is left aside. */
  readonly known: SentenceValues;
  /** Empty where nothing is asked to be explained. */
  readonly defining: SentenceValues;
}

/** Prepares a question for reading. */
export function readQuestion({ question, units, expectation, known, defining }: Understood, tools: ReaderTools): Asked {
  const { analyzer, index, vectors, placeOf } = tools;
  const termsOf = (text: string): string[] => analyzer.analyze(text).terms.map(({ term }) => term);
  const rarityOf = (term: number): number => inverseFrequency(index.passages.length, index.vocabulary.frequency(term));
  const terms = termsOf(question);
  const numbers = terms.map((term) => index.vocabulary.find(term));
  const stemOf = (label: string): string | null => {
    const [first = null, second] = termsOf(label);
    return second === undefined ? first : null;
  };
  return {
    units,
    total: totalWeight(units) || 1,
    expectation,
    words: wordSet(question),
    terms: new Set(numbers.filter((number) => number !== null)),
    termCount: Math.max(1, new Set(terms).size),
    followers: findFollowers(numbers),
    followerCount: Math.max(1, terms.length - 1),
    amount: askedAmount(question, units),
    akin: createAkinMatcher(units, index.vocabulary, stemOf),
    soft: createSoftMatcher(units, vectors, { termsOf, placeOf, rarityOf }),
    people:
      expectation === 'person'
        ? directionBetween(
            vectors,
            PEOPLE.flatMap((name) => vectors.find(analyzer.stem(name)) ?? []),
          )
        : null,
    wantsRaised: wantsRaised(question),
    known,
    defining,
    seen: new Map(),
  };
}

/** By term, those that stand right behind it; `null` is a term that the corpus lacks. */
function findFollowers(terms: readonly (number | null)[]): ReadonlyMap<number, ReadonlySet<number>> {
  const followers = new Map<number, Set<number>>();
  terms.forEach((term, at) => {
    const next = terms[at + 1] ?? null;
    if (term === null || next === null) return;
    followers.set(term, (followers.get(term) ?? new Set()).add(next));
  });
  return followers;
}
