import { PermissionFlagsBits } from 'discord.js';
import { expect, it } from 'vitest';
import type { Operation } from '../../src/library/living/state.js';
import { createBotWorld } from '../support/bot-world.js';
import { documentIdOf } from '../support/sample-app.js';
import { somebody } from '../support/somebody.js';
import { useCommand, useOf } from '../support/visitor.js';

const permissions = PermissionFlagsBits.ManageGuild;
const servers = [
  ['100000000000000001', 'Ada Holm', 'Bea Lund'],
  ['100000000000000002', 'Bea Lund', 'Ada Holm'],
] as const;
const id = documentIdOf('lighthouse-facts');
const typing = { texts: { '*': [id] }, file: { name: 'none.md', text: '' } };

it.each<[what: string, looks: string, change: (name: string) => Operation]>([
  ['correction', 'sources', (author) => ({ kind: 'edit', id, meta: { author } })],
  [
    'study question',
    'corpus questions list',
    (name) => ({ kind: 'put-question', question: { id: 'own-1', question: `Who is ${name}?`, documents: [id] } }),
  ],
])('two servers that differ in one %s only each read their own, also after a restart', async (_what, looks, change) => {
  const world = await createBotWorld();
  const hidden = { kind: 'hide', id: documentIdOf('ferry-commentary') } as const;
  for (const [serverId, name] of servers) {
    const operations = [hidden, change(name)];
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as their snapshots are shared where they are equal.
    await world.keeper.change({ serverId, userId: '1' }, { reason: 'edit', about: [], operations });
  }
  const afresh = await createBotWorld({ store: world.store });
  for (const { bot } of [world, afresh]) {
    for (const [serverId, name, others] of servers) {
      const caller = somebody('1', serverId, { permissions });
      // oxlint-disable-next-line no-await-in-loop -- as above.
      const shown = JSON.stringify(await useCommand(bot, caller, { use: useOf(looks), pick: 0, typing }));
      expect(shown).toContain(name);
      expect(shown).not.toContain(others);
    }
  }
  await world.store.close();
});
