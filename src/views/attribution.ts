import type { ShownTexts } from '../bot/messages/texts.js';
import type { Document, Passage } from '../corpus/document.js';
import { escapeLine } from './escape-text.js';
import { maskedLink } from './safe-url.js';

const MAX_AUTHOR_CHARS = 80;
const MAX_TITLE_CHARS = 110;

/** Who speaks in a passage, as Markdown: the author's name, or that it is the editors' note and on whose text. */
export function renderSpeaker(document: Document, passage: Passage, shown: ShownTexts): string {
  const { author, kind } = document.meta;
  if (passage.voice === 'author') return renderAuthor(document, shown);
  return kind === 'reference' || author === null
    ? shown.editorsNote
    : shown.editorsNoteOn(escapeLine(author, MAX_AUTHOR_CHARS));
}

/** The author's name as Markdown, else the publication's; a reference note is by the editors. */
export function renderAuthor({ meta }: Document, shown: ShownTexts): string {
  const name = meta.author ?? meta.publication;
  if (meta.kind === 'reference' && meta.author === null) return shown.editorsNote;
  return name === null ? shown.unknownAuthor : escapeLine(name, MAX_AUTHOR_CHARS);
}

/** The title as Markdown, with a link to the original where there is one. */
export function renderTitle({ meta }: Document): string {
  return maskedLink(escapeLine(meta.title, MAX_TITLE_CHARS), meta.url);
}

/** `author · title · date · ¶4` of a passage on one line of Markdown; without a link where room is short. */
export function renderReference(document: Document, passage: Passage, shown: ShownTexts, isLinked = true): string {
  const title = isLinked ? renderTitle(document) : escapeLine(document.meta.title, MAX_TITLE_CHARS);
  return [renderSpeaker(document, passage, shown), title, ...renderPlace(document, passage, shown)].join(' · ');
}

/** Date and paragraph number, as far as they are known. */
export function renderPlace({ meta }: Document, { paragraph }: Passage, shown: ShownTexts): readonly string[] {
  const date = meta.published === null ? null : escapeLine(shown.date(meta.published), 40);
  return [date, paragraph === null ? null : shown.paragraph(paragraph)].filter((part) => part !== null);
}
