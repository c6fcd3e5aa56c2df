import type { Message } from '../../bot/command.js';
import type { Texts } from '../../bot/messages/texts.js';
import type { Suggestion } from '../../library/living/server-records.js';
import { button, buttonRows, container, textDisplay } from '../components.js';
import { controlKeys } from '../control-keys.js';
import { escapeLine } from '../escape-text.js';
import { pageButtons } from '../page-buttons.js';
import { clampPage } from '../text-pages.js';
import { sayTime } from './say-time.js';

/** Suggestions on a page, each with a row of buttons. */
const PAGE_SUGGESTIONS = 5;
const MAX_TEXT_CHARS = 600;
const MAX_TITLE_CHARS = 100;

/** A work's title, plain; `null` where it is not here any more. */
export type FindWorkTitle = (id: string) => string | null;

export interface SuggestionsOptions {
  readonly suggestions: readonly Suggestion[];
  readonly findTitle: FindWorkTitle;
  /** 1-based, as a control wrote it; default: the first. */
  readonly page?: string | undefined;
}

/** What members suggested, in the order given, five a page, each to be accepted or declined; private. */
export function renderSuggestions({ suggestions, findTitle, page }: SuggestionsOptions, texts: Texts): Message {
  const { suggestions: words, controls } = texts.records;
  const pages = Math.ceil(suggestions.length / PAGE_SUGGESTIONS);
  const at = clampPage(page, pages);
  const pager = { page: at, pages, control: controlKeys.proposals, argsOf: (to: number) => [String(to)] };
  const title = suggestions.length === 0 ? words.none : `### ${words.title(suggestions.length)}`;
  const shown = suggestions.slice((at - 1) * PAGE_SUGGESTIONS, at * PAGE_SUGGESTIONS);
  const components = [
    container('moderation', [
      textDisplay(pages > 1 ? `${title}\n-# ${texts.shown.page(at, pages)}` : title),
      ...shown.flatMap((suggestion) => [
        textDisplay(`${saySuggestion(suggestion, findTitle, texts)}\n-# ${sayTime(suggestion.madeAt)}`),
        ...buttonRows([
          button({ label: controls.accept, control: controlKeys.accept, args: [suggestion.id] }),
          button({ label: controls.decline, control: controlKeys.decline, args: [suggestion.id, String(at)] }),
        ]),
      ]),
      ...buttonRows(pageButtons(pager, texts)),
    ]),
  ];
  return { components, isPrivate: true, placement: 'new', outcome: 'suggestions' };
}

/** A correction that was accepted, with the form of its work at hand where it is named and here; private. */
export function renderAccepted(suggestion: Suggestion, findTitle: FindWorkTitle, texts: Texts): Message {
  const { suggestions: words, controls } = texts.records;
  const { documentId } = suggestion;
  const isHere = documentId !== null && findTitle(documentId) !== null;
  const form = isHere ? button({ label: controls.correctWork, control: controlKeys.editwork, args: [documentId] }) : null;
  const text = `${saySuggestion(suggestion, findTitle, texts)}\n${words.acceptedCorrection}`;
  const components = [container('moderation', [textDisplay(text), ...buttonRows([form])])];
  return { components, isPrivate: true, placement: 'new', outcome: 'accepted' };
}

function saySuggestion({ kind, text, documentId }: Suggestion, findTitle: FindWorkTitle, { records }: Texts): string {
  const { suggestions: words } = records;
  const escaped = escapeLine(text, MAX_TEXT_CHARS) || '…';
  if (kind === 'source') return words.source(escaped);
  const title = documentId === null ? '' : escapeLine(findTitle(documentId) ?? documentId, MAX_TITLE_CHARS);
  return title === '' ? words.correction(escaped) : words.correctionOf(title, escaped);
}
