import { describe, expect, it } from 'vitest';
import type { App, Choice, SuggestRequest } from '../../../src/bot/command.js';
import { UploadError } from '../../../src/bot/upload-error.js';
import type { Step } from '../../../src/library/living/draft.js';
import type { Keeper } from '../../../src/library/living/keeper.js';
import { fakeKeeper, sampleDraft, samplePublished, sampleSource, type FakeKeeper } from '../../support/fake-keeper.js';
import { buttonsOf, customIdOf, labelOf, textOf } from '../../support/message-text.js';
import { lastForm, lastMessage, sampleModerator, type SampleModerator } from '../../support/moderator.js';
import { sampleApp, sampleRouter, sampleSnapshot, suggestRequest } from '../../support/sample-app.js';

const snapshot = sampleSnapshot([]);
const ACTOR = { serverId: 's1', userId: 'u1' };
const draftStep: Step = { kind: 'draft', draft: sampleDraft() };
const file = { name: 'paper.pdf', sizeBytes: 4, read: () => Promise.resolve(Uint8Array.of(1, 2, 3, 4)) };

interface Scene extends FakeKeeper {
  readonly moderator: SampleModerator;
  readonly app: App;
}

function scene(steps: readonly Step[] = [draftStep], rest: Partial<Keeper> = {}): Scene {
  const fake = fakeKeeper(snapshot, steps, rest);
  const app = { ...sampleApp(snapshot), keeper: fake.keeper };
  return { ...fake, app, moderator: sampleModerator(app) };
}

const lines = (shown: Parameters<typeof lastMessage>[0]): string => textOf(lastMessage(shown));

describe('/corpus add', () => {
  it.each(['page', 'feed'] as const)('%s gives the address as it was typed, and shows the draft', async (kind) => {
    const { moderator, calls } = scene();
    const shown = await moderator.run(`add ${kind}`, { url: ' https://example.org/a ' });
    expect(calls).toEqual([['add', ACTOR, { kind, url: 'https://example.org/a' }]]);
    expect(shown.map(({ outcome }) => outcome)).toEqual(['working', 'draft']);
    expect(shown.every((one) => 'isPrivate' in one && one.isPrivate)).toBe(true);
  });

  it('file reads the upload and gives it with its name', async () => {
    const { moderator, calls } = scene();
    const shown = await moderator.run('add file', {}, file);
    expect(calls).toEqual([['add', ACTOR, { kind: 'file', name: 'paper.pdf', bytes: Uint8Array.of(1, 2, 3, 4) }]]);
    expect(lastMessage(shown).outcome).toBe('draft');
  });

  it('file does not fetch one that is too large, and says how large it may be', async () => {
    const { moderator, calls } = scene();
    const large = { name: 'scan.pdf', sizeBytes: 40_000_000, read: () => Promise.reject(new Error('never read')) };
    expect(lines(await moderator.run('add file', {}, large))).toContain('scan.pdf has 38.2 MB; I read files of up to 10 MB');
    expect(calls).toEqual([]);
  });

  it('file that Discord does not hand over is said to be so, and to be tried again', async () => {
    const { moderator, calls } = scene();
    const lost = { ...file, name: 'a_b.pdf', read: () => Promise.reject(new UploadError('timeout')) };
    const shown = await moderator.run('add file', {}, lost);
    expect(lastMessage(shown).outcome).toBe('refused-problem');
    expect(lines(shown)).toBe(
      'Discord did not hand over a\\_b.pdf (timeout). Nothing was changed; upload it again in a minute.',
    );
    expect(calls).toEqual([]);
  });

  it('file that breaks otherwise is left to the log', async () => {
    const { moderator } = scene();
    const broken = { ...file, read: () => Promise.reject(new Error('a slip')) };
    await expect(moderator.run('add file', {}, broken)).rejects.toThrow('a slip');
  });

  it('file says so where none came along', async () => {
    const { moderator } = scene();
    expect(lines(await moderator.run('add file'))).toContain('did not come along');
  });

  it('text opens a form of a title and four boxes, and joins what they hold', async () => {
    const { moderator, calls } = scene();
    const { modal } = lastForm(await moderator.run('add text'));
    expect(modal.components).toMatchObject([
      { component: { custom_id: 'title', required: false } },
      { component: { custom_id: 'text1', required: true, max_length: 4000 } },
      { component: { custom_id: 'text2', required: false } },
      { component: { custom_id: 'text3' } },
      { component: { custom_id: 'text4' } },
    ]);
    const full = 'a'.repeat(4000);
    const fields = { title: ' On\u202eroads ', text1: full, text2: 'end of a word', text3: '  ', text4: 'A paragraph' };
    const shown = await moderator.send(modal.custom_id, fields);
    const text = `${full}end of a word\n\nA paragraph`;
    expect(calls).toEqual([['add', ACTOR, { kind: 'text', title: 'Onroads', text }]]);
    expect(lastMessage(shown).outcome).toBe('draft');
  });

  it('text takes no blank form', async () => {
    const { moderator, calls } = scene();
    expect(lines(await moderator.send('paste.1', { title: 'On roads', text1: ' \n ' }))).toContain('no text in the form');
    expect(calls).toEqual([]);
  });

  it('is for moderators: neither the command nor its form changes anything for others', async () => {
    const { moderator, calls } = scene();
    const shown = await moderator.run('add page', { url: 'https://example.org' }, undefined, { permissions: 0n });
    expect(lines(shown)).toContain('Only those who manage this server');
    expect(calls).toEqual([]);
  });
});

