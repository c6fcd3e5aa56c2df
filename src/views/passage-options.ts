import type { Texts } from '../bot/messages/texts.js';
import type { Document, Passage } from '../corpus/document.js';
import { cutText } from './cut-text.js';
import { visibleLine } from './visible-text.js';

const MAX_TITLE_CHARS = 40;

/** One line of plain text that tells a passage from its neighbours: title, paragraph number, first words. */
export function passageLabel(document: Document, passage: Passage, { shown }: Texts): string {
  const title = cutText(visibleLine(document.meta.title), MAX_TITLE_CHARS);
  const place = passage.paragraph === null ? '' : ` ${shown.paragraph(passage.paragraph)}`;
  return `${title}${place}: ${visibleLine(passage.text.slice(0, 200))}`;
}

/** Menu options that stand for passages; the value is the passage's id. */
export function hitOptions(
  hits: readonly { readonly document: Document; readonly passage: Passage }[],
  texts: Texts,
): readonly { readonly label: string; readonly value: string }[] {
  return hits.map(({ document, passage }) => ({ label: passageLabel(document, passage, texts), value: passage.id }));
}
