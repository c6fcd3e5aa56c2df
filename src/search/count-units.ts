import type { ForwardIndex } from './forward-index.js';
import { createMatcher } from './match.js';
import { passagesWith } from './postings.js';
import type { Alternative, Unit } from './unit.js';

/** Counts the units of a query that a passage, by number, holds in text, heading or title. */
export interface UnitCounter {
  /** No fewer than it holds, known at once; 0 for most passages. */
  readonly atMost: (passage: number) => number;
  /** Reads the passage where words in a row have to be checked. */
  readonly exactly: (passage: number) => number;
}

/** Makes a counter, which goes through the postings of the units' alternatives and reads no passage. */
export function createUnitCounter(index: ForwardIndex, units: readonly Unit[]): UnitCounter {
  const surely = createTally(index.passages.length);
  const perhaps = createTally(index.passages.length);
  units.forEach((unit, at) => {
    for (const alternative of unit.alternatives) {
      const isSure = alternative.ids.length === 1;
      for (const passage of passagesWith(index.postings, rarestOf(alternative, index))) {
        perhaps.add(passage, at);
        if (isSure) surely.add(passage, at);
      }
    }
    for (const passage of passagesFrom(index, originsOf(unit))) {
      perhaps.add(passage, at);
      surely.add(passage, at);
    }
  });
  const matchPassage = createMatcher(index, units);
  return {
    atMost: (passage) => perhaps.count(passage),
    exactly(passage) {
      if (surely.count(passage) === perhaps.count(passage)) return surely.count(passage);
      const { inText, inHeading, inTitle } = matchPassage(passage);
      return units.filter((_, at) => (inText[at] ?? 0) + (inHeading[at] ?? 0) + (inTitle[at] ?? 0) > 0).length;
    },
  };
}

/** Of words in a row the rarest one. */
function rarestOf({ ids }: Alternative, { vocabulary }: ForwardIndex): number {
  return ids.reduce((rarest, id) => (vocabulary.frequency(id) < vocabulary.frequency(rarest) ? id : rarest));
}

/** The terms by which a unit is met in a document's author, publication and date, as matching has it. */
function originsOf({ isSpecific, alternatives }: Unit): ReadonlySet<number> {
  const met = alternatives.filter(({ ids, match }) => isSpecific && ids.length === 1 && match !== 'association');
  return new Set(met.flatMap(({ ids }) => ids));
}

function* passagesFrom({ documents, origins }: ForwardIndex, wanted: ReadonlySet<number>): Generator<number> {
  if (wanted.size === 0) return;
  let first = 0;
  for (const [document, { passages }] of documents.entries()) {
    if (origins[document]?.some((id) => wanted.has(id))) {
      for (let at = 0; at < passages.length; at += 1) yield first + at;
    }
    first += passages.length;
  }
}

/** Counts for each passage the units added to it, each unit once; they come one after the other. */
function createTally(passageCount: number) {
  const counts = new Uint16Array(passageCount);
  const last = new Uint16Array(passageCount);
  return {
    count: (passage: number): number => counts[passage] ?? 0,
    add(passage: number, unit: number): void {
      if (last[passage] === unit + 1) return;
      last[passage] = unit + 1;
      counts[passage] = (counts[passage] ?? 0) + 1;
    },
  };
}
