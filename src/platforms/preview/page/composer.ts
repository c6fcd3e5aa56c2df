import { createCommandBox } from './command-box.js';
import type { CommandBoxOptions } from './command-box.js';
import { createCompletion } from './completion.js';
import { element } from './element.js';
import { icon } from './icon.js';
import { createTextBox } from './text-box.js';
import type { Purpose } from './text-box.js';
import type { CommandHelp, DrawnChoice, OptionValue, PageTexts } from './wire.js';
import type { Typing } from './server-api.js';

/** A command as it was filled in. */
export interface CommandUse {
  readonly command: CommandHelp;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly files: Readonly<Record<string, File>>;
}

/** What the message box takes. */
export interface ComposerOptions {
  readonly texts: PageTexts;
  readonly commands: readonly CommandHelp[];
  readonly locale: string;
  readonly maxFileBytes: number;
  readonly suggest: (typing: Typing) => Promise<readonly DrawnChoice[]>;
  readonly onCommand: (use: CommandUse) => void;
  /** Plain text, to be asked or to be written to the channel. */
  readonly onText: (text: string, purpose: Purpose) => void;
}

/** The message box. */
export interface Composer {
  readonly element: HTMLElement;
  focus(): void;
  /** Begins a command as if its name had been typed. */
  choose(command: CommandHelp): void;
}

/** The message box: plain text until a command is chosen, then the command's fields. */
export function createComposer(options: ComposerOptions): Composer {
  const { texts, commands } = options;
  const completion = createCompletion();
  const place = element('div', { class: 'composer-place' });
  let current: { send(): void; begin(typed: string): void } = { send: () => undefined, begin: () => undefined };
  let purpose: Purpose = 'ask';

  const showTextBox = (): void => {
    completion.close();
    const box = createTextBox({
      texts,
      commands,
      completion,
      purpose,
      onPurpose(chosen) {
        purpose = chosen;
        showTextBox();
        current.begin('');
      },
      onCommand: showCommandBox,
      onText: (text) => options.onText(text, purpose),
    });
    current = box;
    place.replaceChildren(box.element);
  };
  const showCommandBox = (command: CommandHelp, typed: string): void => {
    completion.close();
    const { locale, maxFileBytes } = options;
    const box = createCommandBox({ ...commandOptions(command), texts, locale, maxFileBytes, completion });
    current = box;
    place.replaceChildren(box.element);
    box.begin(typed);
  };
  const commandOptions = (
    command: CommandHelp,
  ): Pick<CommandBoxOptions, 'command' | 'suggest' | 'onSend' | 'onLeave'> => ({
    command,
    suggest: (option, typed, filled) =>
      options.suggest({ command: command.name, subcommand: command.subcommand, option, typed, options: filled }),
    onSend(filled, files) {
      showTextBox();
      current.begin('');
      options.onCommand({ command, options: filled, files });
    },
    onLeave() {
      showTextBox();
      current.begin('');
    },
  });

  showTextBox();
  const sender = element(
    'button',
    { class: 'send', attributes: { type: 'button', 'aria-label': texts.send }, onClick: () => current.send() },
    [icon('send')],
  );
  return {
    element: element('div', { class: 'composer' }, [
      completion.element,
      element('div', { class: 'composer-bar' }, [place, sender]),
    ]),
    focus: () => current.begin(''),
    choose: (command) => showCommandBox(command, ''),
  };
}
