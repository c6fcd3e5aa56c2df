import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands, controls, forms, menus } from '../../commands/index.js';
import { subcommands } from '../../commands/corpus/subcommands.js';
import type { ActionRequest, Caller, Shown } from '../../src/bot/command.js';
import { encodeCustomId } from '../../src/bot/custom-id.js';
import { createBot } from '../../src/create-bot.js';
import { defaultSettings } from '../../src/library/living/server-records.js';
import { draftingParts } from '../support/drafting-parts.js';
import { createMemoryLog } from '../support/memory-log.js';
import { sampleDocument, sampleSnapshot } from '../support/sample-app.js';
import { somebody } from '../support/somebody.js';
import { everyUse, showAll, suggestions, useCommand } from '../support/visitor.js';

/**
 * What anybody may press and send. All else is for moderators: a new control or form that is not named here has to refuse
 * everybody else.
 */
const OPEN = new Set(
  [
    ['ask', 'back', 'why', 'share', 'good', 'bad', 'more', 'leaf', 'find', 'page', 'read', 'pick', 'turn', 'jump'],
    ['part', 'list', 'book', 'shelf', 'entry', 'when', 'versus', 'gist', 'chapter', 'discuss', 'cite'],
    ['reason', 'askform', 'eraseme'],
  ].flat(),
);
/** What anybody may cause by that: a gap without a name, a suggestion, and that their own id goes. */
const ANYBODYS = new Set(['recordGap', 'suggest', 'eraseUser']);
/** What every request reads, and what autocomplete does. */
const LOOKS = new Set(['snapshot', 'state', 'settings']);

const [home, closed] = ['100000000000000001', '100000000000000002'];
const ROLE = '400000000000000004';
const manager = { permissions: PermissionFlagsBits.ManageGuild };
const writer = { permissions: PermissionFlagsBits.SendMessages | PermissionFlagsBits.ManageMessages };
const refused: readonly (readonly [who: string, caller: Caller, outcome: string])[] = [
  ['a member', somebody('3', home, writer), 'not-moderator'],
  [
    'a member with another role',
    somebody('3', home, { ...writer, roleIds: ['400000000000000005', home] }),
    'not-moderator',
  ],
  ['somebody in direct messages', somebody('3', null), 'not-in-server'],
  ['a moderator where the operator lets nobody', somebody('3', closed, manager), 'server-not-allowed'],
];
const moderators: readonly (readonly [who: string, caller: Caller])[] = [
  ['who manages the server', somebody('3', home, manager)],
  ['an administrator', somebody('3', home, { permissions: PermissionFlagsBits.Administrator })],
  ['a member with the role', somebody('3', home, { ...writer, roleIds: [ROLE] })],
];

interface Watched {
  readonly bot: ReturnType<typeof createBot>;
  /** Names of the methods of keeper and records that were called, without `LOOKS`. */
  readonly calls: string[];
}

const settings = () => ({ ...defaultSettings, keepsGaps: true, moderatorRole: ROLE });

function watchedBot(): Watched {
  const document = sampleDocument({ id: 'russia', sections: [{ heading: '', paragraphs: ['A treaty was signed.'] }] });
  const { keeper, records } = draftingParts(sampleSnapshot([document]));
  const calls: string[] = [];
  const bot = createBot({
    keeper: watch(keeper, calls),
    records: watch({ ...records, settings }, calls),
    mayChange: (serverId) => serverId !== closed,
    log: createMemoryLog().log,
    now: laterAndLater(),
    renderPicture: () => Promise.resolve(null),
  });
  return { bot, calls };
}

function watch<Target extends object>(target: Target, calls: string[]): Target {
  return new Proxy(target, {
    get(all, name, receiver): unknown {
      if (!LOOKS.has(String(name))) calls.push(String(name));
      return Reflect.get(all, name, receiver);
    },
  });
}

function laterAndLater(): () => number {
  let hour = 0;
  return () => (hour += 3_600_000);
}

/** Arguments that our controls and forms have: of a draft, a suggestion, a work, a stage, a page, a number of a version. */
const ARGS = [[], ['draft234', '0'], ['sugaaaaa', '1'], ['russia', '1'], ['surely'], ['1'], ['1', '2', '1']];
const VALUES = [[], ['draft234~0'], ['2']];

function pressesOf(key: (typeof controls)[number], caller: Caller): readonly ActionRequest[] {
  return ARGS.flatMap((args) =>
    VALUES.map((values) => ({
      kind: 'control' as const,
      ...caller,
      customId: encodeCustomId(key, args),
      values,
      isOwner: true,
      isPrivate: true,
      shown: [],
    })),
  );
}

