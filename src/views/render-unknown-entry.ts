import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import type { GlossaryEntry } from '../corpus/document.js';
import { button } from './components.js';
import { controlKeys } from './control-keys.js';
import { escapeLine } from './escape-text.js';
import { renderChoice } from './render-choice.js';
import { entryTitle } from './render-entry.js';
import { visibleLine } from './visible-text.js';

const MAX_TYPED_CHARS = 200;

export interface UnknownEntryOptions {
  readonly typed: string;
  /** Best first; may be empty. */
  readonly nearest: readonly GlossaryEntry[];
}

/** That the glossary has no such name, with the nearest it has, and a button that asks the texts. Private. */
export function renderUnknownEntry({ typed, nearest }: UnknownEntryOptions, texts: Texts): Message {
  const { controls, views } = texts;
  const { glossary } = views;
  const byName = new Map(nearest.map((entry) => [entry.name, entry]));
  const names = [...byName.values()].map((entry) =>
    button({ label: visibleLine(entryTitle(entry, texts)) || '…', control: controlKeys.entry, args: [entry.name] }),
  );
  const ask = button({ label: controls.askThis, control: controlKeys.ask, args: ['own', typed] });
  const lines = [
    glossary.unknown(escapeLine(typed, MAX_TYPED_CHARS) || '…'),
    nearest.length === 0 ? glossary.askInstead : glossary.nearest,
  ];
  return renderChoice({ line: lines.join(' '), buttons: [...names, ask], outcome: 'unknown-entry' });
}
