import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import { button, buttonRows, container, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';
import { escapeLine } from './escape-text.js';

export interface HelpOptions {
  readonly passages: number;
  readonly sources: number;
  /** A question that this corpus answers, or `null` where none is known. */
  readonly example: string | null;
}

/** What the commands do, and one press to a first cited answer. */
export function renderHelp({ passages, sources, example }: HelpOptions, texts: Texts): Message {
  const { commands, controls, views } = texts;
  const listed = [
    commands.ask,
    commands.compare,
    commands.summary,
    commands.discuss,
    commands.search,
    commands.passage,
    commands.sources,
    commands.who,
    commands.define,
  ];
  const lines = listed.map(({ name, description }) => views.helpLine(name, escapeLine(description)));
  const text = [
    `### ${views.helpTitle}`,
    views.helpIntro({ passages, sources }),
    ...lines,
    views.helpCitations,
    ...(example === null ? [] : [views.helpTryIt(escapeLine(example, 400))]),
  ].join('\n');
  const ask =
    example === null
      ? null
      : button({ label: controls.askThis, control: controlKeys.ask, args: ['own', example], isPrimary: true });
  const components = [container('reading', [textDisplay(text), ...buttonRows([ask])])];
  return { components, isPrivate: true, placement: 'new', outcome: 'help' };
}
