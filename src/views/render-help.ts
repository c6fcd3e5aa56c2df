import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import { button, buttonRows, container, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';
import { cutText } from './cut-text.js';
import { escapeLine } from './escape-text.js';

// Leaves room for the lines around the list in a message's 4,000 characters.
const MAX_LIST_CHARS = 2600;
const MAX_EXAMPLE_CHARS = 400;
const MAX_SUBCOMMANDS = 6;
/** Source: Discord API, Application Commands, Naming; twice as much for what is escaped. */
const MAX_NAME_CHARS = 64;

/** A command as the reader sees it: plain text in the reader's language. */
export interface HelpEntry {
  readonly name: string;
  /** Empty for an entry in a menu. */
  readonly description: string;
  /** The first words of what it can do, e.g. `status`, `add`; default none. */
  readonly subcommands?: readonly string[];
}

export interface HelpOptions {
  readonly passages: number;
  readonly sources: number;
  /** Slash commands for everyone. */
  readonly commands: readonly HelpEntry[];
  /** Slash commands that the reader may use and others may not. */
  readonly moderation: readonly HelpEntry[];
  /** Entries in the menu of a message. */
  readonly menus: readonly HelpEntry[];
  /** A question that this corpus answers, or `null` where none is known. */
  readonly example: string | null;
}

/** What the reader may do, and one press to a first cited answer. */
export function renderHelp({ passages, sources, example, ...lists }: HelpOptions, texts: Texts): Message {
  const { controls, views } = texts;
  const head = [
    `### ${views.helpTitle}`,
    views.helpIntro({ passages, sources }),
    views.helpCitations,
    ...(example === null ? [] : [views.helpTryIt(escapeLine(example, MAX_EXAMPLE_CHARS))]),
  ];
  const ask =
    example === null
      ? null
      : button({ label: controls.askThis, control: controlKeys.ask, args: ['own', example], isPrimary: true });
  const components = [
    container('reading', [textDisplay(head.join('\n')), ...buttonRows([ask]), textDisplay(renderLists(lists, texts))]),
  ];
  return { components, isPrivate: true, placement: 'new', outcome: 'help' };
}

/** All lists, with what each command does where there is room for that, else with the names alone. */
function renderLists(lists: Pick<HelpOptions, 'commands' | 'moderation' | 'menus'>, texts: Texts): string {
  const { views } = texts;
  const line = ({ name, description, subcommands = [] }: HelpEntry): string =>
    views.helpLine(escapeLine(name), listSubcommands(subcommands, texts), escapeLine(description));
  const inMenus = lists.menus.map(({ name }) => `**${escapeLine(name)}**`).join(' · ');
  const rest = inMenus === '' ? [] : [`-# ${views.helpMenus}`, inMenus];
  const whole = [
    ...lists.commands.map(line),
    ...(lists.moderation.length === 0 ? [] : [`-# ${views.helpModeration}`, ...lists.moderation.map(line)]),
    ...rest,
  ].join('\n');
  if (whole.length <= MAX_LIST_CHARS) return whole || '…';
  const names = [...lists.commands, ...lists.moderation].map(({ name }) => `/${escapeLine(name)}`);
  return cutText([...names, ...lists.menus.map(({ name }) => escapeLine(name))].join(' · '), MAX_LIST_CHARS);
}

/** The first few, and how many more there are: Discord lists them all once the command is typed. Empty for none. */
function listSubcommands(names: readonly string[], { views }: Texts): string {
  const shown = names.length <= MAX_SUBCOMMANDS ? names : names.slice(0, MAX_SUBCOMMANDS - 1);
  const listed = shown.map((name) => escapeLine(name, MAX_NAME_CHARS)).join(', ');
  return shown.length < names.length ? views.helpMore(listed, names.length - shown.length) : listed;
}
