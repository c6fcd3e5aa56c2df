import type { Evidence } from './evidence.js';
import { announcesList, isListedBy } from './listing.js';
import { countWords, follows } from './reading-order.js';

/** Bounds of a summary. */
interface Room {
  readonly sentences: number;
  readonly maxWords: number;
}

/** Where a sentence that only announces a list says more of the question than the others, the list: three things, or itself and two. */
export function withWholeList(
  chosen: readonly Evidence[],
  evidence: readonly Evidence[],
  room: Room,
): readonly Evidence[] {
  const [best] = chosen;
  const lead = chosen.find(({ text }) => announcesList(text));
  if (!best || !lead) return chosen;
  const things = thingsListed(lead, evidence, room.sentences);
  const isAsked =
    lead === best ||
    things.includes(best) ||
    chosen.every((other) => other === lead || other.parts.own < lead.parts.own);
  if (!isAsked || things.length < 2) return chosen;
  const whole = things.length < room.sentences ? [lead, ...things] : things;
  return whole.reduce((sum, { text }) => sum + countWords(text), 0) > room.maxWords ? chosen : whole;
}

/** The sentences behind one that announces a list which each name a thing of it, as many as a summary holds. */
function thingsListed(lead: Evidence, evidence: readonly Evidence[], count: number): readonly Evidence[] {
  const things: Evidence[] = [];
  while (things.length < count) {
    const last = things.at(-1) ?? lead;
    const next = evidence.find((other) => follows(other, last) && isListedBy(last.text, other.text));
    if (!next) break;
    things.push(next);
  }
  return things;
}
