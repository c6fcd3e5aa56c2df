import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import type { Document } from '../corpus/document.js';
import { askedFoot, type Asked } from './asked.js';
import { backToAnswer } from './back-to-answer.js';
import { button, buttonRows, container, linkButton, menu, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';
import { escapeLine } from './escape-text.js';
import { renderId } from './render-id.js';
import { safeUrl } from './safe-url.js';

const MAX_TITLE_CHARS = 300;
const MAX_FIELD_CHARS = 200;
const MAX_LINK_CHARS = 400;
const MAX_SECTIONS_CHARS = 900;

export interface SourceOptions {
  readonly document: Document;
  /** Page of the list of sources to go back to. */
  readonly listPage: number;
  readonly isPrivate: boolean;
  /** What was asked where it was opened from an answer; default: it was not. */
  readonly asked?: Asked | null;
}

/** One source's bibliographic details, its sections, and ways into it. */
export function renderSource({ document, listPage, isPrivate, asked = null }: SourceOptions, texts: Texts): Message {
  const { controls } = texts;
  const first = document.passages[0];
  const sections = menu({
    placeholder: controls.openSection,
    control: controlKeys.jump,
    options: sectionOptions(document, texts),
  });
  const components = [
    container('reading', [
      textDisplay(renderDetails(document, texts)),
      sections,
      ...buttonRows([
        first === undefined
          ? null
          : button({ label: controls.readFromStart, control: controlKeys.turn, args: [first.id, '1', 's'] }),
        button({ label: controls.allSources, control: controlKeys.list, args: [String(listPage)] }),
        linkButton(controls.original, document.meta.url),
        backToAnswer(asked, texts),
      ]),
      askedFoot(asked),
    ]),
  ];
  return { components, isPrivate, placement: 'new', outcome: 'source' };
}

function renderDetails(document: Document, { shown }: Texts): string {
  const { meta } = document;
  const { labels } = shown;
  const size = [shown.passages(document.passages.length), shown.sections(document.sections.length)].join(' · ');
  const link = safeUrl(meta.url);
  const fields: readonly (readonly [string, string | null])[] = [
    [labels.author, meta.author],
    [labels.affiliation, meta.affiliation],
    [labels.publication, meta.publication],
    [labels.published, meta.published === null ? null : shown.date(meta.published)],
    [labels.language, meta.language === null ? null : shown.language(meta.language)],
    [labels.kind, shown.kind[meta.kind]],
    [labels.coverage, shown.coverage[meta.coverage]],
    [labels.text, size],
  ];
  return [
    `### ${escapeLine(meta.title, MAX_TITLE_CHARS) || '…'}`,
    ...fields.flatMap(([label, value]) =>
      value === null ? [] : [`**${label}:** ${escapeLine(value, MAX_FIELD_CHARS)}`],
    ),
    ...(link === null || link.length > MAX_LINK_CHARS ? [] : [`**${labels.link}:** <${link}>`]),
    `**${labels.id}:** ${renderId(document.id)}`,
    ...renderSections(document, shown),
  ].join('\n');
}

function renderSections({ sections }: Document, { labels }: Texts['shown']): readonly string[] {
  const headings = sections.map(({ heading }) => heading).filter((heading) => heading !== '');
  if (headings.length === 0) return [];
  return [`-# ${labels.sections}: ${escapeLine(headings.join(' · '), MAX_SECTIONS_CHARS)}`];
}

function sectionOptions(document: Document, { shown }: Texts): { readonly label: string; readonly value: string }[] {
  if (document.sections.length < 2) return [];
  return document.sections.flatMap(({ heading, passages }) => {
    const first = document.passages[passages.start];
    if (first === undefined || passages.start >= passages.end) return [];
    return [{ label: heading.trim() || shown.untitledSection, value: first.id }];
  });
}
