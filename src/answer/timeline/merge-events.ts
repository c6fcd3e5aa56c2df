import type { TimelineEvent } from './event.js';
import type { Pieces } from '../../search/gradual.js';
import { groupAlike } from './group-alike.js';
import type { ToldEvent } from './read-events.js';
import { weighWords } from './weigh-words.js';

// A sentence that leans on the one before it is understood less well alone.
const LEANS =
  /^(?:he|she|it|they|that|this|these|those|his|her|its|their|on that|on the same|the article|editor['’]s note)\b/iu;
// A phone shows this much at a glance.
const SHORT_CHARS = 200;

/**
 * Shares of words from which two sentences of one date tell of one event, chosen by reading all pairs of the shipped
 * corpus: one that only names the date beside a noun needs less, and a text seldom tells of the same thing twice.
 */
const LIKENESS = { told: 0.33, named: 0.24, ofOneText: 0.45 };

interface Numbered extends ToldEvent {
  /** Position among all sentences. */
  readonly number: number;
}

/** Sentences of one date that say nearly the same become one event; of one date those that most documents tell of first. */
export function* mergeEvents(told: readonly ToldEvent[]): Pieces<readonly TimelineEvent[]> {
  const words = yield* weighWords(told.map(textOf));
  const merged: TimelineEvent[] = [];
  for (const ofDate of yield* groupByDate(told)) {
    const mentions = new Set(ofDate.map(({ citation }) => citation.document.id)).size;
    const groups = yield* groupAlike(byClarity(ofDate), words, likeness);
    const events = groups.flatMap((group) => toEvent(group, mentions) ?? []);
    merged.push(...events.toSorted((a, b) => b.citations.length - a.citations.length));
  }
  return merged;
}

function likeness(best: ToldEvent, { citation, telling }: ToldEvent): number {
  return best.citation.document.id === citation.document.id ? LIKENESS.ofOneText : LIKENESS[telling];
}

function* groupByDate(told: readonly ToldEvent[]): Pieces<Iterable<readonly Numbered[]>> {
  const byDate = new Map<string, Numbered[]>();
  for (const [number, one] of told.entries()) {
    const key = `${one.date.from}/${one.date.to}`;
    const ofDate = byDate.get(key);
    if (ofDate === undefined) byDate.set(key, [{ ...one, number }]);
    else ofDate.push({ ...one, number });
    yield;
  }
  return byDate.values();
}

function toEvent(group: readonly Numbered[], mentions: number): TimelineEvent | null {
  const [best] = group;
  if (best === undefined) return null;
  const byDocument = new Map(group.toReversed().map(({ citation }) => [citation.document.id, citation]));
  const { part } = group.find(({ date }) => date.part !== null)?.date ?? best.date;
  const others = [...byDocument.values()].filter(({ document }) => document.id !== best.citation.document.id);
  const citations = [best.citation, ...others.toReversed()];
  return { kind: 'told', date: { ...best.date, part }, citations, mentions };
}

function byClarity(told: readonly Numbered[]): readonly Numbered[] {
  const rated = told.map((one) => ({ one, clarity: clarityOf(one) }));
  return rated.toSorted((a, b) => b.clarity - a.clarity).map(({ one }) => one);
}

/** How well a sentence tells of its event when it stands alone; higher is better. */
function clarityOf(one: ToldEvent): number {
  const text = textOf(one);
  const { document, passage } = one.citation;
  // A note on somebody's text rather corrects it than tells of what happened.
  const isNote = passage.voice === 'editors' && document.meta.kind !== 'reference';
  return (
    (one.telling === 'told' ? 2 : 0) +
    (one.hasOwnYear ? 1 : 0) -
    (LEANS.test(text) ? 1.5 : 0) -
    (isNote ? 0.5 : 0) -
    Math.max(0, text.length - SHORT_CHARS) / SHORT_CHARS
  );
}

function textOf({ citation: { passage, sentence } }: ToldEvent): string {
  return passage.text.slice(sentence.start, sentence.end);
}
