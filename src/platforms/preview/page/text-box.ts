import { createCombobox } from './completion.js';
import type { Completion } from './completion.js';
import { element, fill } from './element.js';
import type { CommandHelp, PageTexts } from './wire.js';

/** What Enter does with plain text: it asks the bot, or writes to the channel. */
export type Purpose = 'ask' | 'write';

/** What the box for plain text takes. */
export interface TextBoxOptions {
  readonly texts: PageTexts;
  readonly commands: readonly CommandHelp[];
  readonly completion: Completion;
  readonly purpose: Purpose;
  readonly onPurpose: (purpose: Purpose) => void;
  /** `typed`: what stood behind the command's name. */
  readonly onCommand: (command: CommandHelp, typed: string) => void;
  readonly onText: (text: string) => void;
}

/** The message box while no command is chosen. */
export interface TextBox {
  readonly element: HTMLElement;
  begin(typed: string): void;
  send(): void;
}

/** A line for plain text; what begins with `/` is completed to a command. */
export function createTextBox(options: TextBoxOptions): TextBox {
  const { texts, commands, completion, purpose, onCommand, onText } = options;
  const placeholder =
    purpose === 'ask' ? texts.askPlaceholder : fill(texts.writePlaceholder, { channel: texts.channel });
  const input = createCombobox(placeholder, placeholder);
  input.maxLength = purpose === 'ask' ? 6000 : 2000;

  const update = (): void => {
    const typed = /^\/([\s\S]*)$/.exec(input.value)?.[1];
    if (typed === undefined) return completion.close();
    const whole = findWhole(commands, typed);
    if (whole !== null) return onCommand(whole.command, whole.rest);
    const items = findBegun(commands, typed);
    if (items.length === 0 && /\s/.test(typed)) return completion.close();
    completion.open(input, {
      heading: texts.matchingCommands,
      items: items.map((command) => ({
        label: `/${command.shown}`,
        detail: command.description,
        pick: () => onCommand(command, ''),
      })),
      nothing: texts.noSuggestion,
      isFirstActive: true,
    });
  };
  const send = (): void => {
    const text = input.value.trim();
    if (text === '') return input.focus();
    input.value = '';
    completion.close();
    onText(text);
  };

  input.addEventListener('input', update);
  input.addEventListener('blur', () => completion.close());
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (completion.takesKey(event)) event.preventDefault();
    else if (event.key === 'Enter') send();
  });
  return {
    element: element('div', { class: 'text-box' }, [drawPurposes(options), input]),
    begin(typed) {
      input.value = typed;
      input.focus();
      update();
    },
    send,
  };
}

function drawPurposes({ texts, purpose, onPurpose }: TextBoxOptions): HTMLElement {
  const buttons = (['ask', 'write'] as const).map((each) =>
    element(
      'button',
      {
        class: 'purpose',
        attributes: { type: 'button', 'aria-pressed': String(each === purpose) },
        onClick: () => onPurpose(each),
      },
      [each === 'ask' ? texts.ask : texts.write],
    ),
  );
  return element('div', { class: 'purposes', attributes: { role: 'group', 'aria-label': texts.askOrWrite } }, buttons);
}

/** Both names of a command: as it is written, and as the reader knows it. */
function namesOf({ name, subcommand, shown }: CommandHelp): readonly string[] {
  return [`${name} ${subcommand}`.trim(), shown];
}

/** The command whose whole name stands before a space, with what follows it. No name is the beginning of another. */
function findWhole(
  commands: readonly CommandHelp[],
  typed: string,
): { readonly command: CommandHelp; readonly rest: string } | null {
  for (const command of commands) {
    const name = namesOf(command).find((each) => /^\s/.test(typed.slice(each.length)) && typed.startsWith(each));
    if (name !== undefined) return { command, rest: typed.slice(name.length + 1) };
  }
  return null;
}

/** Commands that begin with what was typed, then those in which a later word does. */
function findBegun(commands: readonly CommandHelp[], typed: string): readonly CommandHelp[] {
  const start = typed.toLowerCase();
  const begins = (command: CommandHelp): boolean => namesOf(command).some((name) => name.startsWith(start));
  const holds = (command: CommandHelp): boolean => namesOf(command).some((name) => name.includes(` ${start}`));
  return [...commands.filter(begins), ...commands.filter((command) => !begins(command) && holds(command))];
}
