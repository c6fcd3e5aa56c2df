import { strToU8 } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { textsFor } from '../../src/bot/messages/texts-for.js';
import type { StoreFault } from '../../src/library/living/draft.js';
import { moderator } from '../support/living-bot.js';
import { expectNoViolations } from '../support/loopback-discord/expect-no-violations.js';
import type { Action } from '../support/loopback-discord/render-interaction.js';
import { useLivingBot } from '../support/use-living-bot.js';

const { bot } = useLivingBot({ corpus: 'small' });

/** Takes more room than what is free in a file of the store. */
const long = 'and the harbour was quiet that morning '.repeat(700);
let files = 0;
const fileOf = (words = ''): Action => {
  files += 1;
  const bytes = strToU8(
    `The letter, ${files}\n\nThe letter number ${files} came to Brennholm by the morning boat.\n\n${words}`,
  );
  return { kind: 'command', name: 'corpus', subcommand: 'add file', files: { file: { name: `${files}.txt`, bytes } } };
};
const corpus = (subcommand: string, options: Readonly<Record<string, string | boolean>> = {}): Action => ({
  kind: 'command',
  name: 'corpus',
  subcommand,
  options,
});
const question: Action = {
  kind: 'command',
  name: 'ask',
  options: { question: 'When was the lighthouse of Veldsund built?' },
};

/** How the store falls ill, and is well again. */
const troubles: readonly (readonly [name: string, fault: StoreFault, begin: () => Promise<() => Promise<void>>])[] = [
  ['a full disk', 'full', () => byPragma('max_page_count = 1', 'max_page_count = 1073741823')],
  ['a folder that may only be read', 'read-only', () => byPragma('query_only = on', 'query_only = off')],
  [
    'a database that another program holds',
    'locked',
    async () => {
      const other = bot().connect();
      other.exec('begin immediate');
      return async () => {
        other.exec('rollback');
        other.close();
      };
    },
  ],
];

async function byPragma(begin: string, end: string): Promise<() => Promise<void>> {
  await bot().onStore(`pragma ${begin}`);
  return () => bot().onStore(`pragma ${end}`);
}

let heal: () => Promise<void> = async () => {};
afterEach(async () => {
  await heal();
  heal = async () => {};
});

/** All that a moderator may do without anything being read from outside. */
const deeds: readonly Action[] = [
  corpus('status'),
  corpus('list'),
  corpus('history'),
  corpus('diff'),
  corpus('preview'),
  corpus('undo'),
  corpus('refresh'),
  corpus('questions list'),
  corpus('gaps'),
  corpus('suggestions'),
  corpus('export'),
  corpus('settings', { private: true }),
];

describe.each(troubles)('%s', (_name, fault, begin) => {
  it('is told as that, the library stays as it is and serves, and all goes on afterwards', async () => {
    const { keeper } = bot().libraries;
    const { serverId } = bot().discord;
    const waiting = await bot().act(fileOf(), moderator);
    const doomed = await bot().act(fileOf(), moderator);
    const before = await keeper.overview(serverId);
    heal = await begin();
    for (const locale of ['en-US', 'ko']) {
      const refused = await bot().act(fileOf(long), { ...moderator, locale });
      expect(refused).toMatchObject({ outcome: 'refused-store', text: textsFor(locale).add.refusals.store[fault] });
    }
    expect((await bot().act(question)).outcome).toBe('found');
    const outcomes: string[] = [];
    for (const deed of deeds) outcomes.push((await bot().act(deed, moderator)).outcome);
    for (const control of ['correct.', 'changes.', 'discard.']) {
      outcomes.push((await bot().press(doomed, control, moderator)).outcome);
    }
    expect(outcomes).not.toContain('failed');
    await heal();
    heal = async () => {};
    expect((await keeper.overview(serverId)).version.hash).toBe(before.version.hash);
    const published = await bot().press(waiting, 'publish.', moderator);
    expect(published).toMatchObject({ outcome: 'published' });
    expect((await bot().act(corpus('undo'), moderator)).outcome).toBe('published');
    expect((await keeper.overview(serverId)).version.hash).toBe(before.version.hash);
    expectNoViolations(bot().discord);
  });
});

describe('a database that is damaged while the bot runs', () => {
  it('is told as that, what is in memory serves, and all goes on when it is mended', async () => {
    const { serverId } = bot().discord;
    for (const _ of ['one', 'another']) {
      await bot().press(await bot().act(fileOf(), moderator), 'publish.', moderator);
    }
    const letter: Action = {
      kind: 'command',
      name: 'ask',
      options: { question: `How did the letter number ${files} come to Brennholm?` },
    };
    expect((await bot().act(letter)).outcome).toBe('found');
    const stranger = { serverId: '299999999999999999' } as const;
    await bot().onStore('create table kept as select * from states');
    await bot().onStore(
      `insert into versions select '${stranger.serverId}', number, hash, reason, about, made_by, made_at, counts
        from versions where server_id = '${serverId}'`,
    );
    await bot().onStore(`update states set body = '{}'`);
    for (const locale of ['en-US', 'ko']) {
      const damaged = textsFor(locale).add.refusals.store.damaged;
      const undone = await bot().act(corpus('undo'), { ...moderator, locale });
      expect(undone).toMatchObject({ outcome: 'refused-store', text: damaged });
      // Of another server nothing is in memory yet.
      const other = await bot().act(question, { ...stranger, locale });
      expect(other).toMatchObject({ outcome: 'failed', text: expect.stringContaining(damaged) });
    }
    expect((await bot().act(letter)).outcome).toBe('found');
    expect((await bot().act(question)).outcome).toBe('found');
    await bot().onStore('update states set body = (select body from kept where kept.hash = states.hash)');
    await bot().onStore('drop table kept');
    expect((await bot().act(corpus('undo'), moderator)).outcome).toBe('published');
    const newest = `letter number ${files} came`;
    expect((await bot().act(letter)).text).not.toContain(newest);
    expect((await bot().act(letter, stranger)).text.replaceAll('**', '')).toContain(newest);
    expectNoViolations(bot().discord);
  });
});
