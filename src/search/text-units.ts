import { standsInTexts, type Postings } from './postings.js';
import type { Unit } from './unit.js';

/** Units as texts, headings and titles meet them: without what only the editors' other words for them hold. */
export function textUnits(units: readonly Unit[], postings: Postings): Unit[] {
  return units.map((unit) => {
    const alternatives = unit.alternatives.filter(({ ids }) => ids.every((id) => standsInTexts(postings, id)));
    if (alternatives.length === unit.alternatives.length) return unit;
    const idf = alternatives[0]?.idf ?? unit.idf;
    return { ...unit, alternatives, idf, weight: (unit.weight * idf) / unit.idf };
  });
}
