import type { Alternative, Unit } from '../../src/search/unit.js';

/** A term that stands for a word of a query as the word itself does. */
export function makeAlternative(id: number, other: Partial<Alternative> = {}): Alternative {
  return { ids: [id], weight: 1, idf: 1, match: 'exact', ...other };
}

/** A common word of weight 1 of which the corpus holds nothing, but for what is said otherwise. */
export function makeUnit(label: string, other: Partial<Unit> = {}): Unit {
  return {
    label,
    alternatives: [],
    idf: 1,
    weight: 1,
    isSpecific: false,
    isEssential: false,
    isName: false,
    ...other,
  };
}
