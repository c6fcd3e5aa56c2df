import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands, menus } from '../../../commands/index.js';
import { createBot } from '../../../src/create-bot.js';
import { buildServer } from '../../../src/platforms/preview/build-server.js';
import type { Action, DrawnMessage, PreviewEvent } from '../../../src/platforms/preview/page/wire.js';
import { everyCommand } from '../../support/every-command.js';
import { draftingParts } from '../../support/drafting-parts.js';
import { createMemoryLog } from '../../support/memory-log.js';
import { readShippedSnapshot } from '../../support/read-shipped.js';

const CHANNEL = '3f2b8e2c-6b1f-4b7e-9f43-0123456789ab';
const memory = createMemoryLog();
let server: FastifyInstance;
/** Far apart, so that nobody is too fast. */
let clock = 0;

beforeAll(async () => {
  const bot = createBot({
    ...draftingParts(await readShippedSnapshot()),
    log: memory.log,
    now: () => (clock += 10_000),
  });
  server = await buildServer({
    program: () => ({
      bot,
      commands: commands.map(({ data }) => data),
      menus: menus.map(({ data }) => data),
      questions: [],
    }),
    log: memory.log,
    pageFolders: [new URL('../../../src/platforms/preview/page', import.meta.url).pathname],
    now: () => 1_750_000_000_000,
  });
});

/** What has nothing to press below it. */
const WITHOUT_BUTTONS = new Set(['about', 'suggest source', 'suggest correction', 'corpus export', 'corpus settings']);

interface Pressable {
  readonly customId: string;
  readonly values: readonly string[];
}

/** Every enabled button, and every menu with its first choice, wherever they stand in what was drawn. */
function pressables(drawn: unknown): readonly Pressable[] {
  if (typeof drawn !== 'object' || drawn === null) return [];
  const inside = Object.values(drawn).flatMap(pressables);
  if (!('customId' in drawn) || typeof drawn.customId !== 'string') return inside;
  if ('isDisabled' in drawn && drawn.isDisabled === true) return inside;
  const options: unknown = 'options' in drawn ? drawn.options : null;
  const first: unknown = Array.isArray(options) ? options[0] : null;
  const isChoice = typeof first === 'object' && first !== null && 'value' in first;
  return [{ customId: drawn.customId, values: isChoice ? [String(first.value)] : [] }, ...inside];
}

const headers = { host: 'localhost:3000', 'x-footnote-preview': 'page' };
const acting = (locale: string) => ({ person: 'you', locale, role: 'moderator' });

async function act(locale: string, action: Action): Promise<PreviewEvent> {
  const { body, statusCode } = await server.inject({
    method: 'POST',
    url: '/api/action',
    headers,
    payload: { channel: CHANNEL, acting: acting(locale), action },
  });
  expect(statusCode).toBe(200);
  const last: PreviewEvent = JSON.parse(body.trim().split('\n').at(-1) ?? '');
  return last;
}

function messageOf(event: PreviewEvent): DrawnMessage {
  if (event.kind !== 'message') throw new Error(`No message, but ${event.kind}`);
  return event.message;
}

describe.each(['en-US', 'ko'])('in %s, in the preview,', (locale) => {
  it.each(everyCommand)('/$command $subcommand $options answers, and all below its answer does too', async (used) => {
    const { command, subcommand, options, files: texts } = used;
    const files = Object.fromEntries(
      Object.entries(texts).map(([option, { name, text }]) => [
        option,
        { name, base64: Buffer.from(text).toString('base64') },
      ]),
    );
    const use = (): Promise<PreviewEvent> => act(locale, { kind: 'command', command, subcommand, options, files });
    const first = await use();
    if (first.kind === 'form') return;
    const found = pressables(messageOf(first).components);
    for (const pressable of found) {
      // A press may change the message, so each has one of its own.
      // oxlint-disable-next-line no-await-in-loop -- one after another, as a person presses.
      const { id } = messageOf(await use());
      // oxlint-disable-next-line no-await-in-loop -- as above.
      const event = await act(locale, { kind: 'control', message: id, ...pressable });
      expect(['message', 'form']).toContain(event.kind);
    }
    expect(found.length > 0).toBe(!WITHOUT_BUTTONS.has(`${command} ${subcommand}`.trim()));
    expect(memory.lines()).not.toContainEqual(expect.objectContaining({ level: 'error' }));
  });

  it('both menus of a message answer, and the form of one is taken back', async () => {
    const post = { channel: CHANNEL, acting: acting(locale), text: 'Article 4 obliges Russia to fight.' };
    const posted = await server.inject({ method: 'POST', url: '/api/post', headers, payload: post });
    const { id } = messageOf(posted.json());
    const found = await act(locale, { kind: 'menu', command: 'Find sources for this message', message: id });
    expect(pressables(messageOf(found).components).length).toBeGreaterThan(0);
    const asked = await act(locale, { kind: 'menu', command: 'Ask about this message', message: id });
    if (asked.kind !== 'form') throw new Error(`No form, but ${asked.kind}`);
    const fields = Object.fromEntries(
      asked.form.parts.flatMap((part) =>
        part.kind === 'field' ? [[part.customId, 'What does Article 4 oblige?']] : [],
      ),
    );
    const { customId } = asked.form;
    const answer = messageOf(await act(locale, { kind: 'modal', customId, fields, message: null }));
    expect(JSON.stringify(answer.components)).toContain('Article 4');
    expect(memory.lines()).not.toContainEqual(expect.objectContaining({ level: 'error' }));
  });
});
