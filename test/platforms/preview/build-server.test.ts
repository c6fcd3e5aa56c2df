import { ApplicationCommandType } from 'discord.js';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { beforeEach, describe, expect, it } from 'vitest';
import { commands, menus } from '../../../commands/index.js';
import type { Attachment } from '../../../src/bot/attachment.js';
import type { Request } from '../../../src/bot/command.js';
import { UploadError } from '../../../src/bot/upload-error.js';
import { buildServer } from '../../../src/platforms/preview/build-server.js';
import type { Action, DrawnMessage, Person, PreviewEvent, Setting } from '../../../src/platforms/preview/page/wire.js';
import { sampleCommand } from '../../support/sample-command.js';
import { createMemoryLog } from '../../support/memory-log.js';
import type { MemoryLog } from '../../support/memory-log.js';
import { createTestBot } from '../gateway/test-bot.js';
import type { TestBot } from '../gateway/test-bot.js';
import { answerForPreview, DOT } from './preview-bot.js';

const CHANNEL = '3f2b8e2c-6b1f-4b7e-9f43-0123456789ab';
const acting = { person: 'you', locale: 'en-US', role: 'member' } as const;

let server: FastifyInstance;
let bot: TestBot;
let memory: MemoryLog;

beforeEach(async () => {
  bot = createTestBot(answerForPreview);
  memory = createMemoryLog();
  server = await buildServer({
    program: () => ({
      bot,
      commands: [...commands.map(({ data }) => data), sampleCommand],
      menus: [...menus.map(({ data }) => data), { type: ApplicationCommandType.Message, name: 'Look into it' }],
      questions: ['What changed?'],
    }),
    log: memory.log,
    pageFolders: [new URL('../../../src/platforms/preview/page', import.meta.url).pathname],
    now: () => 1_750_000_000_000,
  });
});

const page = { host: 'localhost:3000', 'x-footnote-preview': 'page' };

const post = (url: string, body: object, headers: InjectOptions['headers'] = page) =>
  server.inject({ method: 'POST', url, payload: body, headers });

async function act(action: Action, person: Person = 'you'): Promise<readonly PreviewEvent[]> {
  const { body, statusCode } = await post('/api/action', { channel: CHANNEL, acting: { ...acting, person }, action });
  expect(statusCode).toBe(200);
  return body
    .split('\n')
    .filter((line) => line !== '')
    .map((line): PreviewEvent => JSON.parse(line));
}

const ask = (question: string, person?: Person) =>
  act({ kind: 'command', command: 'ask', options: { question } }, person);
const press = (message: DrawnMessage, customId: string, person?: Person) =>
  act({ kind: 'control', message: message.id, customId, values: [] }, person);

async function shown(events: Promise<readonly PreviewEvent[]>): Promise<DrawnMessage> {
  const event = (await events).at(-1);
  if (event?.kind !== 'message') throw new Error(`No message, but ${event?.kind}`);
  return event.message;
}

function fileOf(request: Request | undefined): Attachment {
  const file = request?.kind === 'command' ? request.attachments['file'] : undefined;
  if (file === undefined) throw new Error('The bot was not given a file');
  return file;
}

/** Sends a file of that many bytes. */
const sendBytes = (bytes: number) => {
  const files = { file: { name: 'a.pdf', base64: Buffer.alloc(bytes).toString('base64') } };
  const action = { kind: 'command', command: 'shelf', subcommand: 'status', options: {}, files };
  return post('/api/action', { channel: CHANNEL, acting, action });
};

/** Names of the sample command's uses that somebody is offered, in Korean. */
const offered = async (role: string): Promise<readonly string[]> => {
  const { body } = await server.inject({ url: `/api/setting?locale=ko&role=${role}`, headers: page });
  const setting: Setting = JSON.parse(body);
  return setting.commands.map(({ shown: name }) => name).filter((name) => name.startsWith('서가'));
};

const open = async (): Promise<readonly DrawnMessage[]> =>
  (await post('/api/channel', { channel: CHANNEL, locale: 'en-US' })).json();

const wordsOf = (message: DrawnMessage): string =>
  [...JSON.stringify(message.components).matchAll(/"text":"([^"]*)"/g)].map(([, words]) => words).join(' ');

