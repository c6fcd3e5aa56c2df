import type { Expectation } from '../sentences/question-kind.js';
import type { AskedWord } from './asked-words.js';
import type { QuestionIndex, QuestionPosting } from './question-index.js';

/** Less alike than this are questions about different things. */
const MIN_LIKENESS = 0.2;

/** One that wants another kind of thing (a date, a reason) is less alike than its words are. */
const OTHER_KIND = 0.9;

/** A noted question that is like the one asked. */
export interface Like<Subject> {
  readonly subject: Subject;
  /** 0 to 1. */
  readonly likeness: number;
}

/** The noted questions that are like one that is asked: the harmonic mean of how much of each the other holds, by weight. In their order. */
export function* likeQuestions<Subject>(
  { subjects, expectations, starts, owners, weights, postings }: QuestionIndex<Subject>,
  { words, expectation }: { readonly words: readonly AskedWord[]; readonly expectation: Expectation | null },
): Generator<Like<Subject>> {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const asked = new Float64Array(subjects.length);
  const met = new Float64Array(weights.length);
  const best = new Float64Array(subjects.length);
  for (const { weight, ways } of words) {
    const touched: number[] = [];
    for (const way of ways) {
      const lists = way.terms.map((term) => postings.get(term) ?? []);
      for (const { word, share } of holdingAll(lists, owners)) {
        const strength = way.weight * share;
        const question = owners[word] ?? 0;
        if (strength > (met[word] ?? 0)) met[word] = strength;
        if (strength <= (best[question] ?? 0)) continue;
        best[question] = strength;
        touched.push(question);
      }
    }
    for (const question of touched) {
      asked[question] = (asked[question] ?? 0) + weight * (best[question] ?? 0);
      best[question] = 0;
    }
  }
  for (const [question, subject] of subjects.entries()) {
    const recall = (asked[question] ?? 0) / total;
    // Whatever of the noted question is met, the two are too little alike.
    if (!(recall > MIN_LIKENESS / 2)) continue;
    let held = 0;
    let all = 0;
    for (let word = starts[question] ?? 0; word < (starts[question + 1] ?? 0); word += 1) {
      held += (weights[word] ?? 0) * (met[word] ?? 0);
      all += weights[word] ?? 0;
    }
    const precision = held / all;
    const isOfKind = expectations[question] === expectation;
    const likeness = ((isOfKind ? 1 : OTHER_KIND) * 2 * recall * precision) / (recall + precision || 1);
    if (likeness >= MIN_LIKENESS) yield { subject, likeness };
  }
}

/** The postings of several terms in the questions that hold each of them. */
function holdingAll(
  lists: readonly (readonly QuestionPosting[])[],
  owners: readonly number[],
): readonly QuestionPosting[] {
  const [first = [], ...others] = lists;
  if (others.length === 0) return first;
  const sets = lists.map((list) => new Set(list.map(({ word }) => owners[word])));
  return lists.flat().filter(({ word }) => sets.every((set) => set.has(owners[word])));
}
