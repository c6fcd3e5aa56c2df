import type { NearHeading, RefusedAnswer } from '../answer/answer.js';
import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import type { Asked } from './asked.js';
import { readArgs } from './bold-ranges.js';
import { button, buttonRows, container, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';
import { escapeLine } from './escape-text.js';
import { renderNotice } from './render-notice.js';
import { visibleLine } from './visible-text.js';

const MAX_QUESTION_CHARS = 280;
const MAX_SUGGESTION_CHARS = 600;
const MAX_HEADING_CHARS = 120;
const MAX_WORDS = 5;
const MAX_WORD_CHARS = 40;

export interface RefusalOptions {
  readonly asked: Asked;
  /** Whether an answer to the corrected question is shown to the asker alone, as the question asked for. */
  readonly isOwn: boolean;
  /** A button for the corrected question; default: asks it. */
  readonly retry?: (question: string) => ReturnType<typeof button>;
}

/** One clear line, no citations, and ways on: the corrected question, and headings near to it. Always private. */
export function renderRefusal(answer: RefusedAnswer, texts: Texts, options: RefusalOptions): Message {
  if (answer.reason === 'no-question') return renderNotice({ line: texts.views.noQuestion, outcome: 'no-question' });
  const components = [
    container('refusal', [
      textDisplay(renderLines(answer, texts)),
      ...buttonRows([retryButton(answer, texts, options)]),
      ...buttonRows(answer.nearest.map((near) => nearButton(near, texts))),
    ]),
  ];
  return { components, isPrivate: true, placement: 'new', outcome: 'refused' };
}

function renderLines({ question, missing, didYouMean, nearest }: RefusedAnswer, { views }: Texts): string {
  const words = missing.slice(0, MAX_WORDS).map((word) => escapeLine(word, MAX_WORD_CHARS));
  return [
    `### ${escapeLine(question, MAX_QUESTION_CHARS)}`,
    [views.refused, ...(words.length === 0 ? [] : [views.refusedMissing(words)])].join(' '),
    ...(didYouMean === null ? [] : [views.didYouMean(`**${escapeLine(didYouMean, MAX_SUGGESTION_CHARS)}**`)]),
    ...(nearest.length === 0 ? [] : [views.nearest]),
  ].join('\n');
}

function retryButton(
  { didYouMean }: RefusedAnswer,
  { controls }: Texts,
  { asked, isOwn, retry }: RefusalOptions,
): ReturnType<typeof button> {
  if (didYouMean === null) return null;
  if (retry !== undefined) return retry(didYouMean);
  const args = [isOwn ? 'own' : 'open', didYouMean, ...(asked.source === null ? [] : [asked.source])];
  return button({ label: controls.askThis, control: controlKeys.ask, args, isPrimary: true });
}

function nearButton({ document, heading, passage }: NearHeading, { shown }: Texts): ReturnType<typeof button> {
  const name = heading === '' ? document.meta.title : heading;
  const label = visibleLine(name.slice(0, MAX_HEADING_CHARS)) || shown.untitledSection;
  return button({ label, control: controlKeys.read, args: readArgs(passage.id, []) });
}
