import type { Message } from '../bot/command.js';
import { fitCustomId } from '../bot/custom-id.js';
import type { Texts } from '../bot/messages/texts.js';
import type { SearchResult } from '../search/hit.js';
import { buttonRows, menu, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';
import { escapeLine } from './escape-text.js';
import { hitOptions } from './passage-options.js';
import type { FindNames } from './reader-names.js';
import { pageButtons } from './page-buttons.js';
import { countPages, PAGE_HITS, renderResults } from './render-results.js';
import { searchButton } from './search-button.js';
import { searchArgs, type SearchTerms } from './search-args.js';

const MAX_QUERY_CHARS = 280;
const MAX_SCOPE_CHARS = 80;
// Room for any page number that a search may have.
const ANY_PAGE = 99_999;

export interface SearchOptions {
  readonly terms: SearchTerms;
  /** Hits from the page's first on; those beyond five stand in a menu where pages cannot be turned. */
  readonly result: SearchResult;
  /** 1-based. */
  readonly page: number;
  /** For the names in the reader's language. */
  readonly findNames?: FindNames | undefined;
  readonly isPrivate: boolean;
}

/** Whether the search fits on a button, so that its pages can be turned; else a menu holds the next passages. */
export function canTurnPages(terms: SearchTerms): boolean {
  return fitCustomId(controlKeys.page, pageArgs(terms, ANY_PAGE)) !== null;
}

/** One page of search results; the search must have found something. */
export function renderSearch(options: SearchOptions, texts: Texts): Message {
  const { result, findNames, isPrivate } = options;
  const head = [textDisplay(renderHead(options, texts).join('\n'))];
  const controls = renderControls(options, texts);
  return renderResults({ head, hits: result.hits, controls, findNames, isPrivate }, texts);
}

/** What a search was limited to, as Markdown; empty for no limits. */
export function renderScope({ source, author, kind, after, before }: SearchTerms, { shown, views }: Texts): string {
  const date = (iso: string | null): string | null => (iso === null ? null : escapeLine(shown.date(iso), 40));
  const limits = {
    kind: kind === null ? null : shown.kinds[kind],
    source: escapeScope(source),
    author: escapeScope(author),
    after: date(after),
    before: date(before),
  };
  return views.searchScope(limits);
}

function escapeScope(text: string | null): string | null {
  return text === null ? null : escapeLine(text, MAX_SCOPE_CHARS);
}

function pageArgs(terms: SearchTerms, page: number): readonly string[] {
  return [String(page), ...searchArgs(terms)];
}

function renderHead({ terms, result, page }: SearchOptions, texts: Texts): readonly string[] {
  const { shown, views } = texts;
  const pages = countPages(result.total);
  const canTurn = canTurnPages(terms);
  const facts = [
    shown.passages(result.total),
    ...(pages > 1 && canTurn ? [shown.page(page, pages)] : []),
    renderScope(terms, texts),
    terms.sort === 'relevance' ? '' : shown.sort[terms.sort],
  ].filter((fact) => fact !== '');
  return [
    `### ${views.searchTitle(escapeLine(terms.query, MAX_QUERY_CHARS))}`,
    `-# ${facts.join(' · ')}`,
    ...(pages > 1 && !canTurn ? [`-# ${views.searchMoreInMenu}`] : []),
    ...(result.didYouMean === null ? [] : [views.didYouMean(escapeLine(result.didYouMean, MAX_QUERY_CHARS))]),
  ];
}

function renderControls({ terms, result, page }: SearchOptions, texts: Texts): ReturnType<typeof buttonRows> {
  const { controls } = texts;
  const { didYouMean } = result;
  const retry = didYouMean === null ? null : searchButton(controls.searchThis, { ...terms, query: didYouMean });
  if (canTurnPages(terms)) {
    const pager = { page, pages: countPages(result.total), control: controlKeys.page };
    return buttonRows([...pageButtons({ ...pager, argsOf: (to) => pageArgs(terms, to) }, texts), retry]);
  }
  const options = hitOptions(result.hits.slice(PAGE_HITS), texts);
  const rest = menu({ placeholder: controls.morePassages, control: controlKeys.pick, options });
  return [...(rest === null ? [] : [rest]), ...buttonRows([retry])];
}
