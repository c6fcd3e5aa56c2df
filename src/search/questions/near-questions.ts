import type { Knowledge } from '../knowledge.js';
import { totalWeight, type Unit } from '../unit.js';
import { termsOutsideNames } from './known-question.js';
import type { QuestionIndex, QuestionPosting } from './question-index.js';

/** What the words and names that two questions share count, and what all their terms do, question words too. */
const SHARES = { words: 0.7, terms: 0.3 };
/** Where no term of a question is one of the corpus, as in another language: only what its words stand for can be shared. */
const FOREIGN = { words: 1, terms: 0 };
/** Less alike than this are questions about different things. */
const MIN_LIKENESS = 0.4;

/** A noted question that is like the one asked. */
interface Like<Subject> {
  readonly subject: Subject;
  /** 0 to 1. */
  readonly likeness: number;
}

/** The noted questions that are like one that is asked, understood as units; in no order. */
export function* likeQuestions<Subject>(
  { questions, postings }: QuestionIndex<Subject>,
  { question, units }: { readonly question: string; readonly units: readonly Unit[] },
  knowledge: Knowledge,
): Generator<Like<Subject>> {
  if (questions.length === 0) return;
  const total = totalWeight(units) || 1;
  const asked = termsOutsideNames(question, knowledge);
  const shares = [...asked].some((term) => knowledge.vocabulary.find(term) !== null) ? SHARES : FOREIGN;
  const holding = (id: number): readonly QuestionPosting[] => postings.get(knowledge.vocabulary.term(id)) ?? [];
  for (const [number, { byUnit, byWord }] of meet(units, holding)) {
    const known = questions[number];
    if (known === undefined) continue;
    const recall = units.reduce((sum, { weight }, unit) => sum + weight * (byUnit.get(unit) ?? 0), 0) / total;
    // Whatever of the noted question is met, the two are too little alike.
    if (shares.words * ((2 * recall) / (1 + recall)) + shares.terms < MIN_LIKENESS) continue;
    const precision =
      known.weights.reduce((sum, weight, word) => sum + weight * (byWord.get(word) ?? 0), 0) / known.total;
    const words = (2 * recall * precision) / (recall + precision || 1);
    const likeness = shares.words * words + shares.terms * overlap(asked, known.terms);
    if (likeness >= MIN_LIKENESS) yield { subject: known.subject, likeness };
  }
}

/** How well a question meets each unit, and the units each of its words; 0 to 1, those that are 0 left out. */
interface Meeting {
  readonly byUnit: Map<number, number>;
  readonly byWord: Map<number, number>;
}

/** The questions that hold anything of some units. */
function meet(
  units: readonly Unit[],
  holding: (id: number) => readonly QuestionPosting[],
): ReadonlyMap<number, Meeting> {
  const met = new Map<number, Meeting>();
  units.forEach(({ alternatives }, unit) => {
    for (const { ids, weight } of alternatives) {
      const lists = ids.map(holding);
      for (const { question, word, share } of holdingAll(lists)) {
        const meeting = met.get(question) ?? { byUnit: new Map<number, number>(), byWord: new Map<number, number>() };
        met.set(question, meeting);
        raise(meeting.byUnit, unit, weight * share);
        raise(meeting.byWord, word, weight * share);
      }
    }
  });
  return met;
}

/** The postings in the questions that hold each of several terms. */
function holdingAll(lists: readonly (readonly QuestionPosting[])[]): readonly QuestionPosting[] {
  const [first = [], ...others] = lists;
  if (others.length === 0) return first;
  const sets = lists.map((list) => new Set(list.map(({ question }) => question)));
  return lists.flat().filter(({ question }) => sets.every((set) => set.has(question)));
}

function raise(values: Map<number, number>, key: number, value: number): void {
  values.set(key, Math.max(value, values.get(key) ?? 0));
}

/** Share of the terms of two sets that are in both, 0 to 1. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const term of other) if (one.has(term)) both += 1;
  return both / Math.max(1, one.size + other.size - both);
}
