import { PermissionFlagsBits } from 'discord.js';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Caller, Message, Shown } from '../../src/bot/command.js';
import { menus } from '../../commands/index.js';
import { createBotWorld, type BotWorld } from '../support/bot-world.js';
import { readDocument, readingOf } from '../support/living-world.js';
import { viewOf } from '../support/server-view.js';
import { somebody } from '../support/somebody.js';
import {
  everyUse,
  fillIn,
  lastShown,
  press,
  pressableOf,
  pressablesOf,
  showAll,
  useCommand,
  useOf,
  type Typing,
} from '../support/visitor.js';

const FEED = 'https://tidewater.example/feed.xml';
const PAGE = 'https://tidewater.example/nets';

const typing: Typing = {
  texts: {
    url: [FEED, PAGE],
    question: ['When was the lighthouse of Veldsund built?', 'Who pays the gravedigger?', 'What do the bakers want?'],
    'moderator-role': ['400000000000000004'],
    channel: ['500000000000000005'],
    published: ['2024-05'],
    language: ['en'],
    '*': ['lighthouse', 'ferry guild', 'nets', 'Bakers of Veldsund'],
  },
  file: { name: 'nets.md', text: '# Nets\n\nThe nets of Veldsund are mended in winter by the ferry guild.' },
};
/** The same names, other words. */
const otherTyping: Typing = {
  ...typing,
  file: { name: 'nets.md', text: '# Nets\n\nThe nets of Veldsund are sold in autumn at the lighthouse.' },
};

const MANAGES = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.SendMessages;
const [own, other, third] = ['100000000000000001', '100000000000000002', '100000000000000003'];
/** The moderator of the server that nothing may happen to; nobody else is in it. */
const watcher = { ...somebody('200000000000000002', other, { permissions: MANAGES }), serverId: other };
const actors = {
  moderator: { ...somebody('200000000000000001', own, { permissions: MANAGES }), serverId: own },
  member: somebody('200000000000000003', own, { permissions: PermissionFlagsBits.SendMessages }),
  /** In direct messages, and with the bot brought along to a server that it isn't in. */
  alone: somebody('200000000000000003', null),
  guest: somebody('200000000000000004', third, { permissions: MANAGES }),
} as const;

type Step = { readonly who: keyof typeof actors; readonly pick: number } & (
  { readonly kind: 'press' | 'agree' | 'menu' | 'news' } | { readonly kind: 'use'; readonly use: number }
);

const who = fc.constantFrom<keyof typeof actors>('moderator', 'moderator', 'moderator', 'member', 'alone', 'guest');
const places = everyUse.map((_, place) => place);
/** What moderators do is most of it. */
const anyUse = fc.oneof(
  fc.constantFrom(...places.filter((place) => everyUse[place]?.name === 'corpus')),
  fc.constantFrom(...places),
);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('use' as const), who, pick: fc.nat(63), use: anyUse }) },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constantFrom('press' as const, 'agree' as const), who, pick: fc.nat(999) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('menu' as const, 'news' as const), who, pick: fc.nat(63) }),
  },
);

/** What there is to press that changes something at once. */
const CHANGES = /^(?:publish|discard|undo|accept|decline|cleargaps|refresh|eraseme|eraseall)\./;

/** What was shown in a server, or in direct messages; the newest last. */
type Room = Shown[];

