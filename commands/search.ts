import type { App, Caller, Command, Control, Message } from '../src/bot/command.js';
import { MAX_CHOICES } from '../src/bot/router.js';
import type { Texts } from '../src/bot/messages/texts.js';
import type { SearchResult } from '../src/search/hit.js';
import { readPartialDate } from '../src/search/partial-date.js';
import { controlKeys } from '../src/views/control-keys.js';
import { escapeLine } from '../src/views/escape-text.js';
import { MAX_SELECT_OPTIONS } from '../src/views/limits.js';
import { renderNotice } from '../src/views/render-notice.js';
import { renderSearchNothing } from '../src/views/render-search-nothing.js';
import { PAGE_HITS } from '../src/views/render-results.js';
import { canTurnPages, renderSearch } from '../src/views/render-search.js';
import { KINDS, readKind, readSearchArgs, readSort, SORTS, type SearchTerms } from '../src/views/search-args.js';
import { clampPage } from '../src/views/text-pages.js';
import { commandData, stringOption } from './command-data.js';
import { showInPlace, type Rendering } from './show-in-place.js';
import { optionText } from './option-text.js';
import { readerTexts } from './reader-texts.js';
import { suggestSources } from './suggest-sources.js';

const MAX_DATE_CHARS = 100;

/** `/search query […limits] [sort]`: passages by their words, in pages, for the one who searches. */
export const search: Command = {
  isAlwaysPrivate: true,
  data: commandData('search', [
    stringOption((texts) => texts.commands.search.options.query, { required: true }),
    stringOption((texts) => texts.commands.search.options.source, { autocomplete: true }),
    stringOption((texts) => texts.commands.search.options.author, { autocomplete: true }),
    stringOption((texts) => texts.commands.search.options.kind, {
      choices: KINDS.map((value) => ({ value, pick: ({ shown }) => shown.kind[value] })),
    }),
    stringOption((texts) => texts.commands.search.options.after),
    stringOption((texts) => texts.commands.search.options.before),
    stringOption((texts) => texts.commands.search.options.sort, {
      choices: SORTS.map((value) => ({ value, pick: ({ shown }) => shown.sort[value] })),
    }),
  ]),
  run(request, app) {
    const { options } = request;
    const [after, before] = [optionText(options, 'after'), optionText(options, 'before')];
    const wrong = [after, before].find((date) => date !== null && readPartialDate(date) === null) ?? null;
    if (wrong !== null) {
      const { views } = readerTexts(request, app, true);
      return renderNotice({ line: views.notADate(escapeLine(wrong, MAX_DATE_CHARS)), outcome: 'nothing' });
    }
    const terms = {
      query: optionText(options, 'query') ?? '',
      source: optionText(options, 'source'),
      author: optionText(options, 'author'),
      kind: readKind(optionText(options, 'kind')),
      after: readPartialDate(after ?? ''),
      before: readPartialDate(before ?? ''),
      sort: readSort(optionText(options, 'sort')),
    };
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
  run: (request, args, app) => showResults(request, app, { terms: readSearchArgs(args), ...privately(request, app) }),
};

/** Turns the page of results. */
export const pageControl: Control = {
  ...controlKeys.page,
  run: (request, [page, ...args], app) =>
    showInPlace(request, app, (rendering) =>
      showResults(request, app, { terms: readSearchArgs(args), page, ...rendering }),
    ),
};

/** Buttons from before searches had more limits than source and author: theirs are the first of today's arguments. */
export const findControlV1: Control = { ...findControl, version: 1 };

/** As `findControlV1`, for pages. */
export const pageControlV1: Control = { ...pageControl, version: 1 };

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
      filter: terms,
      sort: terms.sort,
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
  const { source, author, kind, after, before } = terms;
  const isLimited = [source, author, kind, after, before].some((limit) => limit !== null);
  const elsewhere = isLimited ? snapshot.search(terms.query, { limit: 1 }).total : 0;
  return renderSearchNothing({ terms, didYouMean: result.didYouMean, elsewhere }, texts);
}