function sendsOf(key: (typeof forms)[number], caller: Caller): readonly ActionRequest[] {
  const fields = { title: 'A title', author: 'Ada', text1: 'The treaty was signed in June.' };
  return ARGS.map((args) => ({ kind: 'modal' as const, ...caller, customId: encodeCustomId(key, args), fields }));
}

const requestsOf = [
  ...controls.map((key) => ({ key, of: (caller: Caller) => pressesOf(key, caller) })),
  ...forms.map((key) => ({ key, of: (caller: Caller) => sendsOf(key, caller) })),
].map(({ key, of }) => [`${key.name} ${key.version}`, key.name, of] as const);
const guarded = requestsOf.filter(([, name]) => !OPEN.has(name));
const open = requestsOf.filter(([, name]) => OPEN.has(name));
const typing = { texts: { '*': ['https://tidewater.example/page'] }, file: { name: 'a.md', text: 'A text.' } };
const corpusUses = everyUse.filter(({ name }) => name === 'corpus');

function expectRefusal(shown: readonly Shown[], outcome: string): void {
  expect(shown).toMatchObject([{ isPrivate: true, placement: 'new', outcome }]);
}

describe.each(refused)('%s', (_who, caller, outcome) => {
  it.each(guarded)('is refused what %s does', async (_name, control, of) => {
    const { bot, calls } = watchedBot();
    // A server that may not change its library any more may still take its data back, and nobody with only the role may.
    if (control === 'eraseall' && outcome === 'server-not-allowed') return;
    const expected = control === 'eraseall' && outcome === 'not-moderator' ? 'not-manager' : outcome;
    for (const request of of(caller)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other.
      expectRefusal(await showAll(bot, request), expected);
    }
    expect(calls).toEqual([]);
  });

  it.each(corpusUses.map((use) => [use.subcommand, use] as const))('is refused /corpus %s', async (_name, use) => {
    const { bot, calls } = watchedBot();
    for (const pick of [0, 127]) {
      // oxlint-disable-next-line no-await-in-loop -- as above.
      expectRefusal(await useCommand(bot, caller, { use, pick, typing }), outcome);
    }
    for (const option of use.options) {
      // oxlint-disable-next-line no-await-in-loop -- as above.
      expect(await suggestions(bot, caller, { use, option })).toEqual([]);
    }
    expect(calls).toEqual([]);
  });

  it('changes nothing of the library with all that anybody may do', async () => {
    const { bot, calls } = watchedBot();
    const others = everyUse.filter(({ name }) => name !== 'corpus');
    const text = 'A treaty was signed.';
    await Promise.all([
      ...open.flatMap(([, , of]) => of(caller).map((request) => showAll(bot, request))),
      ...others.flatMap((use) => [0, 127].map((pick) => useCommand(bot, caller, { use, pick, typing }))),
      ...menus.map(({ data }) => showAll(bot, { kind: 'menu', ...caller, command: data.name, text })),
    ]);
    expect(calls.filter((name) => !ANYBODYS.has(name))).toEqual([]);
    expect(calls.includes('suggest')).toBe(outcome === 'not-moderator');
    expect(calls).toContain('eraseUser');
  });
});

describe.each(moderators)('%s', (_who, caller) => {
  it('is let through everywhere', async () => {
    const { bot, calls } = watchedBot();
    const shown = await Promise.all([
      ...guarded.flatMap(([, , of]) => of(caller).map((request) => showAll(bot, request))),
      ...corpusUses.flatMap((use) => [0, 1].map((pick) => useCommand(bot, caller, { use, pick, typing }))),
    ]);
    expect(shown.flat().map((one) => one.outcome)).not.toContain('not-moderator');
    const changes = ['add', 'amend', 'change', 'clearGaps', 'discard', 'export', 'publish', 'refresh', 'restore'];
    const called = new Set(calls);
    expect([...changes, 'saveSettings', 'takeSuggestion'].filter((name) => !called.has(name))).toEqual([]);
    expect(calls.includes('eraseServer')).toBe(caller.roleIds.length === 0);
  });
});

it('the lists are whole: every name that is open is one of ours, and every subcommand is tried', () => {
  const names = new Set(requestsOf.map(([, name]) => name));
  expect([...OPEN].filter((name) => !names.has(name))).toEqual([]);
  expect(corpusUses).toHaveLength(subcommands.length);
  expect(commands.filter(({ data }) => data.name === 'corpus')).toHaveLength(1);
});
