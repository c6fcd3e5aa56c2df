import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { App, Message } from '../../../src/bot/command.js';
import { defaultSettings } from '../../../src/library/living/server-records.js';
import { createRecords } from '../../../src/library/living/create-records.js';
import { countedRandom, createWorld, readDocument, readingOf, type World } from '../../support/living-world.js';
import { customIdOf, textOf } from '../../support/message-text.js';
import { lastForm, lastMessage, sampleModerator, type SampleModerator } from '../../support/moderator.js';
import { sampleApp, sampleRouter, suggestRequest } from '../../support/sample-app.js';

const FEED = 'https://tidewater.example/feed.xml';
const body = (about: string): string =>
  `The guild of ${about} met in Veldsund in spring and chose a new council.\n\nNobody spoke of the fares that evening.`;

interface Scene {
  readonly world: World;
  /** Somebody who reads the library as it is now; made anew after each change, as each request reads one snapshot. */
  readonly now: () => Promise<SampleModerator & { readonly app: App }>;
}

async function scene(): Promise<Scene> {
  const world = await createWorld();
  const { keeper, store, clock, pages } = world;
  const records = createRecords({ store, now: () => clock.now, random: countedRandom(), keeper });
  const documents = ['bakers', 'smiths'].map((guild) =>
    readDocument({ key: guild, title: `The ${guild}`, body: body(guild), url: `https://tidewater.example/${guild}` }),
  );
  pages.set(FEED, readingOf(documents, 'Tidewater guilds'));
  const now: Scene['now'] = async () => {
    const snapshot = await keeper.snapshot('s1');
    const settings = { ...defaultSettings, ...(await records.settings('s1')) };
    const app = { ...sampleApp(snapshot), keeper, records, settings };
    return { ...sampleModerator(app), app };
  };
  const { run, press } = await now();
  const draft = lastMessage(await run('add feed', { url: FEED }));
  expect(lastMessage(await press(customIdOf(draft, 'Publish'))).outcome).toBe('published');
  return { world, now };
}

async function runs({ now }: Scene, subcommand: string, options = {}): Promise<Message> {
  return lastMessage(await (await now()).run(subcommand, options));
}

async function titles({ now }: Scene): Promise<readonly string[]> {
  const { app } = await now();
  return app.library.for('s1').corpus.documents.map(({ meta }) => meta.title);
}

