import type { App, Caller, Command, Control, Message } from '../src/bot/command.js';
import { MAX_CHOICES } from '../src/bot/router.js';
import type { Texts } from '../src/bot/messages/texts.js';
import type { SearchResult } from '../src/search/hit.js';
import { controlKeys } from '../src/views/control-keys.js';
import { MAX_SELECT_OPTIONS } from '../src/views/limits.js';
import { renderNotice } from '../src/views/render-notice.js';
import { renderSearchNothing } from '../src/views/render-search-nothing.js';
import { PAGE_HITS } from '../src/views/render-results.js';
import { canTurnPages, renderSearch, type SearchTerms } from '../src/views/render-search.js';
import { clampPage } from '../src/views/text-pages.js';
import { commandData, stringOption } from './command-data.js';
import { showInPlace, type Rendering } from './show-in-place.js';
import { optionText } from './option-text.js';
import { readerTexts } from './reader-texts.js';
import { suggestSources } from './suggest-sources.js';

/** `/search query [source] [author]`: passages by their words, in pages, for the one who searches. */
export const search: Command = {
  data: commandData('search', [
    stringOption((texts) => texts.commands.search.options.query, { required: true }),
    stringOption((texts) => texts.commands.search.options.source, { autocomplete: true }),
    stringOption((texts) => texts.commands.search.options.author, { autocomplete: true }),
  ]),
  run(request, app) {
    const [query, source, author] = ['query', 'source', 'author'].map((name) => optionText(request.options, name));
    const terms = { query: query ?? '', source: source ?? null, author: author ?? null };
    return showResults(request, app, { terms, ...privately(request, app) });
  },
  suggest(request, app) {
    const snapshot = app.library.for(request.serverId);
    if (request.option === 'source') return suggestSources(snapshot, request.typed);
    if (request.option !== 'author') return [];
    return snapshot.suggestAuthors(request.typed, MAX_CHOICES).map((author) => ({ name: author, value: author }));
  },
};

/** Opens the first page of a search that was suggested. */
export const findControl: Control = {
  ...controlKeys.find,
  run: (request, [query = ''], app) =>
    showResults(request, app, { terms: { query, source: null, author: null }, ...privately(request, app) }),
};

/** Turns the page of results. */
export const pageControl: Control = {
  ...controlKeys.page,
  run: (request, [page, query = '', source = '', author = ''], app) =>
    showInPlace(request, app, (rendering) => {
      const terms = { query, source: source === '' ? null : source, author: author === '' ? null : author };
      return showResults(request, app, { terms, page, ...rendering });
    }),
};

interface Shown extends Rendering {
  readonly terms: SearchTerms;
  readonly page?: string | undefined;
}

function privately(request: Caller, app: App): Rendering {
  return { texts: readerTexts(request, app, true), isPrivate: true };
}

function showResults(request: Caller, app: App, { terms, page: written, texts, isPrivate }: Shown): Message {
  const snapshot = app.library.for(request.serverId);
  const find = (page: number): SearchResult =>
    snapshot.search(terms.query, {
      filter: { source: terms.source, author: terms.author },
      offset: (page - 1) * PAGE_HITS,
      limit: PAGE_HITS + (canTurnPages(terms) ? 0 : MAX_SELECT_OPTIONS),
    });
  const asked = clampPage(written, Infinity);
  const result = find(asked);
  if (result.total === 0) return showNothing(request, app, { terms, result, texts });
  // A page that was there when its button was made may be gone from a smaller corpus.
  const page = clampPage(String(asked), Math.ceil(result.total / PAGE_HITS));
  const { findNames } = snapshot;
  return renderSearch({ terms, result: page === asked ? result : find(page), page, findNames, isPrivate }, texts);
}

function showNothing(
  request: Caller,
  app: App,
  { terms, result, texts }: { terms: SearchTerms; result: SearchResult; texts: Texts },
): Message {
  const snapshot = app.library.for(request.serverId);
  const asked = snapshot.answer(terms.query);
  if (asked.kind === 'refused' && asked.reason === 'no-question') {
    return renderNotice({ line: texts.views.emptyQuery, outcome: 'nothing' });
  }
  const isLimited = terms.source !== null || terms.author !== null;
  const elsewhere = isLimited ? snapshot.search(terms.query, { limit: 1 }).total : 0;
  return renderSearchNothing({ terms, didYouMean: result.didYouMean, elsewhere }, texts);
}