describe('the preview’s server', () => {
  it('answers a command as the bot does, above it who used it', async () => {
    const message = await shown(ask('What changed?'));
    expect(wordsOf(message)).toContain('What changed?');
    expect(message).toMatchObject({
      author: { kind: 'bot' },
      onlyFor: null,
      isEdited: false,
      origin: { kind: 'command', person: 'you', command: 'ask' },
    });
    expect(bot.asked).toMatchObject([
      { kind: 'command', command: 'ask', locale: 'en-US', serverLocale: 'en-US', permissions: 0x80000c00n },
    ]);
  });

  it('tells the bot what a moderator may do, and a new number for each request', async () => {
    const moderator = { channel: CHANNEL, acting: { ...acting, role: 'moderator' } };
    const action = { kind: 'command', command: 'help', options: {} };
    await post('/api/action', { ...moderator, action });
    await post('/api/action', { ...moderator, action });
    expect(bot.asked.map(({ permissions }) => permissions)).toEqual([0x80000c20n, 0x80000c20n]);
    expect(new Set(bot.asked.map(({ requestId }) => requestId)).size).toBe(2);
  });

  it('puts what a control shows into its place, with the texts that the message held', async () => {
    const first = await shown(ask('before'));
    const second = await shown(press(first, 'turn'));
    expect(second).toMatchObject({ id: first.id, isEdited: true, origin: first.origin });
    expect(wordsOf(second)).toBe('after before; owner true; private false');
    expect(await shown(press(second, 'turn'))).toMatchObject({ id: first.id });
  });

  it('gives somebody else who presses a private copy', async () => {
    const first = await shown(ask('before'));
    const copy = await shown(press(first, 'turn', 'other'));
    expect(copy).toMatchObject({ onlyFor: 'other', origin: { kind: 'reply', to: first.id } });
    expect(copy.id).not.toBe(first.id);
    expect(wordsOf(copy)).toContain('owner false');
    const own = await shown(press(copy, 'turn', 'other'));
    expect(wordsOf(own)).toContain('owner true; private true');
  });

  it('opens a form, and sends off what was filled in', async () => {
    const first = await shown(ask('before'));
    const [event] = await press(first, 'form');
    expect(event).toMatchObject({
      kind: 'form',
      form: {
        customId: 'form.1',
        title: 'What was missing?',
        parts: [
          { kind: 'text' },
          { kind: 'field', customId: 'reason', label: 'Reason', isLong: true, isRequired: true, maxChars: 200 },
          { kind: 'field', customId: 'name', label: 'Name', isLong: false, isRequired: false, maxChars: 4000 },
        ],
      },
    });
    const fields = { reason: 'too short', name: '' };
    const thanks = await shown(act({ kind: 'modal', customId: 'form.1', fields, message: first.id }));
    expect(wordsOf(thanks)).toBe('Thanks: too short ()');
    expect(thanks.onlyFor).toBe('you');
  });

  it('opens a form that a command asks for', async () => {
    expect(await ask('form')).toMatchObject([{ kind: 'form' }]);
  });

  it('shows each step of a command in one message', async () => {
    const events = await ask('steps');
    expect(events).toMatchObject([
      { kind: 'message', message: { id: '4', isEdited: false } },
      { kind: 'message', message: { id: '4', isEdited: true } },
    ]);
  });

  it('shows a failure privately, with the number that the log has', async () => {
    const message = await shown(ask('fail'));
    expect(message.onlyFor).toBe('you');
    const { requestId } = bot.asked[0] ?? { requestId: '' };
    expect(wordsOf(message)).toBe(`failed ${requestId}`);
    expect(memory.lines()).toMatchObject([{ msg: 'request failed', interaction: requestId }]);
  });

  it('takes values of a menu, and the text of a message in whose menu something was chosen', async () => {
    const first = await shown(ask('before'));
    const chosen = act({ kind: 'control', message: first.id, customId: 'select.1', values: ['middle'] });
    expect(wordsOf(await shown(chosen))).toBe('Chosen: middle');
    const posted = await post('/api/post', { channel: CHANNEL, acting, text: ' A *claim* ' });
    const { message }: { readonly message: DrawnMessage } = posted.json();
    expect(message).toMatchObject({ author: { kind: 'you' }, origin: null });
    const about = await shown(act({ kind: 'menu', command: 'Look into it', message: message.id }));
    expect(bot.asked.at(-1)).toMatchObject({ kind: 'menu', command: 'Look into it', text: 'A *claim*' });
    expect(about.origin).toEqual({ kind: 'command', person: 'you', command: 'Look into it', subcommand: '' });
    await act({ kind: 'menu', command: 'Look into it', message: first.id });
    expect(bot.asked.at(-1)).toMatchObject({ text: '' });
  });

  it('says that a message is gone', async () => {
    expect(await act({ kind: 'control', message: '999', customId: 'turn', values: [] })).toEqual([{ kind: 'gone' }]);
    expect(bot.asked).toEqual([]);
  });

  it('serves the pictures of a message, and no others', async () => {
    const message = await shown(ask('picture'));
    const address = /"url":"([^"]+)"/.exec(JSON.stringify(message.components))?.[1] ?? '';
    const { headers, rawPayload } = await server.inject({ url: address, headers: page });
    expect(headers['content-type']).toBe('image/png');
    expect(rawPayload).toEqual(DOT);
    for (const url of [`${address}x`, address.replace(/\/\d+\//, '/77/'), '/files/nobody/1/dot.png']) {
      // oxlint-disable-next-line no-await-in-loop -- three at most.
      expect((await server.inject({ url, headers: page })).statusCode).toBeGreaterThanOrEqual(400);
    }
  });

  it('completes options from the bot', async () => {
    const typing = { command: 'search', option: 'author', typed: 'Jeo', options: { query: 'treaty' } };
    const { body } = await post('/api/suggest', { channel: CHANNEL, acting, ...typing });
    expect(JSON.parse(body)).toEqual([{ name: 'You typed Jeo', value: 'Jeo' }]);
    expect(bot.asked).toMatchObject([{ kind: 'suggest', ...typing }]);
  });

  it('keeps the channel when the page is loaded again, but no private messages', async () => {
    const samples = await open();
    expect(samples.map(({ author }) => author.kind)).toEqual(['guest', 'guest', 'guest']);
    const kept = await shown(ask('kept'));
    const copy = await shown(press(kept, 'turn', 'other'));
    expect((await open()).map(({ id }) => id)).toEqual([...samples.map(({ id }) => id), kept.id]);
    expect(await press(copy, 'turn', 'other')).toEqual([{ kind: 'gone' }]);
  });

  it('hands a file over with its name, its size and its bytes, and shows how far it has come', async () => {
    const base64 = Buffer.from('# Notes').toString('base64');
    const add = { kind: 'command', command: 'shelf', subcommand: 'add file', options: { title: 'Rain' } } as const;
    const events = await act({ ...add, files: { file: { name: 'notes.md', base64 } } });
    expect(events.map((event) => (event.kind === 'message' ? wordsOf(event.message) : event.kind))).toEqual([
      'Reading notes.md (7 bytes)',
      'Read Rain: # Notes',
    ]);
    expect(events[0]).toMatchObject({ message: { origin: { command: 'shelf', subcommand: 'add file' } } });
    await expect(fileOf(bot.asked[0]).read(6)).rejects.toThrow(new UploadError('too-large'));
  });

  it('takes a file of ten megabytes, and none that is longer', async () => {
    const limit = 10 * 1024 * 1024;
    expect((await sendBytes(limit)).statusCode).toBe(200);
    expect(fileOf(bot.asked[0]).sizeBytes).toBe(limit);
    const refused = await sendBytes(limit + 3);
    expect(refused.json().error).toContain('A file has 10 MB at most');
    expect((await sendBytes(2 * limit)).statusCode).toBe(413);
    expect(bot.asked).toHaveLength(1);
  });

  it('gives a file that is no picture to be kept, and never as a page', async () => {
    const message = await shown(act({ kind: 'command', command: 'shelf', subcommand: 'status', options: {} }));
    expect(message.components).toMatchObject([{ kind: 'file', name: 'library.zip', sizeBytes: 3 }]);
    const url = `/files/${CHANNEL}/${message.id}/library.zip`;
    const { headers, rawPayload } = await server.inject({ url, headers: page });
    expect(rawPayload).toEqual(Buffer.from('PK!'));
    expect(headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': "attachment; filename*=UTF-8''library.zip",
      'x-content-type-options': 'nosniff',
    });
  });

  it('suggests for a subcommand', async () => {
    const typing = { command: 'shelf', subcommand: 'add text', option: 'title', typed: 'ra', options: {} };
    expect((await post('/api/suggest', { channel: CHANNEL, acting, ...typing })).statusCode).toBe(200);
    expect(bot.asked).toMatchObject([{ kind: 'suggest', subcommand: 'add text', typed: 'ra' }]);
  });

  it('offers what is for moderators to them alone', async () => {
    expect(await offered('moderator')).toEqual(['서가 상태', '서가 추가 파일', '서가 추가 text']);
    expect(await offered('member')).toEqual([]);
  });

  it('describes the commands in the language that was chosen', async () => {
    const { body } = await server.inject({ url: '/api/setting?locale=ko&role=member', headers: page });
    const { commands: described, questions, texts, locales } = JSON.parse(body);
    expect(described).toContainEqual(expect.objectContaining({ name: 'ask', shown: '질문' }));
    expect(questions).toEqual(['What changed?']);
    expect(texts.ask).toBe('질문');
    expect(locales).toContainEqual({ locale: 'ko', name: '한국어' });
  });
});

