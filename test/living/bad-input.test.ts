import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/corpus/parse-document.js';
import { textsFor } from '../../src/bot/messages/texts-for.js';
import type { Refusal } from '../../src/library/living/draft.js';
import { sayRefusal } from '../../src/views/corpus/render-refused.js';
import { moderator } from '../support/living-bot.js';
import { shippedFiles } from '../support/living-world.js';
import { expectNoViolations } from '../support/loopback-discord/expect-no-violations.js';
import type { Action } from '../support/loopback-discord/render-interaction.js';
import { redirect, send, type Page } from '../support/loopback-web.js';
import { makePdf } from '../support/make-pdf.js';
import { useLivingBot } from '../support/use-living-bot.js';

const MEGABYTE = 1024 * 1024;
const prose = 'The harbour was quiet that morning, and nobody in the town had heard of the letter yet.';

const { bot, address } = useLivingBot({
  corpus: 'small',
  pages: {
    '/empty': send(200, '<!doctype html><title>App</title><div id="root"></div><script src="/app.js"></script>'),
    '/moved': redirect(301, 'http://10.11.12.13/secret'),
    '/metadata': redirect(301, 'http://169.254.169.254/latest/meta-data/'),
    '/huge-feed': (response, request) =>
      send(200, hugeFeed(), { 'content-type': 'application/rss+xml' })(response, request),
    '/endless': (response, request) => endless(response, request),
    '/trickle': (response, request) => trickle(response, request),
  },
});

function hugeFeed(): string {
  const items = Array.from(
    { length: 10_000 },
    (_, index) => `<item><title>${index}</title><description>${prose}</description></item>`,
  );
  return `<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`;
}

/** Goes on for as long as anybody listens. */
const endless: Page = (response) => {
  const chunk = Buffer.alloc(MEGABYTE, 'so it goes ');
  response.writeHead(200, { 'content-type': 'text/plain' });
  const write = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', write);
  write();
};

/** Begins, and then says nothing until the time is over. */
const trickle: Page = (response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).write('<p>');
  setImmediate(() => bot().clock.expire());
};

const aliasBomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g']
  .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdef'[index]}`).join(',')}]`)
  .join('\n')}`;
const withFrontMatter = (yaml: string): string => `---\n${yaml}\n---\n\n${prose}`;

const fileOf = (name: string, content: string | Uint8Array): Action => ({
  kind: 'command',
  name: 'corpus',
  subcommand: 'add file',
  files: { file: { name, bytes: typeof content === 'string' ? strToU8(content) : content } },
});
const addressOf = (kind: 'page' | 'feed', url: string): Action => ({
  kind: 'command',
  name: 'corpus',
  subcommand: `add ${kind}`,
  options: { url },
});
const question: Action = {
  kind: 'command',
  name: 'ask',
  options: { question: 'When was the lighthouse of Veldsund built?' },
};

type Problem = Extract<Refusal, { kind: 'problem' }>['problem'];
const problem = (of: Problem): Refusal => ({ kind: 'problem', problem: of });
const frontMatter = (name: string, line: number, message: string, remedy: string): Refusal =>
  problem({ kind: 'front-matter', name, line, message, remedy });
const invalid = (name: string, why: string): Refusal =>
  frontMatter(
    name,
    2,
    `the front matter is not valid YAML: ${why}`,
    'put texts with : or # in double quotes and check the indentation',
  );

/** What comes in, and why it is refused. Functions, because the web server has no port before the tests begin. */
const rows: readonly (readonly [name: string, action: () => Action, refusal: () => Refusal])[] = [
  [
    'a file of 40 MB',
    () => fileOf('scan.pdf', new Uint8Array(40 * MEGABYTE)),
    () => problem({ kind: 'file-too-large', name: 'scan.pdf', bytes: 40 * MEGABYTE, limitBytes: 10 * MEGABYTE }),
  ],
  [
    'a PDF with a password',
    () => fileOf('locked.pdf', makePdf({ pages: [[]], isLocked: true })),
    () => problem({ kind: 'password', name: 'locked.pdf' }),
  ],
  [
    'a scanned PDF',
    () => fileOf('scanned.pdf', makePdf({ pages: [[], []], hasPicture: true })),
    () => problem({ kind: 'scanned', name: 'scanned.pdf' }),
  ],
  [
    'a Markdown file that is a ZIP',
    () => fileOf('notes.md', zipSync({ 'a.md': strToU8(prose) })),
    () => problem({ kind: 'not-what-it-says', name: 'notes.md', found: 'zip' }),
  ],
  ['a program', () => fileOf('game.exe', 'MZ'), () => problem({ kind: 'unknown-type', name: 'game.exe' })],
  [
    'a page without text',
    () => addressOf('page', address('/empty')),
    () => problem({ kind: 'no-text', name: address('/empty') }),
  ],
  [
    'a page that is not there',
    () => addressOf('page', address('/nowhere')),
    () => problem({ kind: 'status', url: address('/nowhere'), status: 404 }),
  ],
  [
    'a page that leads into a private network',
    () => addressOf('page', address('/moved')),
    () => problem({ kind: 'forbidden-address', url: 'http://10.11.12.13/secret', host: '10.11.12.13' }),
  ],
  [
    'a page that leads to the metadata of a cloud',
    () => addressOf('page', address('/metadata')),
    () =>
      problem({ kind: 'forbidden-address', url: 'http://169.254.169.254/latest/meta-data/', host: '169.254.169.254' }),
  ],
  [
    'a feed of 10,000 entries',
    () => addressOf('feed', address('/huge-feed')),
    () => problem({ kind: 'too-many-entries', name: address('/huge-feed'), entries: 10_000, limit: 500 }),
  ],
  [
    'an answer without end',
    () => addressOf('page', address('/endless')),
    () => problem({ kind: 'page-too-large', url: address('/endless'), limitBytes: 10 * MEGABYTE }),
  ],
  [
    'an answer that never comes to its end',
    () => addressOf('page', address('/trickle')),
    () => problem({ kind: 'timeout', url: address('/trickle'), limitMs: 20_000 }),
  ],
  [
    'a text that is there already',
    () => fileOf('lighthouse.md', shippedFiles.documents[2].text),
    () => ({
      kind: 'already-there',
      id: parseDocument(shippedFiles.documents[2]).id,
      title: 'Facts on the lighthouse',
    }),
  ],
  [
    'front matter that unpacks to gigabytes',
    () => fileOf('bomb.md', withFrontMatter(aliasBomb)),
    () => invalid('bomb.md', 'Excessive alias count indicates a resource exhaustion attack'),
  ],
  [
    'front matter that calls for code',
    () => fileOf('code.md', withFrontMatter('title: !!js/function "function () { process.exit() }"')),
    () => invalid('code.md', 'Unresolved tag: tag:yaml.org,2002:js/function'),
  ],
  [
    'a title of 5,000 characters',
    () => fileOf('long.md', withFrontMatter(`title: ${'long '.repeat(1000)}`)),
    () => frontMatter('long.md', 1, 'the title has 4999 characters, more than 300', 'shorten it'),
  ],
];

describe('bad input', () => {
  it.each(rows)('%s gets a line with its cause and remedy, and changes nothing', async (_name, action, refusal) => {
    const { keeper } = bot().libraries;
    const { serverId } = bot().discord;
    const before = await keeper.overview(serverId);
    for (const locale of ['en-US', 'ko']) {
      const { outcome, text } = await bot().act(action(), { ...moderator, locale });
      const expected = refusal();
      expect(outcome).toBe(`refused-${expected.kind}`);
      expect(text).toBe(sayRefusal(expected, textsFor(locale)));
    }
    expect(await keeper.overview(serverId)).toEqual(before);
    expect((await bot().act(question)).outcome).toBe('found');
    expectNoViolations(bot().discord);
  });
});
