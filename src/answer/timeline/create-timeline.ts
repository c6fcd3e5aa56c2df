import type { Corpus } from '../../corpus/document.js';
import type { Hit, SearchResult } from '../../search/hit.js';
import { collectEvents, type ReadEvents } from './collect-events.js';
import type { EventTime, Timeline, TimelineEvent, TimelineFilter } from './event.js';
import { createGradual } from '../../search/gradual.js';
import { inOrder } from './in-order.js';
import { firstDay, lastDay } from './iso-date.js';

/** Events shown where nothing was asked for in particular: six pages. */
const MAX_UNASKED = 36;
/** Passages that a topic is looked for in, best first. */
const TOPIC_PASSAGES = 150;
/** Share of the topic's words that a passage must hold. */
const MIN_COVERAGE = 0.6;

export type FindPassages = (topic: string, options: { readonly limit: number }) => SearchResult;

/** The dated events of a corpus; they are read on first use and kept. */
export interface TimelineLookup {
  /** Without a filter the events that most documents tell of, with one all that fit. */
  timeline(filter: TimelineFilter): Timeline;
  /** Years and months that have events, oldest first. */
  eventTimes(): readonly EventTime[];
  /** Reads some more of the corpus ahead of the first use. @returns whether anything is left */
  prepare(): boolean;
}

/** Finds dated events in a corpus, and those on a topic by `search`; `readEvents` may know documents from before. */
export function createTimeline(
  { documents }: Pick<Corpus, 'documents'>,
  search: FindPassages,
  readEvents?: ReadEvents,
): TimelineLookup {
  const collected = createGradual(collectEvents(documents, readEvents));
  return {
    timeline(filter) {
      const all = collected.finish().events;
      const { from, to, topic } = filter;
      if (topic === null && from === null && to === null) return chooseEvents(all);
      const inTime = all.filter((event) => isWithin(event, filter));
      const events = topic === null ? inTime : onTopic(inTime, search(topic, { limit: TOPIC_PASSAGES }).hits);
      return { events, total: events.length };
    },
    eventTimes: () => collected.finish().times,
    prepare: () => collected.advance(),
  };
}

/** What most documents tell of, few events of one date, and the appearance of the works that the group reads. */
function chooseEvents(all: readonly TimelineEvent[]): Timeline {
  const seen = new Map<string, number>();
  const ranked = all.map((event) => {
    const earlier = seen.get(event.date.from) ?? 0;
    seen.set(event.date.from, earlier + 1);
    return { event, rank: rankOf(event) - 3 * earlier };
  });
  const best = ranked.toSorted((a, b) => b.rank - a.rank).slice(0, MAX_UNASKED);
  const chosen = new Set(best.map(({ event }) => event));
  return { events: all.filter((event) => chosen.has(event)), total: all.length };
}

function rankOf({ kind, citations, mentions, date }: TimelineEvent): number {
  if (kind === 'published') return citations[0]?.document.meta.kind === 'article' ? 100 : 0;
  return citations.length * 4 + mentions + (date.from.length === 10 ? 3 : 0);
}

/** Whether an end of the event lies in the time; of a whole year both ends must, since it is too vague. */
function isWithin({ date }: TimelineEvent, { from, to }: TimelineFilter): boolean {
  const start = from === null ? '' : firstDay(from);
  const end = to === null ? '9999' : lastDay(to);
  const inside = [firstDay(date.from), lastDay(date.to)].filter((day) => day >= start && day <= end);
  return inside.length >= (date.from.length === 4 ? 2 : 1);
}

/** Events told in passages that were found, with the sentence that was; events of one date by how well they match. */
function onTopic(events: readonly TimelineEvent[], hits: readonly Hit[]): readonly TimelineEvent[] {
  const byPassage = new Map(
    hits.filter(({ coverage }) => coverage >= MIN_COVERAGE).map((hit) => [hit.passage.id, hit]),
  );
  const matching = events.flatMap((event) => {
    const cited = event.citations.map((citation) => ({ citation, match: matchOf(citation, byPassage) }));
    const best = Math.max(...cited.map(({ match }) => match));
    if (event.kind === 'published' || best <= 0) return [];
    const citations = cited
      .toSorted((a, b) => Number(b.match > 0) - Number(a.match > 0))
      .map(({ citation }) => citation);
    return [{ event: { ...event, citations }, best }];
  });
  return inOrder(matching.toSorted((a, b) => b.best - a.best).map(({ event }) => event));
}

/** 0 where the passage was not found, or neither the sentence nor the one before it holds a word that it was found by. */
function matchOf(
  { passage, sentence }: TimelineEvent['citations'][number],
  byPassage: ReadonlyMap<string, Hit>,
): number {
  const hit = byPassage.get(passage.id);
  const before = passage.sentences.findLast(({ end }) => end <= sentence.start);
  const isNear =
    hit?.spans.some(({ start, end }) => start >= (before ?? sentence).start && end <= sentence.end) ?? false;
  const inSentence = hit?.spans.filter(({ start, end }) => start >= sentence.start && end <= sentence.end).length ?? 0;
  return hit === undefined || !isNear ? 0 : hit.score + inSentence;
}
