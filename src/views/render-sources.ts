import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import type { Document } from '../corpus/document.js';
import { renderAuthor } from './attribution.js';
import { askedFoot, type Asked } from './asked.js';
import { backToAnswer } from './back-to-answer.js';
import { button, buttonRows, container, section, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';
import { escapeLine } from './escape-text.js';
import { pageButtons } from './page-buttons.js';
import { clampPage } from './text-pages.js';

/** Sources on a page of the list. */
export const PAGE_SOURCES = 8;
const MAX_TITLE_CHARS = 160;
const MAX_PUBLICATION_CHARS = 80;

export interface SourcesOptions {
  readonly documents: readonly Document[];
  /** As a control wrote it. */
  readonly page?: string | undefined;
  readonly isPrivate: boolean;
  /** What was asked where it was opened from an answer; default: it was not. */
  readonly asked?: Asked | null;
}

/** What can be cited, eight sources a page, each with a button for its details. */
export function renderSources(
  { documents, isPrivate, asked = null, ...options }: SourcesOptions,
  texts: Texts,
): Message {
  const { shown, views } = texts;
  const pages = Math.ceil(documents.length / PAGE_SOURCES);
  const page = clampPage(options.page, pages);
  const facts = [shown.sources(documents.length), ...(pages > 1 ? [shown.page(page, pages)] : [])];
  const pager = { page, pages, control: controlKeys.list, argsOf: (to: number) => [String(to)] };
  const digests = new Set<string | null>(documents.map(({ meta }) => meta.work));
  const textOfWork = ({ id, meta }: Document): TextOfWork => {
    if (meta.work !== null) return 'original';
    return digests.has(id) ? 'notes' : null;
  };
  const components = [
    container('reading', [
      textDisplay(`### ${views.sourcesTitle}\n-# ${facts.join(' · ')}`),
      ...documents
        .slice((page - 1) * PAGE_SOURCES, page * PAGE_SOURCES)
        .map((document) =>
          section(renderSourceLine(document, texts, textOfWork(document)), detailsButton(document, texts)),
        ),
      ...buttonRows([...pageButtons(pager, texts), backToAnswer(asked, texts)]),
      askedFoot(asked),
    ]),
  ];
  return { components, isPrivate, placement: 'new', outcome: 'sources' };
}

/** Which of two texts of one work a source is; `null`: it is the only one. */
type TextOfWork = 'original' | 'notes' | null;

/** A source in two lines of Markdown: title; author, publication, date, which text of the work it is, and size. */
function renderSourceLine(document: Document, { shown }: Texts, textOfWork: TextOfWork): string {
  const { title, publication, published } = document.meta;
  const facts = [
    renderAuthor(document, shown),
    ...(publication === null ? [] : [escapeLine(publication, MAX_PUBLICATION_CHARS)]),
    ...(published === null ? [] : [escapeLine(shown.date(published), 40)]),
    ...(textOfWork === null ? [] : [shown.textOfWork[textOfWork]]),
    shown.passages(document.passages.length),
  ];
  return `**${escapeLine(title, MAX_TITLE_CHARS) || '…'}**\n-# ${facts.join(' · ')}`;
}

function detailsButton(document: Document, { controls }: Texts): ReturnType<typeof button> {
  return button({ label: controls.details, control: controlKeys.book, args: [document.id] });
}