describe('what happens meanwhile', () => {
  it('is shown step by step, and the draft at the end', async () => {
    const indexing: Step = { kind: 'indexing', done: 0, total: 500 };
    const asking: Step = { kind: 'asking', done: 3, total: 12 };
    const reading: Step = { kind: 'reading', done: 1, total: 5, name: 'https://example.org/@everyone' };
    const { moderator } = scene([reading, indexing, asking, draftStep]);
    const shown = await moderator.run('add page', { url: 'https://example.org' });
    const texts = shown.map((one) => lines(one));
    expect(texts).toHaveLength(5);
    expect(texts[0]).toBe('Reading …');
    expect(texts[1]).toContain('(1 of 5)');
    expect(texts[1]).not.toContain('@everyone');
    expect(texts[2]).toBe('Comparing with what is there (0 of 500) …');
    expect(texts[3]).toBe('Asking the study questions (3 of 12) …');
    expect(texts[4]).toContain('### To be added');
  });

  it('ends with why nothing was changed', async () => {
    const problem = { kind: 'scanned', name: 'paper.pdf' } as const;
    const { moderator } = scene([{ kind: 'refused', refusal: { kind: 'problem', problem } }]);
    const message = lastMessage(await moderator.run('add file', {}, file));
    expect(textOf(message)).toBe(
      'paper.pdf holds pictures of pages, no text: run it through text recognition (OCR), or paste the text.',
    );
    expect(message.outcome).toBe('refused-problem');
  });
});

describe('/corpus refresh', () => {
  it('reads all sources, or the one that is named by id, address or title', async () => {
    const { moderator, calls } = scene([{ kind: 'nothing', sources: [] }]);
    for (const source of ['srcaaaaa', 'https://blog.example/feed.xml', 'the korean odyssey'])
      await moderator.run('refresh', { source });
    await moderator.run('refresh');
    expect(calls.map(([, , id]) => id)).toEqual(['srcaaaaa', 'srcaaaaa', 'srcaaaaa', null]);
  });

  it('reports how each source fared, failed ones first', async () => {
    const failed = { kind: 'status', url: 'https://blog.example/feed.xml', status: 404 } as const;
    const { moderator } = scene([
      {
        kind: 'nothing',
        sources: [
          { source: { ...sampleSource, title: 'Other' }, outcome: { kind: 'unchanged' } },
          { source: sampleSource, outcome: { kind: 'failed', problem: failed } },
        ],
      },
    ]);
    const text = lines(await moderator.run('refresh')).split('\n');
    expect(text[0]).toBe('Nothing new. The library is as it was.');
    expect(text[1]).toMatch(/^\*\*The Korean Odyssey: failed.\*\* https\\:.*answered with an error \(404\)/);
    expect(text[2]).toBe('Other: unchanged');
  });

  it('shows what was published by itself, with the way back', async () => {
    const published = { ...samplePublished, reason: 'refresh' } as const;
    const { moderator } = scene([{ kind: 'published', published, report: sampleDraft().report }]);
    const message = lastMessage(await moderator.run('refresh'));
    expect(textOf(message)).toContain('### Version 5: refreshed “Russia is returning”\n-# 37 passages added');
    expect(customIdOf(message, 'Undo')).toBe('undo.1.4');
    expect(customIdOf(message, 'History')).toBe('history.1.1');
  });

  it('says so where there is nothing to read, or no such source', async () => {
    const none = { added: [], hidden: [], edits: [], sources: [], questions: [] };
    const { moderator, calls } = scene([], { state: () => none });
    expect(lines(await moderator.run('refresh'))).toContain('no pages or feeds to read again');
    const other = scene();
    expect(lines(await other.moderator.run('refresh', { source: '@everyone' }))).toContain('No page or feed here');
    expect([...calls, ...other.calls]).toEqual([]);
  });
});

