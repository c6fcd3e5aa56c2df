import { isConceptTerm } from './concepts.js';
import type { ForwardIndex } from './forward-index.js';
import type { Entry } from './match.js';
import { inverseFrequency } from './unit.js';

/** How a title meets a query: best strengths by unit, and the share of the title's own weight that the query names, 0 to 1. */
export interface TitleMatch {
  readonly strengths: Float64Array;
  readonly share: number;
}

/** A title that lists more names than these says of each only that some passage speaks of it. */
const TITLE_NAMES = 4;

/** A title, with author, publication and date. */
export function matchTitle(
  index: ForwardIndex,
  document: number,
  byFirstTerm: ReadonlyMap<number, readonly Entry[]>,
  count: number,
): TitleMatch {
  const strengths = new Float64Array(count);
  const title = index.titles[document] ?? [];
  const names = new Set(title.filter((id) => isConceptTerm(index.vocabulary.term(id)))).size;
  const nameShare = Math.min(1, TITLE_NAMES / Math.max(1, names));
  const share = noteLabel(index, title, byFirstTerm, strengths, ({ strength, isSpecific }) =>
    isSpecific ? strength * nameShare : strength,
  );
  noteOrigin(index.origins[document] ?? [], byFirstTerm, strengths);
  return { strengths, share };
}

/** Names in a document's author, publication and date speak for its passages, but less than its title does. */
const ORIGIN = 0.6;

function noteOrigin(
  origin: readonly number[],
  byFirstTerm: ReadonlyMap<number, readonly Entry[]>,
  strengths: Float64Array,
): void {
  for (const id of origin) {
    for (const { unit, isSpecific, strength, alternative } of byFirstTerm.get(id) ?? []) {
      if (!isSpecific || alternative.ids.length > 1 || alternative.match === 'association') continue;
      strengths[unit] = Math.max(strengths[unit] ?? 0, ORIGIN * strength);
    }
  }
}

/** Notes which units a title or heading holds; returns the share of its weight that they make up. */
export function noteLabel(
  { vocabulary, passages }: ForwardIndex,
  label: readonly number[],
  byFirstTerm: ReadonlyMap<number, readonly Entry[]>,
  strengths: Float64Array,
  worth: (entry: Entry) => number,
): number {
  let held = 0;
  let total = 0;
  label.forEach((id, at) => {
    const idf = inverseFrequency(passages.length, vocabulary.frequency(id));
    let best = 0;
    for (const entry of byFirstTerm.get(id) ?? []) {
      const { unit, alternative } = entry;
      if (!alternative.ids.every((wanted, offset) => label[at + offset] === wanted)) continue;
      const strength = worth(entry);
      strengths[unit] = Math.max(strengths[unit] ?? 0, strength);
      best = Math.max(best, strength);
    }
    held += idf * best;
    total += idf;
  });
  return total === 0 ? 0 : held / total;
}
