import type { Message } from '../bot/command.js';
import { fitCustomId } from '../bot/custom-id.js';
import type { Texts } from '../bot/messages/texts.js';
import type { Span } from '../corpus/document.js';
import type { Hit, SearchResult } from '../search/hit.js';
import { renderReference } from './attribution.js';
import { readArgs } from './bold-ranges.js';
import { button, buttonRows, container, menu, section, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';
import { escapeLine } from './escape-text.js';
import { hitOptions } from './passage-options.js';
import { renderExcerpt } from './render-quote.js';

/** Hits on a page of results. */
export const PAGE_HITS = 5;
const MAX_QUERY_CHARS = 280;
const MAX_SCOPE_CHARS = 80;
const MAX_HIT_CHARS = 600;
const MAX_EXCERPT_CHARS = 340;
// Room for any page number that a search may have.
const ANY_PAGE = '99999';

/** What was searched for; also the arguments of the buttons that turn pages. */
export interface SearchTerms {
  readonly query: string;
  readonly source: string | null;
  readonly author: string | null;
}

export interface SearchOptions {
  readonly terms: SearchTerms;
  /** Hits from the page's first on; those beyond five stand in a menu where pages cannot be turned. */
  readonly result: SearchResult;
  /** 1-based. */
  readonly page: number;
  readonly isPrivate: boolean;
}

/** Whether the search fits on a button, so that its pages can be turned; else a menu holds the next passages. */
export function canTurnPages({ query, source, author }: SearchTerms): boolean {
  return fitCustomId(controlKeys.page, [ANY_PAGE, query, source ?? '', author ?? '']) !== null;
}

/** One page of search results, each with a button that reads it; the search must have found something. */
export function renderSearch({ terms, result, page, isPrivate }: SearchOptions, texts: Texts): Message {
  const hits = result.hits.slice(0, PAGE_HITS);
  const components = [
    container('answer', [
      textDisplay(renderHead({ terms, result, page, isPrivate }, texts)),
      ...hits.map((hit) => renderHit(hit, texts)),
      ...renderControls({ terms, result, page, isPrivate }, texts),
    ]),
  ];
  return { components, isPrivate, placement: 'new', outcome: 'results' };
}

/** Where a search was limited to, as Markdown; empty for everywhere. */
export function renderScope({ source, author }: SearchTerms, { views }: Texts): string {
  return views.searchScope({ source: escapeScope(source), author: escapeScope(author) });
}

function escapeScope(text: string | null): string | null {
  return text === null ? null : escapeLine(text, MAX_SCOPE_CHARS);
}

function renderHead({ terms, result, page }: SearchOptions, texts: Texts): string {
  const { shown, views } = texts;
  const pages = Math.ceil(result.total / PAGE_HITS);
  const canTurn = canTurnPages(terms);
  const facts = [
    shown.passages(result.total),
    ...(pages > 1 && canTurn ? [shown.page(page, pages)] : []),
    renderScope(terms, texts),
  ].filter((fact) => fact !== '');
  return [
    `### ${views.searchTitle(escapeLine(terms.query, MAX_QUERY_CHARS))}`,
    `-# ${facts.join(' · ')}`,
    ...(pages > 1 && !canTurn ? [`-# ${views.searchMoreInMenu}`] : []),
    ...(result.didYouMean === null ? [] : [views.didYouMean(escapeLine(result.didYouMean, MAX_QUERY_CHARS))]),
  ].join('\n');
}

function renderHit({ document, passage, spans }: Hit, texts: Texts): ReturnType<typeof section> {
  const { shown, controls } = texts;
  const focus = findDensest(passage.sentences, spans);
  const excerpt = renderExcerpt(passage, { focus, bold: spans, maxChars: MAX_EXCERPT_CHARS });
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

function renderControls({ terms, result, page }: SearchOptions, texts: Texts): ReturnType<typeof buttonRows> {
  const { controls } = texts;
  const pages = Math.ceil(result.total / PAGE_HITS);
  const { didYouMean } = result;
  const retry =
    didYouMean === null ? null : button({ label: controls.searchThis, control: controlKeys.more, args: [didYouMean] });
  if (pages <= 1) return buttonRows([retry]);
  if (!canTurnPages(terms)) {
    const options = hitOptions(result.hits.slice(PAGE_HITS), texts);
    const rest = menu({ placeholder: controls.morePassages, control: controlKeys.pick, options });
    return [...(rest === null ? [] : [rest]), ...buttonRows([retry])];
  }
  const turn = (label: string, to: number): ReturnType<typeof button> => {
    const args = [String(to), terms.query, terms.source ?? '', terms.author ?? ''];
    return button({ label, control: controlKeys.page, args, isDisabled: to < 1 || to > pages });
  };
  return buttonRows([turn(controls.previousPage, page - 1), turn(controls.nextPage, page + 1), retry]);
}
