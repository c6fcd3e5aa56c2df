import type { Message } from '../src/bot/command.js';
import type { Texts } from '../src/bot/messages/texts.js';
import type { Document } from '../src/corpus/document.js';
import { button } from '../src/views/components.js';
import { controlKeys } from '../src/views/control-keys.js';
import { escapeLine } from '../src/views/escape-text.js';
import { renderChoice } from '../src/views/render-choice.js';
import type { SummaryLength } from '../src/views/render-summary.js';

export interface UnknownSection {
  readonly document: Document;
  readonly typed: string;
  readonly length: SummaryLength;
}

/** Says that a work has no such section, and offers a summary of the whole. */
export function renderUnknownSection({ document, typed, length }: UnknownSection, texts: Texts): Message {
  const line = texts.views.summary.sectionUnknown(escapeLine(typed, 200), escapeLine(document.meta.title, 200));
  const whole = button({
    label: texts.controls.sumUpWork,
    control: controlKeys.gist,
    args: [length, document.id],
  });
  return renderChoice({ line, buttons: [whole], outcome: 'gone' });
}
