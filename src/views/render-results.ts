import type { APITextDisplayComponent } from 'discord-api-types/v10';
import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import type { Span } from '../corpus/document.js';
import type { Hit } from '../search/hit.js';
import { renderReference } from './attribution.js';
import { readArgs } from './bold-ranges.js';
import { button, container, section } from './components.js';
import { controlKeys } from './control-keys.js';
import { renderReaderNames, type FindNames } from './reader-names.js';
import { renderExcerpt } from './render-quote.js';

/** Hits on a page of results. */
export const PAGE_HITS = 5;
const MAX_HIT_CHARS = 560;
const MAX_EXCERPT_CHARS = 340;

/** A passage to show, with the ranges of its text to show in bold. */
export type ShownHit = Pick<Hit, 'document' | 'passage' | 'spans'>;

export interface ResultsOptions {
  /** Texts above the results. */
  readonly head: readonly APITextDisplayComponent[];
  /** The page's hits; those beyond five are left out. */
  readonly hits: readonly ShownHit[];
  /** Rows below them. */
  readonly controls: Parameters<typeof container>[1];
  /** For the names in the reader's language; without it they are not shown. */
  readonly findNames?: FindNames | undefined;
  readonly isPrivate: boolean;
}

/** How many pages so many hits fill. */
export function countPages(total: number): number {
  return Math.ceil(total / PAGE_HITS);
}

/** A page of passages, the matched words in bold, each with a button that reads it. */
export function renderResults({ head, hits, controls, findNames, isPrivate }: ResultsOptions, texts: Texts): Message {
  const shown = hits.slice(0, PAGE_HITS);
  const excerpts = shown.map(renderBestExcerpt);
  const components = [
    container('answer', [
      ...head,
      ...shown.map((hit, index) => renderHit(hit, excerpts[index] ?? '', texts)),
      renderReaderNames(excerpts, findNames, texts),
      ...controls,
    ]),
  ];
  return { components, isPrivate, placement: 'new', outcome: 'results' };
}

function renderBestExcerpt({ passage, spans }: ShownHit): string {
  const focus = findDensest(passage.sentences, spans);
  return renderExcerpt(passage, { focus, bold: spans, maxChars: MAX_EXCERPT_CHARS });
}

function renderHit(
  { document, passage, spans }: ShownHit,
  excerpt: string,
  { shown, controls }: Texts,
): ReturnType<typeof section> {
  const reference = renderReference(document, passage, { shown, maxChars: MAX_HIT_CHARS - excerpt.length - 5 });
  const read = button({ label: controls.readPassage, control: controlKeys.read, args: readArgs(passage.id, spans) });
  return section(`${excerpt}\n-# ${reference}`, read);
}

/** The sentence with the most matched words, the first of several. */
function findDensest(sentences: readonly Span[], spans: readonly Span[]): readonly Span[] {
  const count = ({ start, end }: Span): number => spans.filter((span) => span.start >= start && span.end <= end).length;
  const best = sentences.reduce<Span | undefined>(
    (densest, sentence) => (densest === undefined || count(sentence) > count(densest) ? sentence : densest),
    undefined,
  );
  return best === undefined ? [] : [best];
}
