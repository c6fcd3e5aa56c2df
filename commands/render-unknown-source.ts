import type { Message } from '../src/bot/command.js';
import type { ControlKey } from '../src/bot/custom-id.js';
import type { Texts } from '../src/bot/messages/texts.js';
import type { Document } from '../src/corpus/document.js';
import { button } from '../src/views/components.js';
import { controlKeys } from '../src/views/control-keys.js';
import { escapeLine } from '../src/views/escape-text.js';
import { renderChoice } from '../src/views/render-choice.js';
import { visibleLine } from '../src/views/visible-text.js';

export interface UnknownSource {
  readonly typed: string;
  /** What may have been meant; empty where nothing is near. */
  readonly near: readonly Document[];
  /** What a press on one of them does. */
  readonly control: ControlKey;
  readonly argsOf: (document: Document) => readonly string[];
}

/** Says that no source is called so, with those that may have been meant and the list of all. */
export function renderUnknownSource({ typed, near, control, argsOf }: UnknownSource, texts: Texts): Message {
  const { controls, views } = texts;
  const line = [views.sourceUnknown(escapeLine(typed, 200)), ...(near.length === 0 ? [] : [views.sourceNearest])].join(
    ' ',
  );
  const buttons = near.map((document) =>
    button({ label: visibleLine(document.meta.title) || document.id, control, args: argsOf(document) }),
  );
  const all = button({ label: controls.allSources, control: controlKeys.list, args: ['1'] });
  return renderChoice({ line, buttons: [...buttons, all], outcome: 'gone' });
}
