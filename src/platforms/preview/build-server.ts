import { Readable } from 'node:stream';
import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Bot } from '../../bot/bot.js';
import { catalogues, textsFor } from '../../bot/messages/texts-for.js';
import { languageName } from '../../bot/messages/language-name.js';
import { drawMessage } from './channel.js';
import type { Channel } from './channel.js';
import { createChannels, WRITTEN } from './channels.js';
import { describeCommand, describeMenu, isOffered } from './describe-commands.js';
import type { MenuData, SlashData } from './describe-commands.js';
import { fileHeaders } from './file-headers.js';
import { guardRequests } from './guard-requests.js';
import type { Acting, DrawnChoice, PreviewEvent, Setting } from './page/wire.js';
import { bodies, MAX_FILE_BYTES, readBody } from './read-body.js';
import { callerOf, permissionsOf, runAction } from './run-action.js';
import type { Scene } from './run-action.js';

/** Whom the preview asks. */
export interface PreviewProgram {
  readonly bot: Bot;
  readonly commands: readonly SlashData[];
  readonly menus: readonly MenuData[];
  /** Questions to try, which the bot answers. */
  readonly questions: readonly string[];
}

/** What the preview shows. */
export interface PreviewOptions {
  /** Called whenever it is needed; the page's files are served without it. */
  readonly program: () => PreviewProgram | Promise<PreviewProgram>;
  readonly log: Logger;
  /** Folders with the page's files: what is compiled, and what is not. */
  readonly pageFolders: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The longest of what the page sends is a form of five inputs with 4,000 characters each. */
const MAX_BODY_BYTES = 128 * 1024;

/** First of the numbers that requests get; long, as Discord's are. */
const FIRST_REQUEST_ID = 1_000_000_000_000_000_000n;

/** A file in Base64, and what goes along with it; a second one of that size is too much, as on Discord. */
const MAX_ACTION_BYTES = Math.ceil(MAX_FILE_BYTES / 3) * 4 + MAX_BODY_BYTES;

/** The preview's server, not listening yet. */
export async function buildServer(options: PreviewOptions): Promise<FastifyInstance> {
  const server = Fastify({ bodyLimit: MAX_BODY_BYTES, forceCloseConnections: true });
  guardRequests(server);
  server.setErrorHandler<Error & { readonly statusCode?: number }>(async (err, _request, reply) => {
    const status = err.statusCode ?? 500;
    if (status >= 500) options.log.error({ err }, 'preview failed');
    await reply.code(status).send({ error: status >= 500 ? 'The preview failed; its log says why.' : err.message });
  });
  await server.register(fastifyStatic, {
    root: [...options.pageFolders],
    allowedPath: (path) => /^\/(?:|[\w-]+\.(?:html|css|js|svg))$/.test(path),
    cacheControl: false,
  });
  addRoutes(server, options);
  return server;
}

function addRoutes(server: FastifyInstance, options: PreviewOptions): void {
  const channels = createChannels(options.now);
  const findChannel = (id: string, locale: string): Channel => channels.find(id, textsFor(locale).preview.samples);
  let requests = FIRST_REQUEST_ID;
  const sceneOf = async ({
    channel,
    acting,
  }: {
    readonly channel: string;
    readonly acting: Acting;
  }): Promise<Scene> => {
    const { bot } = await options.program();
    requests += 1n;
    const { log } = options;
    return { bot, log, channel: findChannel(channel, acting.locale), acting, requestId: String(requests) };
  };

  server.get('/api/setting', async ({ query }) =>
    describeSetting(readBody(bodies.setting, query), await options.program()),
  );

  server.post('/api/channel', ({ body }) => {
    const { channel: id, locale } = readBody(bodies.channel, body);
    return findChannel(id, locale)
      .reopen()
      .map((message) => drawMessage(message, id));
  });

  server.post('/api/post', ({ body }) => {
    const { channel: id, acting, text } = readBody(bodies.post, body);
    const message = findChannel(id, acting.locale).add({ ...WRITTEN, author: { kind: acting.person }, text });
    return { kind: 'message', message: drawMessage(message, id) } satisfies PreviewEvent;
  });

  server.post('/api/action', { bodyLimit: MAX_ACTION_BYTES }, async ({ body }, reply) => {
    const { action, ...rest } = readBody(bodies.action, body);
    return reply
      .type('application/x-ndjson')
      .send(Readable.from(writeLines(runAction(action, await sceneOf(rest))), { objectMode: false }));
  });

  server.post('/api/suggest', async ({ body }): Promise<DrawnChoice[]> => {
    const { channel, acting, ...typing } = readBody(bodies.suggest, body);
    const scene = await sceneOf({ channel, acting });
    return [...(await scene.bot.suggest({ kind: 'suggest', ...callerOf(scene), ...typing }))];
  });

  server.get('/files/:channel/:message/:name', async ({ params }, reply) => {
    const { channel, message, name } = readBody(bodies.file, params);
    const file = channels.findMessage(channel, message)?.files.find((candidate) => candidate.name === name);
    if (file === undefined) return reply.code(404).send({ error: 'There is no such file.' });
    return reply.headers(fileHeaders(name)).send(Buffer.from(file.bytes));
  });
}

async function* writeLines(events: AsyncIterable<PreviewEvent>): AsyncGenerator<string, void, undefined> {
  for await (const event of events) yield `${JSON.stringify(event)}\n`;
}

function describeSetting(
  { locale, role }: Omit<Acting, 'person'>,
  { commands, menus, questions }: PreviewProgram,
): Setting {
  const permissions = permissionsOf({ role });
  const { samples: _, ...texts } = textsFor(locale).preview;
  return {
    texts,
    locales: catalogues.flatMap(({ locales: [first] }) =>
      first === undefined ? [] : [{ locale: first, name: languageName(first.slice(0, 2), first) }],
    ),
    commands: commands.filter((data) => isOffered(data, permissions)).flatMap((data) => describeCommand(data, locale)),
    menus: menus.filter((data) => isOffered(data, permissions)).map((data) => describeMenu(data, locale)),
    questions,
    maxFileBytes: MAX_FILE_BYTES,
  };
}
