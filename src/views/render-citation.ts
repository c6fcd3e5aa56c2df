import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import type { Document, Passage } from '../corpus/document.js';
import { CITATION_STYLES, type CitationStyle } from '../library/citing/citation-style.js';
import type { CitationText } from '../library/citing/write-citation.js';
import { button, buttonRows, container, linkButton, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';
import { escapeLine } from './escape-text.js';
import { renderCode } from './render-code.js';
import { renderId } from './render-id.js';

const MAX_TITLE_CHARS = 200;
const MAX_CODE_CHARS = 1400;

export interface CitationOptions {
  readonly document: Document;
  /** The passage cited; `null` for the whole work. */
  readonly passage: Passage | null;
  readonly style: CitationStyle;
  /** At most two. */
  readonly citation: readonly CitationText[];
  readonly isPrivate: boolean;
}

/** A citation to copy in one style, with a press to each of the others. */
export function renderCitation(options: CitationOptions, texts: Texts): Message {
  const { document, passage, style, citation, isPrivate } = options;
  const { cite } = texts;
  const id = passage?.id ?? document.id;
  const isNote = document.meta.kind === 'reference' || passage?.voice === 'editors';
  const facts = [
    cite.styles[style],
    ...(passage === null || passage.paragraph === null ? [] : [texts.shown.paragraph(passage.paragraph)]),
    renderId(id),
  ];
  const others = CITATION_STYLES.filter((other) => other !== style).map((other) =>
    button({ label: cite.styles[other], control: controlKeys.cite, args: [other, id] }),
  );
  const components = [
    container('reading', [
      textDisplay(`### ${cite.title(escapeLine(document.meta.title, MAX_TITLE_CHARS))}\n-# ${facts.join(' · ')}`),
      ...citation.map(({ place, text }) => textDisplay(`${cite.places[place]}\n${renderCode(text, MAX_CODE_CHARS)}`)),
      isNote ? textDisplay(`-# ${cite.editorsNote}`) : null,
      ...buttonRows(others),
      ...buttonRows([linkButton(texts.controls.original, document.meta.url)]),
    ]),
  ];
  return { components, isPrivate, placement: 'new', outcome: 'citation' };
}
