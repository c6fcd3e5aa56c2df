import type { Texts } from '../../bot/messages/texts.js';
import type { IncomingDocument } from '../../library/living/draft.js';
import { escapeLine } from '../escape-text.js';
import { safeUrl } from '../safe-url.js';
import { fitLines } from './fit-lines.js';
import { sayNote, type FindTitle } from './say-findings.js';

const MAX_TITLE_CHARS = 200;
const MAX_FIELD_CHARS = 100;
const MAX_LINK_CHARS = 300;
const MAX_BEGINNING_CHARS = 400;
const MAX_NOTES_CHARS = 300;
const MAX_LINE_TITLE_CHARS = 120;

/** All that is known of the one text that comes in, title first. */
export function renderIncoming(incoming: IncomingDocument, findTitle: FindTitle, texts: Texts): readonly string[] {
  const { draft } = texts.add;
  const { meta, notes, beginning, originalOf } = incoming;
  const link = safeUrl(meta.url);
  const notesShown = notes.map((note) => sayNote(note, texts));
  return [
    `**${titleOf(incoming, texts, MAX_TITLE_CHARS)}**`,
    ...renderFields(incoming, texts),
    ...(link === null || link.length > MAX_LINK_CHARS ? [] : [`**${texts.shown.labels.link}:** <${link}>`]),
    `-# ${sizeOf(incoming, texts)}`,
    ...(originalOf === null ? [] : [draft.originalOf(escapeLine(findTitle(originalOf), MAX_LINE_TITLE_CHARS))]),
    `> ${escapeLine(beginning, MAX_BEGINNING_CHARS) || '…'}`,
    ...fitLines(notesShown, MAX_NOTES_CHARS, draft.more).map((note) => `-# ${note}`),
  ];
}

/** One of several texts that come in, in two lines. */
export function renderIncomingLine(incoming: IncomingDocument, texts: Texts): string {
  const { author, published } = incoming.meta;
  const facts = [
    ...(author === null ? [] : [escapeLine(author, 60)]),
    ...(published === null ? [] : [escapeLine(texts.shown.date(published), 40)]),
    sizeOf(incoming, texts),
  ].filter((fact) => fact !== '');
  return `**${titleOf(incoming, texts, MAX_LINE_TITLE_CHARS)}**\n-# ${facts.join(' · ')}`;
}

function renderFields({ meta }: IncomingDocument, { shown }: Texts): readonly string[] {
  const { labels } = shown;
  const fields: readonly (readonly [string, string | null])[] = [
    [labels.author, meta.author],
    [labels.publication, meta.publication],
    [labels.published, meta.published === null ? null : shown.date(meta.published)],
    [labels.language, meta.language === null ? null : shown.language(meta.language)],
  ];
  const known = fields.flatMap(([label, value]) => {
    const escaped = value === null ? '' : escapeLine(value, MAX_FIELD_CHARS);
    return escaped === '' ? [] : [`**${label}:** ${escaped}`];
  });
  return known;
}

function titleOf({ meta }: IncomingDocument, { add }: Texts, maxChars: number): string {
  return escapeLine(meta.title ?? '', maxChars) || add.draft.untitled;
}

function sizeOf({ passages, words }: IncomingDocument, { shown, add }: Texts): string {
  return [shown.passages(passages), add.draft.words(words)].join(' · ');
}
