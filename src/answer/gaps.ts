import type { SearchIndex } from '../search/search-index.js';
import type { Understanding } from '../search/understand.js';
import type { Evidence } from './evidence.js';
import { lackingOf } from './lacking-of.js';
import { areOthers, askedOrdinals, ordinalsIn } from './ordinals.js';

const COVERAGE_NOTE = /^(?:editor['’]?s['’]? )?note on coverage\b/i;
/** A participle with more behind it speaks of the world, not of the text: "was not given much time", "not known to them". */
const ABSENCE =
  /\b(?:(?:is|are|was|were) )?(?:not|never) (?:available|covered|part of the text(?: available)?|shown|known|given|included)(?=\s*(?:[.,;:!?)"”’—–]|$)|\s+(?:here|there|and|or|so|but|either|yet|(?:in|for) (?:the|this|these|any|what)\b))|\b(?:is|are|was|were) (?:left out|missing|omitted|unavailable)\b|\bcannot (?:be (?:answered|told)|name|say)\b|\bdoes not (?:say|spell out|mention|tell|name|specify|give)\b/i;
/** What the editors of a work's notes could not see. */
const UNAVAILABLE = /\b(?:not|never) (?:available|shown|part of the text)\b|\bunavailable\b/i;
/** Forms after which stands what is lacking; before the others. */
const NAMES_IT_AFTER = /^(?:cannot (?:name|say)|does not)/i;
/** Parts of a sentence, and the things that one part names. */
const PART = /[;:]/;
const THING = /,|\b(?:and|or)\b/i;

/** How high the passage of a statement on a gap has to rank, how rare a word it has to add, and from which strength on the answer holds that word; what it holds as well as the statement is not added. */
const GAP_RANKS = 10;
const GAP_WORD = 2;
const HELD = 0.3;
/** How much of what is lacking a question has to repeat: without more, and where that adds a word that the best evidence lacks. */
const REPEATED = 0.75;
const REPEATED_ANEW = 0.6;
/** How much at least without what the question calls a work by. */
const SPOKEN = 0.2;

/** Whether a sentence says that the corpus, or the work, lacks something. */
export function statesGap({ passage, text }: Evidence): boolean {
  return isCoverageNote(passage) || saysGap(text);
}

/** Whether an English sentence says that something is not known or not there. */
export function saysGap(text: string): boolean {
  return ABSENCE.test(text);
}

/** Whether a passage is the editors' note on what of a work was not available. */
export function isCoverageNote({ voice, text }: Evidence['passage']): boolean {
  return voice === 'editors' && COVERAGE_NOTE.test(text);
}

/** Whether a sentence tells what a note on coverage covers or lacks, or what the editors of other notes could not see, which answers nothing; a note may add other things. */
export function tellsCoverage({ passage, text, index }: Evidence): boolean {
  return (
    (isCoverageNote(passage) && (index === 0 || saysGap(text))) ||
    (passage.voice === 'editors' && UNAVAILABLE.test(text))
  );
}

/** Those of some sentences that may be quoted, in their order: without what only tells what is covered. */
export function quotable(sentences: readonly Evidence[]): readonly Evidence[] {
  return sentences.filter((sentence) => !tellsCoverage(sentence));
}

/** What an English sentence says is not there, thing by thing; empty where it says nothing of the kind. */
export function thingsLacking(text: string): readonly string[] {
  const match = ABSENCE.exec(text);
  if (!match) return [];
  const part = NAMES_IT_AFTER.test(match[0])
    ? text.slice(match.index + match[0].length).split(PART)[0]
    : text.slice(0, match.index).split(PART).at(-1);
  return (part ?? '').split(THING).filter((thing) => thing.trim() !== '');
}

/** A question as it was typed and understood. */
interface Asked {
  readonly question: string;
  readonly understanding: Understanding;
  /** The same without what it calls a work by; default: it names none. */
  readonly bare?: Understanding;
}

/** Sentences that were read for it, and those that are to answer it. */
interface Read {
  readonly sentences: readonly Evidence[];
  readonly chosen: readonly Evidence[];
}

/** A statement in the work of the best evidence that just what is asked is lacking. */
export function findGap(
  index: SearchIndex,
  { question, understanding, bare = understanding }: Asked,
  { sentences, chosen }: Read,
): Evidence | null {
  const first = chosen[0];
  if (!first) return null;
  const isAnew = (gap: Evidence, unit: number): boolean =>
    (understanding.units[unit]?.weight ?? 0) > GAP_WORD &&
    (gap === first || (first.own[unit] ?? 0) < Math.min(HELD, gap.own[unit] ?? 0));
  const ordinals = askedOrdinals(understanding.units, index.forward.vocabulary);
  const isAsked = (gap: Evidence, thing: string): boolean => {
    // Where the second reason is lacking, the first is not.
    if (areOthers(ordinals, ordinalsIn(thing))) return false;
    // What a question calls a work by is not what it asks for.
    if (bare !== understanding && index.echo(thing, bare).share < SPOKEN) return false;
    const subject = lackingOf(thing, question);
    if (subject !== null && index.echo(subject, understanding).share >= REPEATED) return true;
    const { share, words, units } = index.echo(thing, understanding);
    if (words > 1 && share >= REPEATED) return true;
    return share >= REPEATED_ANEW && [...units].some((unit) => isAnew(gap, unit));
  };
  const near = sentences.filter(({ document, rank }) => rank < GAP_RANKS && document.id === first.document.id);
  return near.find((gap) => thingsLacking(gap.text).some((thing) => isAsked(gap, thing))) ?? null;
}