describe('/corpus schedule', () => {
  it('writes the source anew, and says what holds from now on', async () => {
    const { moderator, calls } = scene();
    const shown = await moderator.run('schedule', { source: 'srcaaaaa', every: 'daily', automatic: true });
    const operations = [{ kind: 'schedule', id: 'srcaaaaa', schedule: 'daily', isAutomatic: true }];
    expect(calls).toEqual([['change', ACTOR, { reason: 'sources', about: ['The Korean Odyssey'], operations }]]);
    expect(lines(shown)).toContain('Schedule of The Korean Odyssey: every day. Changes that do not look suspicious are published');
  });

  it('keeps what was not said, and takes no source that is not there', async () => {
    const { moderator, calls } = scene();
    await moderator.run('schedule', { source: 'srcaaaaa', every: 'weekly' });
    expect(calls[0]?.[2]).toMatchObject({ operations: [{ kind: 'schedule', id: 'srcaaaaa', schedule: 'weekly' }] });
    expect(lines(await moderator.run('schedule', { source: 'other', every: 'never' }))).toContain('“other”');
    expect(calls).toHaveLength(1);
  });
});

const choicesFor = (typed: string, rest: Partial<SuggestRequest> = {}): readonly Choice[] => {
  const request = { ...suggestRequest('corpus', 'source', typed), subcommand: 'refresh', permissions: 32n, ...rest };
  return sampleRouter(scene().app).suggest(request);
};

describe('the sources to choose from', () => {
  const choice = { name: 'The Korean Odyssey · https://blog.example/feed.xml', value: 'srcaaaaa' };

  it('are found by title and address, for moderators', () => {
    expect(choicesFor('')).toEqual([choice]);
    expect(choicesFor('BLOG.example', { subcommand: 'schedule' })).toEqual([choice]);
    expect(choicesFor('other')).toEqual([]);
    expect(choicesFor('', { permissions: 0n })).toEqual([]);
    expect(choicesFor('', { subcommand: 'schedule', option: 'every' })).toEqual([]);
  });
});

describe('/corpus preview', () => {
  it('shows the one draft that waits', async () => {
    const { moderator } = scene();
    expect(lastMessage(await moderator.run('preview')).outcome).toBe('draft');
  });

  it('lists several, newest first, each with a button that opens it', async () => {
    const drafts = Array.from({ length: 9 }, (_, at) => sampleDraft({ id: `draft00${at}`, about: [`Text ${at}`] }));
    const base = fakeKeeper(snapshot).keeper;
    const { moderator } = scene([], { overview: async (id) => ({ ...(await base.overview(id)), drafts }) });
    const message = lastMessage(await moderator.run('preview'));
    expect(textOf(message)).toMatch(/^### 9 drafts waiting\nadded “Text 0”\n/);
    expect(buttonsOf(message).filter((button) => labelOf(button) === 'Open')).toHaveLength(8);
    expect(lines(await moderator.press(customIdOf(message, 'Next page')))).toContain('Text 8');
  });

  it('says so where none waits', async () => {
    const base = fakeKeeper(snapshot).keeper;
    const { moderator } = scene([], { overview: async (id) => ({ ...(await base.overview(id)), drafts: [] }) });
    expect(lines(await moderator.run('preview'))).toContain('No drafts are waiting');
  });
});

describe('adding takes under five presses', () => {
  const add: Readonly<Record<string, (moderator: SampleModerator) => Promise<Parameters<typeof lastMessage>[0]>>> = {
    'a page': (moderator) => moderator.run('add page', { url: 'https://example.org/a' }),
    'a feed': (moderator) => moderator.run('add feed', { url: 'https://example.org/feed.xml' }),
    'a PDF': (moderator) => moderator.run('add file', {}, file),
    'the pasted original': async (moderator) => {
      const { modal } = lastForm(await moderator.run('add text'));
      return moderator.send(modal.custom_id, { text1: 'The original.' });
    },
  };

  it.each(Object.entries(add))('%s', async (_what, run) => {
    const { moderator, calls } = scene();
    const draft = lastMessage(await run(moderator));
    const published = lastMessage(await moderator.press(customIdOf(draft, 'Publish')));
    expect(published).toMatchObject({ outcome: 'published', placement: 'update' });
    expect(calls.at(-1)).toEqual(['publish', ACTOR, 'draft234']);
    expect(moderator.presses()).toBeLessThan(5);
  });
});