/** Does what somebody might, with whatever the bot showed there before. */
async function act(world: BotWorld, rooms: Map<string | null, Room>, step: Step): Promise<void> {
  const { bot, clock, pages } = world;
  const caller = actors[step.who];
  const room = rooms.get(caller.serverId) ?? [];
  rooms.set(caller.serverId, room);
  clock.now += 1_000;
  const { pick } = step;
  const add = async (shown: Promise<readonly Shown[]>): Promise<void> => void room.push(...(await shown));
  switch (step.kind) {
    case 'news':
      return setPages(pages, `The fares of ${clock.now} are up.`);
    case 'menu': {
      const name = menus[pick % menus.length]?.data.name ?? '';
      return add(showAll(bot, { kind: 'menu', ...caller, command: name, text: 'The lighthouse of Veldsund is red.' }));
    }
    case 'use': {
      const use = everyUse[step.use];
      return use === undefined ? undefined : add(useCommand(bot, caller, { use, pick, typing }));
    }
    case 'agree':
    case 'press': {
      const last = room.at(-1);
      if (last !== undefined && 'modal' in last) return add(fillIn(bot, caller, { form: last, pick, typing }));
      const seen =
        step.kind === 'press'
          ? room.filter((shown) => 'components' in shown && pressablesOf(shown).length > 0).slice(-1)
          : room;
      const all = seen
        .flatMap((shown) => ('modal' in shown ? [] : pressablesOf(shown)))
        .filter(({ customId }) => step.kind === 'press' || CHANGES.test(customId));
      const one = all[pick % Math.max(all.length, 1)];
      return one === undefined ? undefined : add(press(bot, caller, { ...one, isOwner: pick % 3 > 0 }));
    }
  }
}

function setPages(pages: BotWorld['pages'], news: string): void {
  const entry = (key: string, body: string) => readDocument({ key, title: `The ${key}`, body, url: `${PAGE}/${key}` });
  pages.set(FEED, readingOf([entry('bakers', `The bakers of Veldsund want flour. ${news}`)], 'Guilds'));
  pages.set(PAGE, readingOf([entry('nets', `Nets hang at the harbour. ${news}`)]));
}

/** A library with everything in it, under the same names and addresses for all. */
async function settleIn(world: BotWorld, caller: Caller & { readonly serverId: string }, words: Typing): Promise<void> {
  const { bot, pages, records } = world;
  const { serverId } = caller;
  setPages(pages, 'Nobody spoke of fares.');
  const moderate = async (subcommand: string, pick = 0): Promise<Message> => {
    const use = useOf(`corpus ${subcommand}`);
    return lastShown(await useCommand(bot, caller, { use, pick, typing: words }));
  };
  const pressOn = (message: Message, control: string) => press(bot, caller, pressableOf(message, control));
  await pressOn(await moderate('add feed'), 'publish');
  await pressOn(await moderate('add file'), 'publish');
  await moderate('hide', 1);
  await moderate('questions add');
  await moderate('settings', 0b100000 | 1);
  await records.saveSettings(serverId, { ...(await records.settings(serverId)), keepsGaps: true, locale: 'ko' });
  await records.recordGap(serverId, 'Who pays the ferryman?');
  await records.suggest(serverId, { kind: 'source', text: 'https://tidewater.example/else', documentId: null });
  await moderate('add page', 1);
}

it('no commands, presses and forms elsewhere change anything that a server is shown', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 12, maxLength: 40, size: 'max' }), async (steps) => {
      const world = await createBotWorld();
      await settleIn(world, actors.moderator, typing);
      await settleIn(world, watcher, otherTyping);
      const before = await viewOf(world, watcher);
      const alone = await viewOf(world, actors.alone);
      const rooms = new Map<string | null, Room>();
      for (const step of steps) await act(world, rooms, step);
      await world.settle();
      expect(await viewOf(world, watcher)).toEqual(before);
      expect(await viewOf(world, actors.alone)).toEqual(alone);
      for (const { outcome } of [...rooms.values()].flat()) seen.add(outcome);
      // After a restart, where the other server is read first.
      const afresh = await createBotWorld({ store: world.store });
      await useCommand(afresh.bot, actors.moderator, { use: useOf('sources'), pick: 0, typing });
      expect(await viewOf(afresh, watcher)).toEqual(before);
      expect([...world.errors, ...world.botLog.lines().filter((line) => Reflect.get(line, 'level') >= 50)]).toEqual([]);
      await world.store.close();
    }),
    // A world takes too long for hundreds of shorter cases; the steps tell enough.
    { numRuns: 5, endOnFailure: true },
  );
  // Steps that came to nothing would prove nothing.
  for (const outcome of ['published', 'draft', 'settings-saved', 'suggested', 'cleared'])
    expect(seen).toContain(outcome);
}, 120_000);
