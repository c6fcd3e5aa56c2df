import type { ShownTexts } from '../bot/messages/texts.js';
import type { Document, Passage } from '../corpus/document.js';
import { escapeLine } from './escape-text.js';
import { maskedLink } from './safe-url.js';

const MAX_AUTHOR_CHARS = 80;
const MAX_TITLE_CHARS = 110;

export interface ReferenceOptions {
  readonly shown: ShownTexts;
  /** Room for the line, Markdown included. */
  readonly maxChars: number;
}

/** Who speaks in a passage, as Markdown: the author's name, or that it is the editors' note and on whose text. */
export function renderSpeaker(document: Document, passage: Passage, shown: ShownTexts): string {
  const { author, kind } = document.meta;
  if (passage.voice === 'author') return renderAuthor(document, shown);
  return kind === 'reference' || author === null
    ? shown.editorsNote
    : shown.editorsNoteOn(escapeLine(author, MAX_AUTHOR_CHARS));
}

/** The author's name as Markdown, else the publication's. */
export function renderAuthor({ meta }: Document, shown: ShownTexts): string {
  const name = meta.author ?? meta.publication;
  return name === null ? shown.unknownAuthor : escapeLine(name, MAX_AUTHOR_CHARS) || shown.unknownAuthor;
}

/** The title as Markdown, with a link to the original where there is one. */
export function renderTitle({ meta }: Document): string {
  return maskedLink(escapeLine(meta.title, MAX_TITLE_CHARS), meta.url);
}

/**
 * `speaker · title · date · ¶4` of a passage on one line of Markdown, as much of it as leaves room: first the link goes,
 * then the title; the speaker always stays, in at most 150 characters.
 */
export function renderReference(document: Document, passage: Passage, { shown, maxChars }: ReferenceOptions): string {
  const speaker = renderSpeaker(document, passage, shown);
  const forms = placeForms(document, passage, shown).map((rest) => [speaker, ...rest].join(' · '));
  return forms.find((form) => form.length <= maxChars) ?? speaker;
}

/** As `renderReference`, without the speaker, whom something else names; empty where there is no room. */
export function renderWork(document: Document, passage: Passage, { shown, maxChars }: ReferenceOptions): string {
  const forms = placeForms(document, passage, shown).map((parts) => parts.join(' · '));
  return forms.find((form) => form.length <= maxChars) ?? '';
}

/** Title with link, title, and neither, each with date and paragraph. */
function placeForms(document: Document, passage: Passage, shown: ShownTexts): readonly (readonly string[])[] {
  const plainTitle = escapeLine(document.meta.title, MAX_TITLE_CHARS);
  const place = renderPlace(document, passage, shown);
  return [[renderTitle(document), ...place], [plainTitle, ...place], place];
}

/** Date, paragraph number, and that it is the original of a work of which there are notes as well, as far as it is known. */
export function renderPlace({ meta }: Document, { paragraph }: Passage, shown: ShownTexts): readonly string[] {
  const date = meta.published === null ? null : escapeLine(shown.date(meta.published), 40);
  const original = meta.work === null ? null : shown.textOfWork.original;
  return [date, original, paragraph === null ? null : shown.paragraph(paragraph)].filter((part) => part !== null);
}
