import type { Digest, DigestSentence } from '../answer/digest.js';
import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import type { Document } from '../corpus/document.js';
import { renderAuthor, renderSpeaker, renderTitle } from './attribution.js';
import { readArgs } from './bold-ranges.js';
import { citationMark } from './citation-mark.js';
import { button, buttonRows, container, menu, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';
import { escapeLine } from './escape-text.js';
import { fairShares } from './fair-shares.js';
import { MAX_ROW_BUTTONS } from './limits.js';
import { hitOptions } from './passage-options.js';
import { renderReaderNames, type FindNames } from './reader-names.js';

/** How long a summary may be, and how many sentences that is. */
export const SUMMARY_SENTENCES = { short: 3, medium: 6, long: 10 } as const;
export type SummaryLength = keyof typeof SUMMARY_SENTENCES;

const LENGTHS: readonly SummaryLength[] = ['short', 'medium', 'long'];
const MAX_HEADING_CHARS = 160;
const MAX_SENTENCES_CHARS = 2600;

export interface SummaryOptions {
  readonly digest: Digest;
  readonly length: SummaryLength;
  /** For the names in the reader's language; without it they are not shown. */
  readonly findNames?: FindNames | undefined;
  readonly isPrivate: boolean;
}

/** A length as a command or control wrote it; nonsense is short. */
export function readLength(written: unknown): SummaryLength {
  return LENGTHS.find((length) => length === written) ?? 'short';
}

/** The main sentences in their order, each with the number of its passage, and ways to more, less, a section or the text itself. */
export function renderSummary({ digest, length, findNames, isPrivate }: SummaryOptions, texts: Texts): Message {
  const cited = citedPassages(digest);
  const sentences = renderSentences(digest, cited, texts);
  const components = [
    container('answer', [
      textDisplay(renderHead(digest, texts)),
      textDisplay(sentences),
      renderReaderNames([sentences], findNames, texts),
      ...renderReading(digest, cited, texts),
      sectionMenu(digest, length, texts),
      ...buttonRows(renderButtons(digest, length, texts)),
    ]),
  ];
  return { components, isPrivate, placement: 'new', outcome: 'summary' };
}

/** What a summary is of, as the id that its controls hold: the document's, or that of the section's first passage. */
function digestId({ document, sectionIndex }: Pick<Digest, 'document' | 'sectionIndex'>): string {
  const start = sectionIndex === null ? undefined : document.sections[sectionIndex]?.passages.start;
  return (start === undefined ? undefined : document.passages[start]?.id) ?? document.id;
}

/** Sentences by their passage, in the order of the text; the place in the list, from 1, is the citation's number. */
function citedPassages({ sentences }: Digest): readonly (readonly DigestSentence[])[] {
  const groups = new Map<string, DigestSentence[]>();
  for (const sentence of sentences) {
    const { id } = sentence.passage;
    groups.set(id, [...(groups.get(id) ?? []), sentence]);
  }
  return [...groups.values()];
}

function renderHead({ document, sectionIndex, sentences, total }: Digest, { shown, views }: Texts): string {
  const [first] = sentences;
  const speaker = first === undefined ? renderAuthor(document, shown) : renderSpeaker(document, first.passage, shown);
  const heading = sectionIndex === null ? null : renderHeading(document, sectionIndex, shown);
  return [
    `### ${views.summary.title(renderTitle(document))}`,
    ...(heading === null ? [] : [`**${heading}**`]),
    `-# ${[speaker, views.summary.facts(sentences.length, total)].join(' · ')}`,
  ].join('\n');
}

function renderHeading({ sections }: Document, sectionIndex: number, shown: Texts['shown']): string {
  return escapeLine(sections[sectionIndex]?.heading ?? '', MAX_HEADING_CHARS) || shown.untitledSection;
}

function renderSentences(
  { sentences }: Digest,
  cited: readonly (readonly DigestSentence[])[],
  { shown, views }: Texts,
): string {
  if (sentences.length === 0) return views.summary.nothing;
  const texts = sentences.map(({ passage, sentence }) => passage.text.slice(sentence.start, sentence.end));
  const shares = fairShares(
    texts.map((text) => escapeLine(text).length),
    MAX_SENTENCES_CHARS,
  );
  return sentences
    .map((sentence, at) => {
      const n = cited.findIndex((group) => group.includes(sentence)) + 1;
      const { paragraph } = sentence.passage;
      const mark = [citationMark(n), ...(paragraph === null ? [] : [shown.paragraph(paragraph)])].join(' ');
      return `- ${escapeLine(texts[at] ?? '', shares[at] ?? 0)}${mark}`;
    })
    .join('\n');
}

/** A button for each passage, or a menu of more than fit a row. */
function renderReading(
  { document }: Digest,
  cited: readonly (readonly DigestSentence[])[],
  texts: Texts,
): ReturnType<typeof buttonRows> {
  const passages = cited.flatMap(([first]) => (first === undefined ? [] : [first.passage]));
  const buttons = cited.map((group, at) => {
    const [first] = group;
    const bold = group.map(({ sentence }) => sentence);
    const label = texts.controls.read(at + 1);
    return first && button({ label, control: controlKeys.read, args: readArgs(first.passage.id, bold) });
  });
  if (buttons.length <= MAX_ROW_BUTTONS) return buttonRows(buttons.map((one) => one ?? null));
  const options = hitOptions(
    passages.map((passage) => ({ document, passage })),
    texts,
  ).map(({ label, value }, at) => ({ label: `${at + 1}. ${label}`, value }));
  const reading = menu({ placeholder: texts.controls.readPassages, control: controlKeys.pick, options });
  return reading === null ? [] : [reading];
}

function sectionMenu({ document }: Digest, length: SummaryLength, texts: Texts): ReturnType<typeof menu> {
  if (document.sections.length < 2) return null;
  const sections = document.sections.flatMap(({ heading, passages }, sectionIndex) => {
    if (passages.start >= passages.end) return [];
    const value = `${length}~${digestId({ document, sectionIndex })}`;
    return [{ label: heading.trim() || texts.shown.untitledSection, value }];
  });
  const whole = { label: texts.controls.sumUpWork, value: `${length}~${document.id}` };
  return menu({
    placeholder: texts.controls.sumUpSection,
    control: controlKeys.chapter,
    options: [whole, ...sections],
  });
}

function renderButtons(digest: Digest, length: SummaryLength, texts: Texts): ReturnType<typeof button>[] {
  const { controls } = texts;
  const at = LENGTHS.indexOf(length);
  const turn = (label: string, step: number, isEnd: boolean): ReturnType<typeof button> =>
    button({
      label,
      control: controlKeys.gist,
      args: [LENGTHS[at + step] ?? length, digestId(digest), step < 0 ? 's' : 'l'],
      isDisabled: isEnd,
    });
  const isAll = digest.sentences.length < SUMMARY_SENTENCES[length];
  const [first] = digest.document.passages;
  const start = digest.sectionIndex === null ? first?.id : digestId(digest);
  const questions = digest.document.meta.discussion.length > 0;
  return [
    turn(controls.shorter, -1, at === 0),
    turn(controls.longer, 1, isAll || at === LENGTHS.length - 1),
    start === undefined ? null : button({ label: controls.readFromStart, control: controlKeys.read, args: [start] }),
    questions ? button({ label: controls.discuss, control: controlKeys.discuss, args: [digest.document.id] }) : null,
  ];
}
