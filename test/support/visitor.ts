import type { Bot } from '../../src/bot/bot.js';
import type { Attachment } from '../../src/bot/attachment.js';
import type {
  ActionRequest,
  Caller,
  Choice,
  ControlRequest,
  Message,
  Modal,
  ModalRequest,
  Options,
  Shown,
} from '../../src/bot/command.js';
import { commands } from '../../commands/index.js';
import { describeCommand } from '../../src/platforms/preview/describe-commands.js';
import type { CommandHelp, CommandOption } from '../../src/platforms/preview/page/wire.js';
import { toShown } from '../../src/platforms/to-shown.js';
import { buttonsOf, menusOf, shownTexts } from './message-text.js';
import { collectComponents } from './loopback-discord/check-message-limits.js';

/** All that can be used of our commands: each of them, or each of its subcommands, with its options. */
export const everyUse: readonly CommandHelp[] = commands.flatMap(({ data }) => describeCommand(data, 'en-US'));

/** Texts that somebody types, and a file that they have. */
export interface Typing {
  /** By the names of options and inputs; `*` for all others. At least one for each. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly file: { readonly name: string; readonly text: string };
}

/** Something to press: a button, or a choice of a menu, in a message. */
export interface Pressable {
  readonly customId: string;
  readonly values: readonly string[];
  readonly message: Message;
}

/** The use with that name, e.g. `corpus add feed`. */
export function useOf(name: string): CommandHelp {
  const found = everyUse.find((use) => `${use.name} ${use.subcommand}`.trim() === name);
  if (found === undefined) throw new Error(`there is /${name}`);
  return found;
}

/** The last message shown; a form fails the test. */
export function lastShown(shown: readonly Shown[]): Message {
  const last = shown.at(-1);
  if (last === undefined || 'modal' in last) throw new Error('a message is shown');
  return last;
}

/** What in a message has the custom id of that control; none fails the test. */
export function pressableOf(message: Message, control: string): Pressable {
  const found = pressablesOf(message).find(({ customId }) => customId.startsWith(`${control}.`));
  if (found === undefined)
    throw new Error(`there is something to ${control} in a message of outcome ${message.outcome}`);
  return found;
}

/** Sends a request and reads all that answers it. */
export async function showAll(bot: Bot, request: ActionRequest): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  for await (const one of toShown(bot.route(request))) shown.push(one);
  return shown;
}

/** Uses a command. `pick` chooses: which optional ones are given, and which of what is offered. The same gives the same. */
export async function useCommand(
  bot: Bot,
  caller: Caller,
  { use, pick, typing }: { readonly use: CommandHelp; readonly pick: number; readonly typing: Typing },
): Promise<readonly Shown[]> {
  const options: Record<string, string | number | boolean> = {};
  const attachments: Record<string, Attachment> = {};
  for (const [place, option] of use.options.entries()) {
    if (!option.isRequired && (pick >> place) % 2 === 0) continue;
    if (option.type === 'file') attachments[option.name] = attachmentOf(typing.file);
    // oxlint-disable-next-line no-await-in-loop -- what is offered may depend on what was chosen before.
    else options[option.name] = await valueOf(option, { bot, caller, use, pick, typing, options });
  }
  const { name: command, subcommand } = use;
  return showAll(bot, { kind: 'command', ...caller, command, subcommand, options, attachments });
}

interface Choosing {
  readonly bot: Bot;
  readonly caller: Caller;
  readonly use: CommandHelp;
  readonly pick: number;
  readonly typing: Typing;
  readonly options: Options;
}

async function valueOf(option: CommandOption, choosing: Choosing): Promise<string | number | boolean> {
  const { pick, typing } = choosing;
  if (option.type === 'boolean') return pick % 2 === 1;
  if (option.type === 'whole' || option.type === 'number') return pick % 5;
  const offered = option.suggests ? await suggestions(choosing.bot, choosing.caller, { ...choosing, option }) : [];
  const choices = [...option.choices, ...offered].map(({ value }) => value);
  return take(choices.length > 0 ? choices : textsFor(option.name, typing), pick);
}

/** What an option offers for what was typed. */
export async function suggestions(
  bot: Bot,
  caller: Caller,
  {
    use,
    option,
    typed = '',
    options = {},
  }: { readonly use: CommandHelp; readonly option: CommandOption; readonly typed?: string; readonly options?: Options },
): Promise<readonly Choice[]> {
  const { name: command, subcommand } = use;
  return bot.suggest({ kind: 'suggest', ...caller, command, subcommand, option: option.name, typed, options });
}

/** All that can be pressed in a message, each choice of a menu by itself. */
export function pressablesOf(message: Message): readonly Pressable[] {
  const buttons = buttonsOf(message).flatMap((button) =>
    'custom_id' in button && button.disabled !== true ? [{ customId: button.custom_id, values: [], message }] : [],
  );
  const choices = menusOf(message).flatMap(({ custom_id: customId, options }) =>
    options.map(({ value }) => ({ customId, values: [value], message })),
  );
  return [...buttons, ...choices];
}

/** Presses it. `isOwner`: as in `ControlRequest`. */
export function press(
  bot: Bot,
  caller: Caller,
  { customId, values, message, isOwner = true }: Pressable & { readonly isOwner?: boolean },
): Promise<readonly Shown[]> {
  return showAll(bot, controlRequestOf(caller, { customId, values, message, isOwner }));
}

function controlRequestOf(
  caller: Caller,
  { customId, values, message, isOwner }: Pressable & { readonly isOwner: boolean },
): ControlRequest {
  const { isPrivate } = message;
  return { kind: 'control', ...caller, customId, values, isOwner, isPrivate, shown: shownTexts(message) };
}

/** Fills in a form and sends it off; inputs with something in them stay, unless `pick` is odd. */
export function fillIn(
  bot: Bot,
  caller: Caller,
  { form, pick, typing }: { readonly form: Modal; readonly pick: number; readonly typing: Typing },
): Promise<readonly Shown[]> {
  const fields = Object.fromEntries(
    inputsOf(form).map(({ name, value }) => [
      name,
      value !== '' && pick % 2 === 0 ? value : take(textsFor(name, typing), pick),
    ]),
  );
  const request: ModalRequest = { kind: 'modal', ...caller, customId: form.modal.custom_id, fields };
  return showAll(bot, request);
}

/** The inputs of a form, with what stands in them. */
export function inputsOf({ modal }: Modal): readonly { readonly name: string; readonly value: string }[] {
  return modal.components
    .flatMap((part) => ('component' in part ? [part.component] : collectComponents([part])))
    .flatMap((input) => {
      const [name, value]: readonly unknown[] = [Reflect.get(input, 'custom_id'), Reflect.get(input, 'value')];
      return typeof name === 'string' ? [{ name, value: typeof value === 'string' ? value : '' }] : [];
    });
}

function textsFor(name: string, { texts }: Typing): readonly string[] {
  return texts[name] ?? texts['*'] ?? [];
}

function take<Value>(values: readonly Value[], pick: number): Value {
  const value = values[pick % values.length];
  if (value === undefined) throw new Error('there is something to choose from');
  return value;
}

function attachmentOf({ name, text }: Typing['file']): Attachment {
  const bytes = new TextEncoder().encode(text);
  return { name, sizeBytes: bytes.length, read: () => Promise.resolve(bytes) };
}
