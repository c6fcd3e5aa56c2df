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
    const typed = /^\/(\S*)$/.exec(input.value)?.[1];
    const [, name, rest] = /^\/(\S+)\s([\s\S]*)$/.exec(input.value) ?? [];
    const whole = commands.find((command) => name !== undefined && [command.shown, command.name].includes(name));
    if (whole !== undefined) return onCommand(whole, rest ?? '');
    if (typed === undefined) return completion.close();
    completion.open(input, {
      heading: texts.matchingCommands,
      items: commands
        .filter(({ name: own, shown }) => [own, shown].some((candidate) => candidate.startsWith(typed.toLowerCase())))
        .map((command) => ({
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
