import type { Unit } from '../search/unit.js';
import type { Evidence } from './evidence.js';
import { hangsOnTheSentenceBefore, leansOnTheSentenceBefore } from './leaning.js';

/** What a summary is read for. */
interface Reading {
  readonly units: readonly Unit[];
  /** Whether its first sentences answer different parts of a question. */
  readonly isParted: boolean;
}

/** A sentence of fewer words that leans on the one before it tells nothing without that. */
const FEW_WORDS = 8;

/** Passage by passage, in the order in which they were chosen; in each in the order of the text. */
function inTextOrder(chosen: readonly Evidence[]): Evidence[] {
  const place = ({ passage }: Evidence): number => chosen.findIndex((other) => other.passage.id === passage.id);
  return chosen.toSorted((a, b) => place(a) - place(b) || a.index - b.index);
}

/** The best sentence first, behind the one before it where it leans on that; then the rest, passage by passage in the order of the text. */
export function orderForReading(chosen: readonly Evidence[], { units, isParted }: Reading): Evidence[] {
  const [best] = chosen;
  if (!best) return [];
  const rest = inTextOrder(chosen).filter((other) => other !== best);
  const before = rest.find((other) => follows(best, other));
  const leans = leansOnTheSentenceBefore(best.text);
  const isBehind = before && (hangs(best.text) || (leans && (isParted || namesTheAsked(before, best, units))));
  return isBehind ? [before, best, ...rest.filter((other) => other !== before)] : [best, ...rest];
}

/** Whether a sentence holds a name of the question where the one after it holds none, and only points back. */
function namesTheAsked(before: Evidence, { own }: Evidence, units: readonly Unit[]): boolean {
  const names = units.flatMap(({ isSpecific }, unit) => (isSpecific ? [unit] : []));
  return names.some((name) => (before.own[name] ?? 0) > NAMED) && names.every((name) => (own[name] ?? 0) < UNNAMED);
}

const NAMED = 0.5;
const UNNAMED = 0.1;

/** Whether a sentence tells half of something, or a few words of something that the one before it names. */
export function hangs(text: string): boolean {
  return hangsOnTheSentenceBefore(text) || (countWords(text) < FEW_WORDS && leansOnTheSentenceBefore(text));
}

/** Whether a sentence is the next of the same passage. */
export function follows({ passage, index }: Evidence, before: Evidence): boolean {
  return passage.id === before.passage.id && index === before.index + 1;
}

/** Words between white space; 1 for an empty text. */
export const countWords = (text: string): number => text.split(/\s+/).length;
