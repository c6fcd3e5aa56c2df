import { ComponentType, PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { createBot } from '../../../src/create-bot.js';
import type { Snapshot } from '../../../src/library/snapshot.js';
import { everyCommand, usesOf } from '../../support/every-command.js';
import { collectComponents, readText } from '../../support/loopback-discord/check-message-limits.js';
import { expectNoViolations } from '../../support/loopback-discord/expect-no-violations.js';
import { waitUntil } from '../../support/loopback-discord/interaction-store.js';
import type { ShownMessage } from '../../support/loopback-discord/interaction-store.js';
import type { Action } from '../../support/loopback-discord/render-interaction.js';
import { startLoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import type { LoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import { draftingParts } from '../../support/drafting-parts.js';
import { createMemoryLog } from '../../support/memory-log.js';
import type { MemoryLog } from '../../support/memory-log.js';
import { connect, heldMessage } from './harness.js';
import { readShippedSnapshot } from '../../support/read-shipped.js';

let snapshot: Snapshot;
let discord: LoopbackDiscord;
/** What the bot says, and what the gateway says of each answer. */
let logs: readonly MemoryLog[];
beforeAll(async () => {
  snapshot = await readShippedSnapshot();
});
beforeEach(async () => {
  discord = await startLoopbackDiscord();
  // So that options have the types that they are registered with.
  discord.setCommands(
    'global',
    commands.map(({ data }) => data),
  );
  const own = createMemoryLog();
  const { log } = await connect(discord, createBot({ ...draftingParts(snapshot), log: own.log }));
  logs = [own, log];
});
afterEach(() => discord.close());

const MODERATOR = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages | PermissionFlagsBits.ManageGuild;

/** Presses every button and takes the first choice of every menu. */
function actionsOn(message: ShownMessage): readonly Action[] {
  return collectComponents(message.components).flatMap((component): readonly Action[] => {
    const [customId] = readText(component, 'custom_id');
    if (customId === undefined || ('disabled' in component && component.disabled === true)) return [];
    const isMenu = 'type' in component && component.type === ComponentType.StringSelect;
    return [{ kind: 'press', message, customId, ...(isMenu ? { values: [firstValue(component)] } : {}) }];
  });
}

function firstValue(menu: object): string {
  const options: unknown = 'options' in menu ? menu.options : [];
  const first: unknown = Array.isArray(options) ? options[0] : null;
  return typeof first === 'object' && first !== null && 'value' in first ? String(first.value) : '';
}

/** Outcomes of what led nowhere. */
const UNANSWERED =
  /^(?:(?:.+-)?gone|oldControl|foreignControl|tooFast|unknown.*|no-.*|nothing.*|wrong-.*|not-.*|forbidden|refused|failed)$/;

const readLogs = (): readonly object[] => logs.flatMap((log) => log.lines());

describe.each(['en-US', 'ko'])('in %s, on the gateway,', (locale) => {
  it.each(everyCommand)('/$command $subcommand $options answers, and all below its answer does too', async (use) => {
    const { command: name, subcommand, options, files: texts } = use;
    // The one who asked presses first, in place; then others do, each a person of their own, so that nobody is too fast.
    let presses = 0;
    const act = async (action: Action): Promise<ShownMessage | null> => {
      presses += 1;
      const actor = {
        locale,
        permissions: MODERATOR,
        userId: String(310_000_000_000_000_000n + BigInt(Math.max(0, presses - 15))),
      };
      const asked = await waitUntil(
        discord.act(action, actor),
        ({ messages, modal }) => modal !== null || [...messages.values()].some(({ isLoading }) => !isLoading),
      );
      return asked.modal === null ? heldMessage(asked) : null;
    };
    const files = Object.fromEntries(
      Object.entries(texts).map(([option, file]) => [option, { name: file.name, bytes: Buffer.from(file.text) }]),
    );
    const message = await act({ kind: 'command', name, subcommand, options, files });
    // A form has nothing to press.
    const actions = message === null ? [] : actionsOn(message);
    for (const action of actions) {
      // oxlint-disable-next-line no-await-in-loop -- one after another, as a person presses.
      await act(action);
    }
    expectNoViolations(discord);
    // The last answers are shown before they are logged.
    const answered = (): readonly unknown[] => readLogs().filter((line) => 'outcome' in line);
    await expect.poll(answered, { interval: 1 }).toHaveLength(1 + actions.length);
    const lines = readLogs();
    expect(lines).not.toContainEqual(expect.objectContaining({ level: 'error' }));
    const outcomes = lines.flatMap((line) => Reflect.get(line, 'outcome') ?? []);
    expect(outcomes.filter((outcome) => UNANSWERED.test(String(outcome)))).toEqual([]);
  });

  it('no command is left out', () => {
    const used = everyCommand.map(({ command, subcommand }) => `${command} ${subcommand}`);
    expect(new Set(used)).toEqual(new Set(usesOf(commands)));
  });
});
