import { createCombobox } from './completion.js';
import type { Completion, CompletionItem } from './completion.js';
import { element } from './element.js';
import type { CommandOption, DrawnChoice, OptionValue, PageTexts } from './wire.js';

/** What stands in a field: a value, nothing, or something that cannot be sent. */
export type FieldValue =
  | { readonly kind: 'value'; readonly value: OptionValue }
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'empty' }
  | { readonly kind: 'fault'; readonly text: string };

/** What a field of an option takes. */
export interface FieldOptions {
  readonly option: CommandOption;
  readonly texts: PageTexts;
  readonly locale: string;
  readonly maxFileBytes: number;
  readonly completion: Completion;
  readonly suggest: (option: string, typed: string) => Promise<readonly DrawnChoice[]>;
  /** A suggestion was taken. */
  readonly onPicked: () => void;
}

/** One option of a command, as a chip with its name and an input. */
export interface OptionField {
  readonly option: CommandOption;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  isEmpty(): boolean;
  /** Takes away what stands in it. */
  clear(): void;
  /** Takes files that were dropped; does nothing where the option is none of a file. */
  takeFiles(files: FileList): void;
  read(): FieldValue;
  /** Says below the box why the field cannot be sent; empty: it can. */
  showFault(text: string): void;
}

interface Choice {
  readonly name: string;
  readonly value: OptionValue;
}

/** Makes the chip of an option; what it suggests comes from the command itself. */
export function createOptionField(options: FieldOptions): OptionField {
  const { option, texts, completion, suggest, onPicked } = options;
  const input = createCombobox(`${option.shown}: ${option.description}`);
  const fixed = fixedChoices(option, texts);
  const chip = element('span', { class: 'chip' }, [element('span', { class: 'chip-name' }, [option.shown]), input]);
  let picked: Choice | null = null;
  let asked = 0;

  const toItem = (choice: Choice): CompletionItem => ({
    label: choice.name,
    detail: '',
    pick() {
      picked = choice;
      input.value = choice.name;
      completion.close();
      onPicked();
    },
  });
  const showChoices = (choices: readonly Choice[]): void =>
    completion.open(input, {
      heading: option.description,
      items: choices.map(toItem),
      nothing: input.value === '' ? option.description : fixed === null ? option.description : texts.noSuggestion,
      isFirstActive: fixed !== null,
    });
  const update = async (): Promise<void> => {
    asked += 1;
    const turn = asked;
    if (fixed !== null) return showChoices(fixed.filter(({ name }) => startsLike(name, input.value)));
    if (!option.suggests) return showChoices([]);
    const choices = await suggest(option.name, input.value);
    // An answer to what was typed before, or to an input that has been left, is of no use.
    if (turn === asked && document.activeElement === input) showChoices(choices);
  };
  input.addEventListener('input', () => {
    picked = null;
    chip.classList.remove('is-wrong');
    void update();
  });
  input.addEventListener('focus', () => void (picked === null ? update() : completion.close()));

  return {
    option,
    element: chip,
    input,
    isEmpty: () => input.value === '',
    clear() {
      input.value = '';
    },
    takeFiles: () => undefined,
    read: () => readField(option, { typed: input.value.trim(), picked, fixed }, texts),
    showFault(text) {
      chip.classList.toggle('is-wrong', text !== '');
      input.setAttribute('aria-invalid', String(text !== ''));
    },
  };
}

function fixedChoices({ type, choices }: CommandOption, { yes, no }: PageTexts): readonly Choice[] | null {
  if (type === 'boolean') return [true, false].map((value) => ({ name: value ? yes : no, value }));
  return choices.length > 0 ? choices : null;
}

function readField(
  { type, isRequired }: CommandOption,
  {
    typed,
    picked,
    fixed,
  }: { readonly typed: string; readonly picked: Choice | null; readonly fixed: readonly Choice[] | null },
  texts: PageTexts,
): FieldValue {
  if (typed === '') return isRequired ? { kind: 'fault', text: texts.optionRequired } : { kind: 'empty' };
  if (picked !== null) return { kind: 'value', value: picked.value };
  if (fixed !== null) {
    const choice = fixed.find(({ name }) => name.toLowerCase() === typed.toLowerCase());
    return choice === undefined ? { kind: 'fault', text: texts.optionUnknown } : { kind: 'value', value: choice.value };
  }
  if (type === 'text') return { kind: 'value', value: typed };
  const number = Number(typed);
  const isFine = Number.isFinite(number) && (type === 'number' || Number.isInteger(number));
  return isFine ? { kind: 'value', value: number } : { kind: 'fault', text: texts.optionNumber };
}

function startsLike(name: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  // Channels and roles are typed with or without their sign.
  return [name, name.replace(/^[#@]/, '')].some((one) => one.toLowerCase().startsWith(wanted));
}
