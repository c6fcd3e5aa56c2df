import type { Unit } from '../search/unit.js';
import type { Evidence } from './evidence.js';

const COVERAGE_NOTE = /^(?:editor['’]?s['’]? )?note on coverage\b/i;
/** A participle with more behind it speaks of the world, not of the text: "was not given much time", "not known to them". */
const ABSENCE =
  /\b(?:not|never) (?:available|covered|part of the text|known|given|included)(?=\s*(?:[.,;:!?)"”’—–]|$)|\s+(?:here|there|and|or|so|but|either|yet|in (?:the|this|these|any|what)\b))|\bcannot (?:be (?:answered|told)|name|say)\b|\bdoes not (?:say|spell out|mention|tell|name|specify|give)\b/i;

/** How high the passage of a statement on a gap has to rank, and how rare a word it has to add, to speak against an answer. */
const GAP_RANKS = 5;
const GAP_WORD = 2;
const HELD = 0.6;
/** How much of the question a whole note has to cover, and a single sentence. */
const NOTE_SHARE = 0.65;
const SENTENCE_SHARE = 0.4;

/** Whether a sentence says that the corpus, or the work, lacks something. */
export function statesGap({ passage, text }: Evidence): boolean {
  return isCoverageNote(passage) || saysGap(text);
}

/** Whether an English sentence says that something is not known or not there. */
export function saysGap(text: string): boolean {
  return ABSENCE.test(text);
}

/** Whether a sentence belongs to the editors' note on what of a work was not available: it answers nothing. */
export function isCoverageNote({ voice, text }: Evidence['passage']): boolean {
  return voice === 'editors' && COVERAGE_NOTE.test(text);
}

/** A statement that just this is lacking: it speaks of a word of the question that the best evidence does not. */
export function findGap(
  gaps: readonly Evidence[],
  chosen: readonly Evidence[],
  units: readonly Unit[],
): Evidence | null {
  const first = chosen[0];
  if (!first) return null;
  const adds = (said: Float64Array, known: Float64Array): boolean =>
    units.some(({ weight }, unit) => weight > GAP_WORD && (said[unit] ?? 0) > HELD && (known[unit] ?? 0) < HELD);
  const speaksAgainst = (gap: Evidence): boolean =>
    isCoverageNote(gap.passage)
      ? adds(gap.spoken, first.held) && gap.parts.coverage >= Math.max(NOTE_SHARE, first.parts.coverage)
      : adds(gap.own, first.own) && gap.parts.own >= SENTENCE_SHARE;
  return gaps.find((gap) => gap.rank < GAP_RANKS && speaksAgainst(gap)) ?? null;
}
