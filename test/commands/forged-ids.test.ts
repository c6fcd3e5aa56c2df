import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { controls, forms } from '../../commands/index.js';
import type { Shown } from '../../src/bot/command.js';
import { encodeCustomId } from '../../src/bot/custom-id.js';
import { createBotWorld, type BotWorld } from '../support/bot-world.js';
import { readDocument, readingOf } from '../support/living-world.js';
import { somebody } from '../support/somebody.js';
import { everyUse, lastShown, press, pressableOf, showAll, useCommand, useOf } from '../support/visitor.js';

const [own, other] = ['100000000000000001', '100000000000000002'];
const permissions = PermissionFlagsBits.ManageGuild;
const owner = somebody('200000000000000001', own, { permissions });
const forger = somebody('200000000000000002', other, { permissions });
const FEED = 'https://tidewater.example/feed.xml';
/** Stands in everything that the owner's server has, and in no id. */
const SECRET = /quartz/i;

interface Ids {
  readonly draft: string;
  readonly source: string;
  readonly suggestion: string;
  readonly question: string;
  readonly work: string;
}

/** A server that has one of everything, and one that has hidden a text. */
async function scene(): Promise<BotWorld & { readonly ids: Ids }> {
  const world = await createBotWorld();
  const { bot, keeper, pages, records } = world;
  const body = 'The bakers of Veldsund grind quartz in spring. Nobody else in Veldsund may.';
  pages.set(FEED, readingOf([readDocument({ key: 'b', title: 'The bakers', body })], 'Quartz guilds'));
  const typing = {
    texts: { '*': [FEED], question: ['Who grinds quartz in spring?'] },
    file: { name: 'mills.md', text: 'The mills of Veldsund grind quartz, too, in autumn and winter.' },
  };
  const moderate = async (name: string) =>
    lastShown(await useCommand(bot, owner, { use: useOf(name), pick: 0, typing }));
  await press(bot, owner, pressableOf(await moderate('corpus add feed'), 'publish'));
  await moderate('corpus questions add');
  await moderate('corpus add file');
  await records.suggest(own, { kind: 'correction', text: 'Quartz, not flour', documentId: null });
  const actor = { serverId: other, userId: forger.userId };
  const id = (await keeper.overview(other)).works[0]?.document.id;
  if (id === undefined) throw new Error('something ships');
  await keeper.change(actor, { reason: 'hide', about: [], operations: [{ kind: 'hide', id }] });
  const { drafts, state } = await keeper.overview(own);
  const [suggestion] = await records.suggestions(own);
  const ids = {
    draft: drafts[0]?.id ?? '',
    source: state.sources[0]?.id ?? '',
    suggestion: suggestion?.id ?? '',
    question: state.questions[0]?.id ?? '',
    work: state.added[0]?.id ?? '',
  };
  expect(Object.values(ids)).not.toContain('');
  return { ...world, ids };
}

/** Everything that is kept of a server's library. */
async function keptOf({ keeper, records, store }: BotWorld, serverId: string) {
  return [await keeper.overview(serverId), await store.versions(serverId), await records.suggestions(serverId)];
}

const control = (name: string, args: readonly string[]) => {
  const key = controls.findLast((one) => one.name === name);
  if (key === undefined) throw new Error(`there is a control ${name}`);
  return encodeCustomId(key, args);
};

/** A press on what no message of ours holds. */
function pressForged({ bot }: BotWorld, customId: string, values: readonly string[] = []): Promise<readonly Shown[]> {
  const rest = { isOwner: true, isPrivate: true, shown: [] };
  return showAll(bot, { kind: 'control', ...forger, customId, values, ...rest });
}

describe('the ids of one server in another', () => {
  it.each([
    ['publish', 'draft', 'draft-gone'],
    ['discard', 'draft', 'draft-gone'],
    ['draft', 'draft', 'draft-gone'],
    ['changes', 'draft', 'draft-gone'],
    ['correct', 'draft', 'draft-gone'],
    ['accept', 'suggestion', 'suggestion-gone'],
    ['decline', 'suggestion', 'suggestion-gone'],
    ['editwork', 'work', 'unknown-work'],
  ] as const)('do nothing in %s', async (name, which, outcome) => {
    const world = await scene();
    const before = [await keptOf(world, own), await keptOf(world, other)];
    expect(lastShown(await pressForged(world, control(name, [world.ids[which], '0']))).outcome).toBe(outcome);
    expect([await keptOf(world, own), await keptOf(world, other)]).toEqual(before);
  });

  it.each([
    ['corpus refresh', 'source', 'source', 'no-sources'],
    ['corpus schedule', 'source', 'source', 'no-sources'],
    ['corpus remove', 'work', 'source', 'unknown-work'],
    ['corpus remove', 'work', 'work', 'unknown-work'],
    ['corpus hide', 'work', 'work', 'unknown-work'],
    ['corpus show', 'work', 'work', 'unknown-work'],
    ['corpus edit', 'work', 'work', 'unknown-work'],
    ['corpus questions remove', 'question', 'question', 'unknown-question'],
  ] as const)('do nothing in /%s %s (%s)', async (name, option, which, outcome) => {
    const world = await scene();
    const { subcommand } = useOf(name);
    const options = { [option]: world.ids[which], every: 'daily' };
    const before = [await keptOf(world, own), await keptOf(world, other)];
    const request = { kind: 'command', ...forger, command: 'corpus', subcommand, options, attachments: {} } as const;
    expect(lastShown(await showAll(world.bot, request)).outcome).toBe(outcome);
    expect([await keptOf(world, own), await keptOf(world, other)]).toEqual(before);
  });

  it('go back to no version that only the other server has', async () => {
    const world = await scene();
    const { version } = await world.keeper.overview(own);
    expect(version.number).toBe(2);
    expect(lastShown(await pressForged(world, control('undo', ['2']))).outcome).toBe('no-version');
    expect((await world.keeper.overview(other)).version.number).toBe(1);
  });

  it('show and change nothing of the other in any control, form or option', async () => {
    const world = await scene();
    const before = await keptOf(world, own);
    const requests: Promise<readonly Shown[]>[] = [];
    for (const id of Object.values(world.ids)) {
      for (const key of controls) {
        for (const args of [[id], [id, '0'], [id, '1']]) requests.push(pressForged(world, encodeCustomId(key, args)));
        for (const value of [id, `${id}~0`]) requests.push(pressForged(world, encodeCustomId(key), [value]));
      }
      for (const key of forms) {
        const fields = { title: 'Mine', author: 'Mine' };
        requests.push(
          showAll(world.bot, { kind: 'modal', ...forger, customId: encodeCustomId(key, [id, '0']), fields }),
        );
      }
      for (const use of everyUse) {
        const typing = { texts: { '*': [id] }, file: { name: id, text: 'Mine.' } };
        requests.push(useCommand(world.bot, forger, { use, pick: 62, typing }));
      }
    }
    const shown = JSON.stringify((await Promise.all(requests)).flat());
    expect(SECRET.exec(shown)).toBeNull();
    await world.settle();
    expect(await keptOf(world, own)).toEqual(before);
    const answer = await useCommand(world.bot, owner, {
      use: useOf('ask'),
      pick: 0,
      typing: { texts: { '*': ['Who grinds quartz in spring?'] }, file: { name: 'n.md', text: '' } },
    });
    expect(JSON.stringify(answer)).toMatch(SECRET);
  });
});
