import { strToU8 } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { moderator, type Answered } from '../support/living-bot.js';
import { expectNoViolations } from '../support/loopback-discord/expect-no-violations.js';
import type { Action } from '../support/loopback-discord/render-interaction.js';
import { send } from '../support/loopback-web.js';
import { useLivingBot } from '../support/use-living-bot.js';

const english =
  'The glassworks of Brennholm melted its last furnace of bottle glass in 1931, and the chimney was blown up a year later.';
const korean =
  '브렌홀름 유리 공장은 1931년에 마지막 병유리를 녹였고, 이듬해에 굴뚝을 폭파했습니다. 마을 사람들은 지금도 그 소리를 이야기합니다.';
const evil = 'https://evil.example';
const hostile = [
  '@everyone and @here and <@123456789012345678> and <@&123456789012345678> of Brennholm met the glassworks.',
  `The glassworks of Brennholm melted [its last furnace](${evil}) in 1931\u202E\u2066, @everyone <@123456789012345678> says.\u200B\u200D\uFEFF`,
  '||The chimney|| of ~~Brennholm~~ is `code` and **bold**, # no heading, <t:1718750000:R>, </ask:1>, :smile: and https://evil.example/a_b.',
].join('\n\n');

const { bot, address } = useLivingBot({
  corpus: 'small',
  pages: {
    '/euc-kr': send(200, iconv.encode(`<title>유리 공장</title><p>${korean}</p><p>${korean}</p>`, 'EUC-KR'), {
      'content-type': 'text/html; charset=euc-kr',
    }),
    '/long-title': send(
      200,
      `<title>${'Glass '.repeat(834)}</title><article><p>${english}</p><p>${english}</p></article>`,
    ),
  },
});

const fileOf = (name: string, bytes: Uint8Array): Action => ({
  kind: 'command',
  name: 'corpus',
  subcommand: 'add file',
  files: { file: { name, bytes } },
});
const pageOf = (path: string): Action => ({
  kind: 'command',
  name: 'corpus',
  subcommand: 'add page',
  options: { url: address(path) },
});
const corpus = (subcommand: string): Action => ({ kind: 'command', name: 'corpus', subcommand });
const ask = (question: string): Action => ({ kind: 'command', name: 'ask', options: { question } });
const asked = {
  en: 'When did the glassworks of Brennholm melt its last furnace?',
  ko: '브렌홀름 유리 공장은 언제 마지막 병유리를 녹였습니까?',
};

/** Publishes what an action brings, asks about it, and takes it back; what was shown on the way. */
async function comeAndGo(
  add: Action,
  question: string,
): Promise<Record<'draft' | 'published' | 'answer' | 'undone', Answered>> {
  const draft = await bot().act(add, moderator);
  expect(draft).toMatchObject({ outcome: 'draft' });
  const published = await bot().press(draft, 'publish.', moderator);
  const answer = await bot().act(ask(question));
  const undone = await bot().act(corpus('undo'), moderator);
  expect([published.outcome, answer.outcome, undone.outcome]).toEqual(['published', 'found', 'published']);
  return { draft, published, answer, undone };
}

describe('a text that is odd, but can be read,', () => {
  it.each([
    [
      'UTF-16 with a mark',
      () => fileOf('glass.txt', iconv.encode(`Glass\n\n${english}`, 'UTF-16LE', { addBOM: true })),
      asked.en,
      english,
    ],
    [
      'UTF-16 without one',
      () => fileOf('glass.md', iconv.encode(`# Glass\n\n${english}`, 'UTF-16BE')),
      asked.en,
      english,
    ],
    ['EUC-KR in a file', () => fileOf('유리.txt', iconv.encode(`유리 공장\n\n${korean}`, 'EUC-KR')), asked.ko, korean],
    ['EUC-KR in a page', () => pageOf('/euc-kr'), asked.ko, korean],
    ['a page whose title has 5,000 characters', () => pageOf('/long-title'), asked.en, english],
  ])('comes in: %s', async (_name, action, question, words) => {
    const { answer } = await comeAndGo(action(), question);
    expect(answer.text.replaceAll(/[*\\]/g, '')).toContain(words.slice(0, 40));
    expectNoViolations(bot().discord);
  });

  it('says that a long title is shortened, and as what the letters are read', async () => {
    const long = await bot().act(pageOf('/long-title'), moderator);
    expect(long.text).toContain('The title was very long and is shortened.');
    const other = await bot().act(pageOf('/euc-kr'), { ...moderator, locale: 'ko' });
    expect(other.text).toMatch(/읽은 인코딩: euc-kr/i);
    await bot().press(long, 'discard.', moderator);
    await bot().press(other, 'discard.', moderator);
  });
});

/** What in a message would ping, link, hide or turn around. */
function findLive({ text }: Answered): readonly string[] {
  const own = text.replaceAll(`<@${moderator.userId}>`, '').replaceAll(/<t:\d+:R>/g, '');
  return [
    ...(own.match(/@(?:everyone|here)/gi) ?? []),
    ...(own.match(/(?<!\\)<(?:@|#|\/|t:|:|a:)/g) ?? []),
    ...(own.match(/(?<!\\)\]\((?!#)/g) ?? []),
    ...(own.match(/(?<!\\)\|\|/g) ?? []),
    ...(own.match(/https:\/\/evil/g) ?? []),
    ...(own.match(/\u200D|\uFEFF|[\u202A-\u202E\u2066-\u2069]/g) ?? []),
  ];
}

describe('a text full of tricks', () => {
  it('comes in as words alone, wherever it is shown', async () => {
    const title = `@everyone [press](${evil}) \u202Eevil\u2066 <@123456789012345678> ||x||`;
    const name = `@here [x](${evil})\u202E.md`;
    const bytes = strToU8(
      `---\ntitle: ${JSON.stringify(title)}\nauthor: "<@&123456789012345678> @here"\n---\n\n${hostile}`,
    );
    const shown = Object.values(await comeAndGo(fileOf(name, bytes), asked.en));
    const again = await bot().act(fileOf(name, bytes), moderator);
    shown.push(again, await bot().press(again, 'changes.', moderator));
    shown.push(await bot().act(corpus('preview'), moderator), await bot().press(again, 'publish.', moderator));
    for (const subcommand of ['status', 'list', 'history', 'diff'])
      shown.push(await bot().act(corpus(subcommand), moderator));
    shown.push(await bot().act({ kind: 'command', name: 'sources' }), await bot().act(ask(asked.en)));
    shown.push(await bot().act(fileOf(name, bytes), moderator));
    await bot().act(corpus('undo'), moderator);
    expect(shown.map(({ outcome }) => outcome)).not.toContain('failed');
    expect(shown.flatMap(findLive)).toEqual([]);
    expect(shown.map(({ text }) => text).join('\n')).toContain('@\u200Beveryone');
    expectNoViolations(bot().discord);
  });
});