describe('a library that is really kept', () => {
  it('hides and shows what ships', async () => {
    const all = await scene();
    await runs(all, 'hide', { work: 'lighthouse-facts' });
    expect(await titles(all)).not.toContain('Facts on the lighthouse');
    const request = { ...suggestRequest('corpus', 'work', 'light'), subcommand: 'show', permissions: 32n };
    const choices = sampleRouter((await all.now()).app).suggest(request);
    expect(choices).toEqual([{ name: 'Facts on the lighthouse', value: 'lighthouse-facts' }]);
    await runs(all, 'show', { work: 'lighthouse-facts' });
    expect(await titles(all)).toContain('Facts on the lighthouse');
  });

  it('takes away one text of a feed, or the feed with all of them', async () => {
    const all = await scene();
    await runs(all, 'remove', { work: 'The bakers' });
    expect(await titles(all)).not.toContain('The bakers');
    const [source] = (await all.now()).app.keeper.state('s1').sources;
    await runs(all, 'remove', { work: source?.id ?? '' });
    expect((await all.now()).app.keeper.state('s1')).toMatchObject({ added: [], sources: [], hidden: [] });
    expect(await titles(all)).toHaveLength(3);
  });

  it('corrects details twice, the second on top of the first', async () => {
    const all = await scene();
    for (const [field, value] of [
      ['author', 'Ada Holm'],
      ['published', '2024-05'],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other.
      const { run, send } = await all.now();
      // oxlint-disable-next-line no-await-in-loop -- as above.
      const { modal } = lastForm(await run('edit', { work: 'The smiths' }));
      const fields = Object.fromEntries(
        modal.components.flatMap((part) =>
          'component' in part && 'value' in part.component
            ? [[part.component.custom_id, part.component.value ?? '']]
            : [],
        ),
      );
      // oxlint-disable-next-line no-await-in-loop -- as above.
      expect(lastMessage(await send(modal.custom_id, { ...fields, [field]: value })).outcome).toBe('published');
    }
    const { app } = await all.now();
    const smiths = app.library.for('s1').corpus.documents.find(({ meta }) => meta.title === 'The smiths');
    expect(smiths?.meta).toMatchObject({ author: 'Ada Holm', published: '2024-05' });
  });

  it('goes back to exactly what was there, and forth again', async () => {
    const all = await scene();
    const { keeper } = all.world;
    const before = (await keeper.overview('s1')).version;
    const hidden = await runs(all, 'hide', { work: 'ferry-commentary' });
    const after = (await keeper.overview('s1')).version;
    const { press } = await all.now();
    const undone = lastMessage(await press(customIdOf(hidden, 'Undo')));
    expect((await keeper.overview('s1')).version).toMatchObject({ number: 3, hash: before.hash });
    await (await all.now()).press(customIdOf(undone, 'Take the undo back'));
    expect((await keeper.overview('s1')).version).toMatchObject({ number: 4, hash: after.hash });
    expect(textOf(await runs(all, 'history'))).toContain('**4** · went back to “Ferries and fares”');
    expect(textOf(await runs(all, 'diff', { from: 2, to: 4 }))).toContain('No differences.');
    expect(textOf(await runs(all, 'diff', { from: 0, to: 1 }))).toContain('**The bakers** · new');
  });

  it('goes one version further back with each undo, to the first, and forth again at a press', async () => {
    const all = await scene();
    const { keeper } = all.world;
    const hashes = [(await keeper.history('s1'))[0]?.hash];
    for (const work of ['ferry-commentary', 'lighthouse-facts']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other.
      await runs(all, 'hide', { work });
      // oxlint-disable-next-line no-await-in-loop -- as above.
      hashes.push((await keeper.overview('s1')).version.hash);
    }
    const steps = [];
    for (let count = 0; count < 4; count += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other.
      const message = await runs(all, 'undo');
      // oxlint-disable-next-line no-await-in-loop -- as above.
      steps.push({ message, hash: (await keeper.overview('s1')).version.hash });
    }
    const [zero] = (await keeper.history('s1')).toReversed();
    expect(steps.map(({ hash }) => hash)).toEqual([hashes[1], hashes[0], zero?.hash, zero?.hash]);
    expect(steps.map(({ message }) => message.outcome)).toEqual(['published', 'published', 'published', 'nothing-before']);
    expect(textOf(steps[2]?.message ?? (await runs(all, 'status')))).toContain('Version 6: went back to the built-in library');
    await (await all.now()).press(customIdOf(steps[2]?.message ?? (await runs(all, 'status')), 'Take the undo back'));
    expect((await keeper.overview('s1')).version.hash).toBe(hashes[0]);
  });

  it('keeps a study question, and lets it go', async () => {
    const all = await scene();
    const question = 'What did the ferry guild raise in June 2023?';
    const kept = await runs(all, 'questions add', { question });
    expect(kept.outcome).toBe('published');
    expect(textOf(await runs(all, 'questions list'))).toContain('1 of them added here');
    // The second of them ships.
    for (const known of [question, 'when was the lighthouse of Veldsund built?']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other.
      expect((await runs(all, 'questions add', { question: known })).outcome).toBe('refused-nothing-to-do');
    }
    const [own] = (await all.now()).app.keeper.state('s1').questions;
    await runs(all, 'questions remove', { question: own?.id ?? '' });
    expect((await all.now()).app.keeper.state('s1').questions).toEqual([]);
  });

  it('is exported as a whole', async () => {
    const all = await scene();
    const [file] = (await runs(all, 'export')).files ?? [];
    const names = Object.keys(unzipSync(file?.bytes ?? new Uint8Array()));
    expect(names.filter((name) => name.endsWith('.md'))).toHaveLength(5);
    expect(names).toEqual(expect.arrayContaining(['glossary.yaml', 'questions.yaml']));
  });

  it('tells how it stands, saves settings, and is erased as a whole', async () => {
    const all = await scene();
    expect(textOf(await runs(all, 'status'))).toContain('The library, version 1');
    await runs(all, 'settings', { gaps: true });
    expect((await all.now()).app.settings.keepsGaps).toBe(true);
    const { press } = await all.now();
    expect(lastMessage(await press('eraseall.1.surely')).outcome).toBe('erased-server');
    expect(await titles(all)).toHaveLength(3);
    expect((await all.now()).app.settings).toEqual(defaultSettings);
    expect(textOf(await runs(all, 'status'))).toContain('The library, version 0');
  });
});