describe('the preview’s server turns away', () => {
  const body = { channel: CHANNEL, locale: 'en-US' };

  it.each([
    ['another name of this computer', { ...page, host: 'evil.example:3000' }],
    ['a name that only begins like ours', { ...page, host: 'localhost.evil.example' }],
    ['another site', { ...page, origin: 'http://evil.example' }],
    ['another port', { ...page, origin: 'http://localhost:4000' }],
    ['a form of another site, without our header', { host: 'localhost:3000' }],
  ])('%s', async (_name, headers) => {
    const response = await post('/api/channel', body, headers);
    expect(response.statusCode).toBe(403);
    expect(response.json()).toEqual({ error: expect.any(String) });
  });

  it.each(['localhost:3000', '127.0.0.1:8080', '[::1]:3000'])('nothing of %s itself', async (host) => {
    const headers = { ...page, host, origin: `http://${host}` };
    expect((await post('/api/channel', body, headers)).statusCode).toBe(200);
  });

  it.each<readonly [string, string, object, RegExp]>([
    ['an unknown channel', '/api/channel', { channel: 'x', locale: 'ko' }, /channel/],
    ['an unknown language', '/api/channel', { channel: CHANNEL, locale: 'xx' }, /locale/],
    ['an empty message', '/api/post', { channel: CHANNEL, acting, text: '  ' }, /text/],
    ['an unknown action', '/api/action', { channel: CHANNEL, acting, action: { kind: 'dance' } }, /action\.kind/],
    [
      'a long option',
      '/api/action',
      { channel: CHANNEL, acting, action: { kind: 'command', command: 'ask', options: { q: 'x'.repeat(6001) } } },
      /options\.q/,
    ],
    ['a field too many', '/api/channel', { ...body, more: 1 }, /more/],
  ])('%s, naming it', async (_name, url, sent, named) => {
    const response = await post(url, sent);
    expect(response.statusCode).toBe(400);
    expect(response.json().error).toMatch(named);
    expect(bot.asked).toEqual([]);
  });

  it('what is not JSON, and what is too long', async () => {
    const headers = { ...page, 'content-type': 'application/json' };
    const send = (payload: string) => server.inject({ method: 'POST', url: '/api/channel', payload, headers });
    expect(await send('{"channel":')).toMatchObject({ statusCode: 400 });
    expect(await send(`"${'x'.repeat(200_000)}"`)).toMatchObject({ statusCode: 413 });
    expect(
      (await server.inject({ method: 'POST', url: '/api/channel', payload: 'a=b', headers: page })).statusCode,
    ).toBe(415);
    expect(memory.lines()).toEqual([]);
  });
});

describe('the page', () => {
  it('comes with a policy that allows its own files and nothing else', async () => {
    const { headers, statusCode } = await server.inject({ url: '/', headers: page });
    expect(statusCode).toBe(200);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|data:|https?:|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each(['/theme.css', '/icon.svg'])('is served with %s', async (url) => {
    expect((await server.inject({ url, headers: page })).statusCode).toBe(200);
  });

  it.each(['/main.ts', '/tsconfig.json', '/../build-server.ts', '/%2e%2e/build-server.ts', '/nowhere.js'])(
    'is served without %s',
    async (url) => {
      expect((await server.inject({ url, headers: page })).statusCode).toBeGreaterThanOrEqual(400);
    },
  );
});
