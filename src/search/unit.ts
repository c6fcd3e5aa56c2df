import type { HitReason } from './hit.js';

/** One way in which a text can express what a query asks: a term, or several in a row. */
export interface Alternative {
  /** Term numbers, in order, next to each other; one or more. */
  readonly ids: readonly number[];
  /** How well it stands for the word: 1 for the word itself, less for weaker relations; above 0. */
  readonly weight: number;
  /** Rarity: what a passage gains by holding it. */
  readonly idf: number;
  readonly match: HitReason['match'];
}

/** One word or name of a query with everything that counts as a match for it. */
export interface Unit {
  /** As typed. */
  readonly label: string;
  /** Best first; empty where the corpus holds nothing like it. */
  readonly alternatives: readonly Alternative[];
  /** Rarity of its best alternative; above 0. */
  readonly idf: number;
  /** What the unit counts for in the whole query: its rarity, with emphasis on names and numbers; above 0. */
  readonly weight: number;
  /** Whether it is a name, a number or the like: a word that an answer can hardly do without. */
  readonly isSpecific: boolean;
  /** Whether an answer that lacks it answers another question: a name or a number, as far as spelling tells. */
  readonly isEssential: boolean;
  /** Whether it is a name of the glossary: what the corpus itself holds to be a subject. */
  readonly isName: boolean;
  /** Whether it stood before a question, not in it: a text that holds it is nearer, a noted question without it no less alike. Default `false`. */
  readonly isContext?: boolean;
}

/** Rarity of a term that stands in `frequency` of `total` passages; above 0. Source: BM25's idf as in Lucene. */
export function inverseFrequency(total: number, frequency: number): number {
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
}

/** What a whole query counts for; 0 for one without units. */
export function totalWeight(units: readonly Unit[]): number {
  return units.reduce((sum, { weight }) => sum + weight, 0);
}
