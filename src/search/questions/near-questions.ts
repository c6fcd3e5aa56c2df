import type { Expectation } from '../sentences/question-kind.js';
import type { AskedWord } from './asked-words.js';
import type { QuestionIndex, QuestionPostings } from './question-index.js';

/** Less alike than this are questions about different things. */
const MIN_LIKENESS = 0.2;

/** One that wants another kind of thing (a date, a reason) is less alike than its words are. */
const OTHER_KIND = 0.9;

/** Of two that each have a number which the other lacks ("Article 4", "Article 5") it is not the same that is asked. */
const OTHER_NUMBER = 0.6;

/** A noted question that is like the one asked. */
export interface Like<Subject> {
  readonly subject: Subject;
  /** 0 to 1. */
  readonly likeness: number;
  /** Whether it wants the same kind of thing. */
  readonly isOfKind: boolean;
}

/** A question as it is compared. */
export interface AskedQuestion {
  /** Function words last. */
  readonly words: readonly AskedWord[];
  readonly expectation: Expectation | null;
  /** As `numbersIn` finds them. */
  readonly numbers: ReadonlySet<string>;
}

/**
 * The noted questions that are like one that is asked: the harmonic mean of how much of each the other holds, by weight. Those that share function words
 * alone are not. In their order.
 */
export function* likeQuestions<Subject>(
  index: QuestionIndex<Subject>,
  { words, expectation, numbers }: AskedQuestion,
): Generator<Like<Subject>> {
  const { subjects, expectations, totals } = index;
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const shared = shareWords(index, words);
  for (const [question, subject] of subjects.entries()) {
    const recall = (shared.asked[question] ?? 0) / total;
    // Whatever of the noted question is met, the two are too little alike.
    if (!(recall > MIN_LIKENESS / 2)) continue;
    const precision = (shared.noted[question] ?? 0) / (totals[question] ?? 1);
    const isOfKind = expectations[question] === expectation;
    const share = (isOfKind ? 1 : OTHER_KIND) * (differ(index.numbers[question], numbers) ? OTHER_NUMBER : 1);
    const likeness = (share * 2 * recall * precision) / (recall + precision || 1);
    if (likeness >= MIN_LIKENESS) yield { subject, likeness, isOfKind };
  }
}

/** Whether each of two questions has a number that the other lacks. */
function differ(noted: ReadonlySet<string> | undefined, asked: ReadonlySet<string>): boolean {
  if (noted === undefined || noted.size === 0 || asked.size === 0) return false;
  return [...noted].some((one) => !asked.has(one)) && [...asked].some((one) => !noted.has(one));
}

/** What the shared words count, by noted question: those of the question asked, and its own. */
interface Shared {
  readonly asked: Float64Array;
  readonly noted: Float64Array;
}

function shareWords<Subject>(
  { subjects, owners, weights, postings }: QuestionIndex<Subject>,
  words: readonly AskedWord[],
): Shared {
  const asked = new Float64Array(subjects.length);
  const noted = new Float64Array(subjects.length);
  const met = new Float64Array(weights.length);
  const best = new Float64Array(subjects.length);
  for (const { weight, isFunctionWord, ways } of words) {
    const touched: number[] = [];
    for (const way of ways) {
      for (const list of holdingAll(way.terms, { postings, owners })) {
        for (let place = 0; place < list.words.length; place += 1) {
          const word = list.words[place] ?? 0;
          const question = owners[word] ?? 0;
          if (isFunctionWord && asked[question] === 0) continue;
          const strength = way.weight * (list.shares[place] ?? 0);
          const before = met[word] ?? 0;
          if (strength > before) {
            met[word] = strength;
            noted[question] = (noted[question] ?? 0) + (weights[word] ?? 0) * (strength - before);
          }
          const bestBefore = best[question] ?? 0;
          if (strength <= bestBefore) continue;
          if (bestBefore === 0) touched.push(question);
          best[question] = strength;
        }
      }
    }
    for (const question of touched) {
      asked[question] = (asked[question] ?? 0) + weight * (best[question] ?? 0);
      best[question] = 0;
    }
  }
  return { asked, noted };
}

const NONE: QuestionPostings = { words: [], shares: [] };

/** The postings of several terms in the questions that hold each of them. */
function holdingAll(
  terms: readonly string[],
  { postings, owners }: Pick<QuestionIndex<unknown>, 'postings' | 'owners'>,
): readonly QuestionPostings[] {
  const lists = terms.map((term) => postings.get(term) ?? NONE);
  if (lists.length === 1) return lists;
  const holders = lists.map(({ words }) => new Set(words.map((word) => owners[word])));
  return lists.map(({ words, shares }) => {
    const places = [...words.keys()].filter((place) => holders.every((set) => set.has(owners[words[place] ?? -1])));
    return { words: places.map((place) => words[place] ?? 0), shares: places.map((place) => shares[place] ?? 0) };
  });
}
