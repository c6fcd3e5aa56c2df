import type { ForwardIndex } from './forward-index.js';
import { ownLength } from './passage-lists.js';
import { matchTitle, noteLabel, type TitleMatch } from './match-labels.js';
import type { Alternative, Unit } from './unit.js';

/** One place in a passage's text where a unit is met. */
export interface Occurrence {
  /** 0-based position in the query. */
  readonly unit: number;
  /** 0-based position of the first term, and of the one after the last. */
  readonly from: number;
  readonly to: number;
  /** The alternative's share of the unit's worth, 0 to 1. */
  readonly strength: number;
}

/** How a passage meets a query; arrays have one entry a unit. */
export interface Match {
  /** In the order of the text; then those in what restates it. */
  readonly occurrences: readonly Occurrence[];
  /** Best strength in the text or what restates it, in the heading and in the title, 0 for none. */
  readonly inText: Float64Array;
  readonly inHeading: Float64Array;
  readonly inTitle: Float64Array;
  /** Number of occurrences in the text, each by its strength; one at most in what restates it. */
  readonly frequency: Float64Array;
  /** Share of the title's and of the heading's own weight that the query names, 0 to 1. */
  readonly titleShare: number;
  readonly headingShare: number;
}

/** One way to meet a unit. */
export interface Entry {
  readonly unit: number;
  readonly isSpecific: boolean;
  readonly alternative: Alternative;
  /** Worth in a title, which is short and says what a text is about. */
  readonly strength: number;
  /** Worth in headings and running text, where a related word is often there by chance. */
  readonly textStrength: number;
}

/** A word with many relatives meets one of them by chance more often. */
const RELATED_IN_TEXT = { share: 0.6, relatives: 5 };

/** What a word counts for in the editors' other words for a sentence. */
export const RESTATED = 0.8;

/** More than the words of a query and their relatives, so that few of a text's terms share a mark with one of them. */
const MARKS = 4_096;

/** Makes a function that matches passages, by number, with one query. */
export function createMatcher(index: ForwardIndex, units: readonly Unit[]): (number: number) => Match {
  const byFirstTerm = new Map<number, Entry[]>();
  const mayBeFirst = new Uint8Array(MARKS);
  units.forEach(({ alternatives, idf, isSpecific }, unit) => {
    const relatives = alternatives.filter(({ match }) => match === 'association').length;
    const chance = RELATED_IN_TEXT.share / Math.sqrt(1 + relatives / RELATED_IN_TEXT.relatives);
    const hasExact = alternatives[0]?.match !== 'association';
    for (const alternative of alternatives) {
      const strength = alternative.weight * Math.min(1, alternative.idf / idf);
      const first = alternative.ids[0] ?? -1;
      const entries = byFirstTerm.get(first) ?? [];
      const isByChance = hasExact && alternative.match === 'association';
      entries.push({
        unit,
        isSpecific,
        alternative,
        strength,
        textStrength: isByChance ? strength * chance : strength,
      });
      byFirstTerm.set(first, entries);
      if (first >= 0) mayBeFirst[first % MARKS] = 1;
    }
  });
  const wanted: Wanted = { count: units.length, byFirstTerm, mayBeFirst, titles: new Map() };
  return (number) => matchPassage(index, number, wanted);
}

/** What a query looks for, and what it found in titles so far: all passages of a document share one. */
interface Wanted {
  /** Number of units. */
  readonly count: number;
  readonly byFirstTerm: ReadonlyMap<number, readonly Entry[]>;
  /** By the remainder of a term's number, whether an alternative may begin with the term: most terms of a text are nobody's. */
  readonly mayBeFirst: Uint8Array;
  readonly titles: Map<number, TitleMatch>;
}

function matchPassage(index: ForwardIndex, number: number, { count, byFirstTerm, mayBeFirst, titles }: Wanted): Match {
  const occurrences: Occurrence[] = [];
  const [inText, inHeading, frequency] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const { terms } = index;
  const own = ownLength(index, number);
  const start = index.termsFrom[number] ?? 0;
  const end = index.readsRestatements ? (index.termsFrom[number + 1] ?? 0) : start + own;
  const note = (entry: Entry, from: number, to: number): void => {
    const { unit } = entry;
    const isRestated = from >= own;
    const textStrength = isRestated ? RESTATED * entry.textStrength : entry.textStrength;
    occurrences.push({ unit, from, to, strength: textStrength });
    inText[unit] = Math.max(inText[unit] ?? 0, textStrength);
    // Related words show that the topic is met, not how often: only the word itself adds up.
    const before = frequency[unit] ?? 0;
    const isOnce = isRestated || entry.alternative.match === 'association';
    frequency[unit] = isOnce ? Math.max(before, textStrength) : before + textStrength;
  };
  for (let at = start; at < end; at += 1) {
    if (mayBeFirst[(terms[at] ?? 0) % MARKS] === 0) continue;
    for (const entry of byFirstTerm.get(terms[at] ?? -1) ?? []) {
      const { ids } = entry.alternative;
      const limit = at < start + own ? start + own : end;
      if (at + ids.length <= limit && continues(ids, terms, at)) note(entry, at - start, at - start + ids.length);
    }
  }
  for (let at = index.conceptsFrom[number] ?? 0; at < (index.conceptsFrom[number + 1] ?? 0); at += 1) {
    const position = index.conceptPositions[at] ?? 0;
    for (const entry of byFirstTerm.get(index.concepts[at] ?? -1) ?? []) note(entry, position, position + 1);
  }
  occurrences.sort((a, b) => a.from - b.from);
  const heading = index.headings[number] ?? [];
  const headingShare = noteLabel(index, heading, byFirstTerm, inHeading, inRunningText);
  const document = index.documentOf[number] ?? 0;
  const title = titles.get(document) ?? matchTitle(index, document, byFirstTerm, count);
  titles.set(document, title);
  return {
    occurrences,
    inText,
    inHeading,
    inTitle: title.strengths,
    frequency,
    titleShare: title.share,
    headingShare,
  };
}

const inRunningText = ({ textStrength }: Entry): number => textStrength;

function continues(ids: readonly number[], terms: Uint32Array, at: number): boolean {
  for (let offset = 1; offset < ids.length; offset += 1) if (terms[at + offset] !== ids[offset]) return false;
  return true;
}
