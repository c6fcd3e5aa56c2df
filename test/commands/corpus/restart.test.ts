import { expect, it } from 'vitest';
import type { Message } from '../../../src/bot/command.js';
import { openStore } from '../../../src/library/store/open-store.js';
import { createWorld, type World } from '../../support/living-world.js';
import { makeFolder } from '../../support/make-folder.js';
import { customIdOf, textOf } from '../../support/message-text.js';
import { lastMessage, sampleModerator, type SampleModerator } from '../../support/moderator.js';
import { sampleApp } from '../../support/sample-app.js';

const essay = '# Mussels\n\nThe mussel farms of Veldsund harvest forty tonnes a year.\n\nThey employ nineteen people.';
const read = (): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(essay));
const upload = { name: 'mussels.md', sizeBytes: essay.length, read };

async function start(dataDir: string): Promise<World> {
  return createWorld({ store: await openStore({ dataDir, databaseUrl: null }) });
}

async function moderatorOf({ keeper }: World): Promise<SampleModerator> {
  return sampleModerator({ ...sampleApp(await keeper.snapshot('s1')), keeper });
}

/** The messages of one run of the program; what it knew besides its file is forgotten. */
async function runOnce(dataDir: string, act: (moderator: SampleModerator) => Promise<Message>): Promise<Message> {
  const world = await start(dataDir);
  const message = await act(await moderatorOf(world));
  await world.store.close();
  return message;
}

it('the buttons of a draft work after a restart, and those of what was published after another', async () => {
  const dataDir = makeFolder();
  const draft = await runOnce(dataDir, async ({ run }) => lastMessage(await run('add file', {}, upload)));
  const published = await runOnce(dataDir, async ({ press }) =>
    lastMessage(await press(customIdOf(draft, 'Publish'))),
  );
  expect(textOf(published)).toContain('### Version 1: added “Mussels”');

  const world = await start(dataDir);
  const answer = (await world.keeper.snapshot('s1')).answer('How much do the mussel farms harvest a year?');
  expect(answer.kind === 'found' ? answer.summary[0]?.text : null).toBe(
    'The mussel farms of Veldsund harvest forty tonnes a year.',
  );
  const { press } = await moderatorOf(world);
  expect(lastMessage(await press(customIdOf(draft, 'Publish'))).outcome).toBe('draft-gone');
  expect(lastMessage(await press(customIdOf(published, 'Undo'))).outcome).toBe('published');
  expect(await world.keeper.snapshot('s1')).toBe(world.keeper.snapshot(null));
  await world.store.close();
});
