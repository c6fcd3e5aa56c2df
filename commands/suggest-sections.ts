import type { Choice } from '../src/bot/command.js';
import { MAX_CHOICE_CHARS, MAX_CHOICES } from '../src/bot/router.js';
import type { Document } from '../src/corpus/document.js';
import { cutText } from '../src/views/cut-text.js';
import { visibleLine } from '../src/views/visible-text.js';

/** Sections of a work as autocomplete choices: the heading to read, the id of its first passage as the value. */
export function suggestSections(document: Document, typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  return document.sections
    .flatMap(({ heading, passages }) => {
      const id = document.passages[passages.start]?.id;
      const name = cutText(visibleLine(heading), MAX_CHOICE_CHARS);
      return id === undefined || passages.start >= passages.end ? [] : [{ name, value: String(id) }];
    })
    .filter(({ name }) => name !== '' && name.toLowerCase().includes(wanted))
    .slice(0, MAX_CHOICES);
}
