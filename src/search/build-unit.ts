import type { Term } from './analyze.js';
import type { Knowledge } from './knowledge.js';
import { inverseFrequency, type Alternative, type Unit } from './unit.js';

/** A name or a number says more about what is asked than a common noun of the same rarity. */
const SPECIFIC_EMPHASIS = 1.2;

/** Terms in a row as one way to meet a word; `null` where the corpus lacks one of them. */
export function toAlternative(
  terms: readonly string[],
  weight: number,
  match: Alternative['match'],
  { vocabulary, passageCount }: Knowledge,
): Alternative | null {
  const ids: number[] = [];
  let frequency = passageCount;
  for (const term of terms) {
    const id = vocabulary.find(term);
    if (id === null || vocabulary.frequency(id) === 0) return null;
    ids.push(id);
    frequency = Math.min(frequency, vocabulary.frequency(id));
  }
  return ids.length === 0 ? null : { ids, weight, match, idf: inverseFrequency(passageCount, frequency) };
}

/** A unit counts what its first alternative counts; one that the corpus lacks counts as the rarest word does. */
export function toUnit(
  shown: string,
  alternatives: readonly Alternative[],
  isSpecific: boolean,
  knowledge: Knowledge,
): Unit {
  const ranked = alternatives.toSorted((a, b) => b.weight - a.weight);
  const best = ranked[0];
  const idf = Math.max(best ? best.idf : inverseFrequency(knowledge.passageCount, 0), 1e-3);
  // German writes every noun with a capital.
  const isEssential = isSpecific && (knowledge.analyzer.language !== 'de' || /\d/.test(shown));
  return {
    label: shown,
    alternatives: ranked,
    idf,
    weight: isSpecific ? idf * SPECIFIC_EMPHASIS : idf,
    isSpecific,
    isEssential,
    isName: false,
  };
}

/** A unit with further ways to meet it, which make guesses at its spelling needless. */
export function withAlternatives(unit: Unit, added: readonly Alternative[]): Unit {
  if (added.length === 0) return unit;
  const others = unit.alternatives.filter(({ match }) => match !== 'spelling');
  return { ...unit, alternatives: [...others, ...added].toSorted((a, b) => b.weight - a.weight) };
}

/** The words of a query as typed. */
export function label(text: string, words: readonly Term[]): string {
  const first = words[0];
  const last = words.at(-1);
  return first && last ? text.slice(first.start, last.end) : '';
}
