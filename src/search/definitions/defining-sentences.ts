import type { GlossaryEntry } from '../../corpus/document.js';
import type { ForwardIndex } from '../forward-index.js';
import type { Knowledge } from '../knowledge.js';
import { NO_VALUES, type SentenceValues } from '../sentence-values.js';
import type { Understanding } from '../understand.js';
import { inverseFrequency, type Unit } from '../unit.js';

/** What it counts that a sentence names what is to be explained, says all of its gloss, and begins with the name. The sum is 1. */
const DEFINING = { named: 0.2, gloss: 0.7, first: 0.1 };
/** How far a sentence is about what it does not name: where the one before it does, for which it may say "he"; elsewhere in a passage that does. */
const ABOUT = { next: 0.9, elsewhere: 0.6 };
/** Of what a sentence tells, the next one goes on with so much. */
const CARRIED = 0.75;
/** The gloss's words up to its first comma tell what it is, the others more about it. */
const KIND_WEIGHT = 2;
/** So many words may come before a name that a sentence begins with: "The". */
const BEFORE_FIRST = 1;
/** Of weaker alternatives none stands for a name. */
const MIN_WEIGHT = 0.5;

/** Finds the sentences that tell who or what the entry is that a question asks to have explained, 0 to 1; none for other questions. */
export type DefinitionFinder = (understanding: Understanding) => SentenceValues;

/** Makes a finder: the gloss in the glossary tells what to look for, in passages that name the entry. */
export function createDefinitionFinder(index: ForwardIndex, knowledge: Knowledge): DefinitionFinder {
  const { postings } = index;
  return ({ explains, units }) => {
    if (explains === null) return NO_VALUES;
    const sought = { names: namesOf(units), gloss: weighGloss(explains, index, knowledge) };
    const found = new Map<number, ReadonlyMap<number, number>>();
    for (const name of sought.names) {
      for (const passage of postings.passages.subarray(postings.from[name], postings.from[name + 1]))
        if (!found.has(passage)) found.set(passage, readPassage(index, passage, sought));
    }
    return found;
  };
}

/** What sentences are looked through for, by term number: what stands for the name, and each word of the gloss with its share of it. */
interface Sought {
  readonly names: ReadonlySet<number>;
  readonly gloss: ReadonlyMap<number, number>;
}

function namesOf(units: readonly Unit[]): ReadonlySet<number> {
  const alternatives = units.flatMap((unit) => unit.alternatives);
  return new Set(alternatives.flatMap(({ ids, weight }) => (ids.length === 1 && weight > MIN_WEIGHT ? ids : [])));
}

/** Shares by rarity; the sum is 1, where the corpus has any word of the gloss. */
function weighGloss(
  { gloss }: GlossaryEntry,
  { vocabulary, passages }: ForwardIndex,
  { analyzer, stopWords }: Knowledge,
): ReadonlyMap<number, number> {
  const kindEnd = /[;,(]/.exec(gloss)?.index ?? gloss.length;
  const weights = new Map<number, number>();
  let total = 0;
  for (const { term, word, start } of analyzer.analyze(gloss).terms) {
    const id = vocabulary.find(term);
    if (id === null || stopWords.has(word) || weights.has(id)) continue;
    const rarity = inverseFrequency(passages.length, vocabulary.frequency(id));
    const weight = start < kindEnd ? KIND_WEIGHT * rarity : rarity;
    weights.set(id, weight);
    total += weight;
  }
  return new Map([...weights].map(([id, weight]) => [id, weight / total]));
}

function readPassage(index: ForwardIndex, passage: number, { names, gloss }: Sought): ReadonlyMap<number, number> {
  const terms = index.terms.subarray(index.termsFrom[passage], index.termsFrom[passage + 1]);
  const concepts = namedConcepts(index, passage, names);
  const ends = index.sentenceEnds.subarray(index.sentencesFrom[passage], index.sentencesFrom[passage + 1]);
  const values = new Map<number, number>();
  let about = ABOUT.elsewhere;
  ends.forEach((to, sentence) => {
    const from = ends[sentence - 1] ?? 0;
    const own = terms.subarray(from, to);
    const share = [...new Set(own)].reduce((sum, term) => sum + (gloss.get(term) ?? 0), 0);
    const word = own.findIndex((term) => names.has(term));
    const places = concepts.filter((place) => place >= from && place < to).map((place) => place - from);
    const first = Math.min(...places, word < 0 ? Infinity : word);
    const isNamed = first < Infinity;
    const value =
      (isNamed ? DEFINING.named : 0) +
      DEFINING.gloss * share * (isNamed ? 1 : about) +
      (first <= BEFORE_FIRST ? DEFINING.first : 0);
    const carried = CARRIED * (values.get(sentence - 1) ?? 0);
    if (value > 0 || carried > 0) values.set(sentence, Math.max(value, carried));
    about = isNamed ? ABOUT.next : ABOUT.elsewhere;
  });
  return values;
}

/** Where a passage's text names one of some concepts, in terms. */
function namedConcepts(index: ForwardIndex, passage: number, names: ReadonlySet<number>): readonly number[] {
  const places: number[] = [];
  for (let at = index.conceptsFrom[passage] ?? 0; at < (index.conceptsFrom[passage + 1] ?? 0); at += 1)
    if (names.has(index.concepts[at] ?? -1)) places.push(index.conceptPositions[at] ?? 0);
  return places;
}
