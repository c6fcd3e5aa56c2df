import { createCombobox } from './completion.js';
import type { Completion } from './completion.js';
import { acceptFiles } from './accept-files.js';
import { element, fill } from './element.js';
import { createFileField } from './file-field.js';
import { createOptionField } from './option-field.js';
import type { OptionField } from './option-field.js';
import type { CommandHelp, DrawnChoice, OptionValue, PageTexts } from './wire.js';

type Filled = Readonly<Record<string, OptionValue>>;

/** What filling in a command takes. */
export interface CommandBoxOptions {
  readonly command: CommandHelp;
  readonly texts: PageTexts;
  readonly locale: string;
  readonly maxFileBytes: number;
  readonly completion: Completion;
  readonly suggest: (option: string, typed: string, filled: Filled) => Promise<readonly DrawnChoice[]>;
  readonly onSend: (options: Filled, files: Readonly<Record<string, File>>) => void;
  /** The command is given up. */
  readonly onLeave: () => void;
}

/** A chosen command in the message box. */
export interface CommandBox {
  readonly element: HTMLElement;
  /** Puts the cursor into the first field, with this text in it. */
  begin(typed: string): void;
  /** Sends the command, or shows which field keeps it from being sent. */
  send(): void;
}

/** A command with its required options as chips in order; an input at the end offers the others. */
export function createCommandBox(options: CommandBoxOptions): CommandBox {
  const { command, texts, completion, onSend, onLeave } = options;
  const fault = element('p', { class: 'option-fault', attributes: { role: 'alert' } });
  const tail = createCombobox(texts.options);
  tail.classList.add('chip-tail');
  const chips = element('div', { class: 'chips' }, [
    element('span', { class: 'chip-command' }, [`/${command.shown}`]),
    tail,
  ]);
  let fields: readonly OptionField[] = [];

  const read = (): Filled =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const { option } = field;
        const found = field.read();
        return found.kind === 'value' ? [[option.name, found.value] as const] : [];
      }),
    );
  const rest = (): CommandHelp['options'] =>
    command.options.filter(({ name }) => !fields.some(({ option }) => option.name === name));
  const showTail = (): void => {
    const { length } = rest();
    tail.hidden = length === 0 && fields.length > 0;
    tail.placeholder = length === 0 ? '' : fill(texts.moreOptions, { count: String(length) });
  };
  const offerRest = (): void =>
    completion.open(tail, {
      heading: texts.options,
      items: rest()
        .filter(({ shown }) => shown.startsWith(tail.value.trim().toLowerCase()))
        .map((option) => ({ label: option.shown, detail: option.description, pick: () => add(option).input.focus() })),
      isFirstActive: tail.value.trim() !== '',
    });
  const focusAfter = (field: OptionField): void => {
    const next = fields[fields.indexOf(field) + 1]?.input ?? (tail.hidden ? field.input : tail);
    next.focus();
  };
  const add = (option: CommandHelp['options'][number]): OptionField => {
    const create = option.type === 'file' ? createFileField : createOptionField;
    const field: OptionField = create({
      ...options,
      option,
      suggest: (name, typed) => options.suggest(name, typed, read()),
      onPicked: () => focusAfter(field),
    });
    fields = [...fields, field];
    tail.value = '';
    tail.before(field.element);
    showTail();
    return field;
  };
  const addFileField = (): OptionField | null => {
    const option = rest().find(({ type }) => type === 'file');
    return option === undefined ? null : add(option);
  };
  const remove = (field: OptionField): void => {
    const before = fields[fields.indexOf(field) - 1];
    if (field.option.isRequired && before === undefined) return onLeave();
    if (!field.option.isRequired) {
      fields = fields.filter((each) => each !== field);
      field.element.remove();
      showTail();
    }
    (before?.input ?? tail).focus();
  };
  const send = (): void => {
    const faults = fields.map((field) => ({ field, found: field.read() }));
    faults.forEach(({ field, found }) => field.showFault(found.kind === 'fault' ? found.text : ''));
    const first = faults.find(({ found }) => found.kind === 'fault');
    if (first === undefined) return onSend(read(), readChosenFiles(fields));
    first.field.input.focus();
    fault.textContent = first.found.kind === 'fault' ? `${first.field.option.shown}: ${first.found.text}` : '';
  };
  const takeKey = (event: KeyboardEvent): void => {
    // Enter may end the writing of a syllable, as in Korean, and nothing else.
    if (event.isComposing) return;
    const { target } = event;
    const field = fields.find(({ input }) => input === target) ?? null;
    const isEmpty = field === null ? tail.value === '' : field.isEmpty();
    const isFile = field?.option.type === 'file';
    if (completion.takesKey(event)) event.preventDefault();
    // Enter on a field without a file opens the browser's own window.
    else if (event.key === 'Enter' && isFile && isEmpty) return;
    else if (event.key === 'Enter') {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape') onLeave();
    else if (event.key === 'Backspace' && isFile && !isEmpty) field.clear();
    else if (event.key === 'Backspace' && isEmpty) {
      event.preventDefault();
      if (field !== null) remove(field);
      else if (fields.at(-1) === undefined) onLeave();
      else fields.at(-1)?.input.focus();
    }
  };

  tail.addEventListener('focus', offerRest);
  tail.addEventListener('input', offerRest);
  chips.addEventListener('keydown', takeKey);
  chips.addEventListener('focusout', () => completion.close());
  acceptFiles(chips, (files) => {
    const free = fields.find((field) => field.option.type === 'file' && field.isEmpty());
    const place = free ?? fields.find(({ option }) => option.type === 'file') ?? addFileField();
    place?.takeFiles(files);
    place?.input.focus();
  });
  for (const option of command.options.filter(({ isRequired }) => isRequired)) add(option);
  showTail();
  return {
    element: element('div', { class: 'command-box' }, [chips, fault]),
    begin(typed) {
      const first = fields[0]?.input ?? tail;
      if (fields.length > 0 && first.type === 'text') first.value = typed;
      first.focus();
    },
    send,
  };
}

function readChosenFiles(fields: readonly OptionField[]): Readonly<Record<string, File>> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const found = field.read();
      return found.kind === 'file' ? [[field.option.name, found.file] as const] : [];
    }),
  );
}
