import { describe, expect, it } from 'vitest';
import type { Message, Modal, Options } from '../../../src/bot/command.js';
import type { Refusal } from '../../../src/library/living/draft.js';
import { everyProblem } from '../../support/every-problem.js';
import { sampleSource } from '../../support/fake-keeper.js';
import { sampleSuggestion } from '../../support/fake-records.js';
import { buttonsOf, customIdOf, labelOf, menusOf, shownTexts, textOf } from '../../support/message-text.js';
import { lastForm, lastMessage } from '../../support/moderator.js';
import { sampleRouter, suggestRequest } from '../../support/sample-app.js';
import {
  lockedStore,
  post,
  sampleLibrary,
  sampleOverview,
  sampleState,
  sampleVersion,
  type SampleLibrary,
} from '../../support/sample-library.js';

const ACTOR = { serverId: 's1', userId: 'u1' };
const lines = (shown: readonly (Message | Modal)[] | Message | Modal): string => textOf(lastMessage(shown));
const labels = (message: Message): readonly string[] => buttonsOf(message).map(labelOf);

async function runs(library: SampleLibrary, subcommand: string, options: Options = {}): Promise<Message> {
  return lastMessage(await library.moderator.run(subcommand, options));
}

function choices({ app }: SampleLibrary, subcommand: string, typed: string): readonly (readonly [string, string])[] {
  const request = { ...suggestRequest('corpus', 'work', typed), subcommand, permissions: 32n };
  return sampleRouter(app)
    .suggest(request)
    .map(({ name, value }) => [name, value] as const);
}

describe('/corpus status', () => {
  it('tells version, works, passages, sources with their times, and what waits', async () => {
    const library = sampleLibrary({ kept: { suggestions: [sampleSuggestion] } });
    const message = await runs(library, 'status');
    expect(textOf(message).split('\n')).toEqual([
      '### The library, version 5',
      'added “Text 5”',
      '-# Changed <t:1722470400:R> by <@300000000000000003>',
      '3 works, 2 of them added here; 1 hidden',
      '6 passages',
      'Waiting for you: 1 draft, 1 suggestion',
      '1 page or feed',
      '**The Korean Odyssey:** never by itself',
      '-# 1 work · last read <t:1722470400:R> · next <t:1722556800:R>',
    ]);
    expect(labels(message)).toEqual(['History', 'Works', 'Drafts', 'Suggestions', 'Refresh']);
    expect(message).toMatchObject({ isPrivate: true, outcome: 'status' });
  });

  it.each([
    ['History', 'history'],
    ['Works', 'works'],
    ['Drafts', 'drafts'],
    ['Suggestions', 'suggestions'],
    ['Refresh', 'draft'],
  ])('leads to %s', async (label, outcome) => {
    const library = sampleLibrary({ kept: { suggestions: [sampleSuggestion] } });
    const shown = await library.moderator.press(customIdOf(await runs(library, 'status'), label));
    expect(lastMessage(shown).outcome).toBe(outcome);
  });

  it('puts what failed first, and says that a refresh runs', async () => {
    const [problem = null] = everyProblem('https://a.example');
    const failing = { source: { ...sampleSource, id: 'other234', title: 'Other' }, documents: 0, checkedAt: null };
    const overview = {
      ...sampleOverview,
      sources: [...sampleOverview.sources, { ...failing, dueAt: null, problem }],
      isRefreshing: true,
    };
    const text = textOf(await runs(sampleLibrary({ keeper: { overview: () => Promise.resolve(overview) } }), 'status'));
    expect(text).toContain('A refresh is running');
    expect(text).toContain('not read again yet\n**The last reading failed.**');
    expect(text.indexOf('**Other:**')).toBeLessThan(text.indexOf('**The Korean Odyssey:**'));
  });
});

describe('/corpus list', () => {
  it('marks what ships, what was added and from where, and what is hidden', async () => {
    const text = textOf(await runs(sampleLibrary(), 'list'));
    expect(text).toContain('**Russia is returning**\n-# built in · 2 passages · russia');
    expect(text).toContain('**A hidden note**\n-# **hidden** · built in');
    expect(text).toContain('**A post**\n-# added here · from The Korean Odyssey');
  });

  it('turns pages in place', async () => {
    const works = Array.from({ length: 3 }, () => sampleOverview.works).flat();
    const library = sampleLibrary({ keeper: { overview: () => Promise.resolve({ ...sampleOverview, works }) } });
    const next = await library.moderator.press(customIdOf(await runs(library, 'list'), 'Next page'));
    expect(lastMessage(next)).toMatchObject({ outcome: 'works', placement: 'update' });
    expect(lines(next)).toContain('12 works · page 2/2');
  });
});

describe('/corpus remove', () => {
  it.each([
    ['essay', 'An essay', [{ kind: 'drop', id: 'essay' }]],
    ['An Essay', 'An essay', [{ kind: 'drop', id: 'essay' }]],
    ['post', 'A post', [{ kind: 'drop', id: 'post' }]],
    [
      'srcaaaaa',
      'The Korean Odyssey',
      [
        { kind: 'drop-source', id: 'srcaaaaa' },
        { kind: 'drop', id: 'post' },
      ],
    ],
  ])('%s takes away just that', async (work, about, operations) => {
    const library = sampleLibrary();
    const message = await runs(library, 'remove', { work });
    expect(library.calls()).toEqual([['change', ACTOR, { reason: 'remove', about: [about], operations }]]);
    expect(labels(message)).toEqual(['Undo', 'History']);
  });

  it('takes a page away with its only text', async () => {
    const page = { ...sampleSource, kind: 'page' as const };
    const works = [{ document: post, isShipped: false, isHidden: false, source: page }];
    const overview = { ...sampleOverview, works, state: { ...sampleState, sources: [page] } };
    const library = sampleLibrary({ keeper: { overview: () => Promise.resolve(overview) } });
    await runs(library, 'remove', { work: 'post' });
    const operations = [
      { kind: 'drop-source', id: 'srcaaaaa' },
      { kind: 'drop', id: 'post' },
    ];
    expect(library.calls()).toEqual([['change', ACTOR, { reason: 'remove', about: ['A post'], operations }]]);
  });

  it.each([
    ['russia', 'cannot be removed. `/corpus hide`'],
    ['@everyone', 'No such work here: “\\@\u200beveryone”'],
  ])('changes nothing for %s, and says why', async (work, said) => {
    const library = sampleLibrary();
    expect(textOf(await runs(library, 'remove', { work }))).toContain(said);
    expect(library.calls()).toEqual([]);
  });

  it('offers what was added, then pages and feeds as a whole', () => {
    expect(choices(sampleLibrary(), 'remove', '')).toEqual([
      ['An essay', 'essay'],
      ['A post', 'post'],
      ['All of The Korean Odyssey (1 work)', 'srcaaaaa'],
    ]);
  });
});

describe('/corpus hide and show', () => {
  it.each([
    ['hide', 'russia', 'Russia is returning'],
    ['show', 'note', 'A hidden note'],
    ['show', 'a hidden note', 'A hidden note'],
  ] as const)('%s %s is one change', async (kind, work, title) => {
    const library = sampleLibrary();
    await runs(library, kind, { work });
    const id = work === 'russia' ? 'russia' : 'note';
    expect(library.calls()).toEqual([['change', ACTOR, { reason: kind, about: [title], operations: [{ kind, id }] }]]);
  });

  it.each([
    ['hide', 'note', 'is hidden'],
    ['hide', 'nothing', 'No such work'],
    ['show', 'russia', 'is not hidden'],
    ['show', 'nothing', 'No such work'],
  ])('%s %s changes nothing, and says why', async (kind, work, said) => {
    const library = sampleLibrary();
    expect(textOf(await runs(library, kind, { work }))).toContain(said);
    expect(library.calls()).toEqual([]);
  });

  it('offer what is read, and what is hidden', () => {
    const library = sampleLibrary();
    expect(choices(library, 'hide', 'RUSSIA')).toEqual([['Russia is returning', 'russia']]);
    expect(choices(library, 'hide', '').map(([, id]) => id)).toEqual(['russia', 'essay', 'post']);
    expect(choices(library, 'show', '')).toEqual([['A hidden note', 'note']]);
  });

  it('tell a refusal in its words', async () => {
    const refusal: Refusal = { kind: 'would-be-empty' };
    const library = sampleLibrary({ keeper: { change: () => Promise.resolve({ kind: 'refused', refusal }) } });
    expect(textOf(await runs(library, 'hide', { work: 'russia' }))).toContain('nothing would be left to read');
  });
});

describe('/corpus edit', () => {
  const fields = {
    title: 'An essay',
    author: 'Il Young Jeong',
    published: '2024-08',
    language: 'en',
    url: 'https://example.org/russia',
  };

  it('opens a form with what is said now', async () => {
    const { modal } = lastForm(await sampleLibrary().moderator.run('edit', { work: 'essay' }));
    const values = modal.components.map((part) =>
      'component' in part && 'value' in part.component ? part.component.value : null,
    );
    expect(values).toEqual(Object.values(fields));
    expect(modal.custom_id).toBe('editform.1.essay');
  });

  it('puts corrections on top of earlier ones', async () => {
    const library = sampleLibrary();
    await library.moderator.send('editform.1.essay', { ...fields, published: '2024-08-31', url: '' });
    const meta = { published: '2024-08-31', url: null };
    const operations = [{ kind: 'edit', id: 'essay', meta }];
    expect(library.calls()).toEqual([['change', ACTOR, { reason: 'edit', about: ['An essay'], operations }]]);
  });

  it('does nothing where nothing differs', async () => {
    const library = sampleLibrary();
    expect(lines(await library.moderator.send('editform.1.essay', fields))).toContain('Nothing in the form differs');
    expect(library.calls()).toEqual([]);
  });

  it.each(['en-US', 'ko'])('loses nothing of what was typed where it cannot be taken, in %s', async (locale) => {
    const library = sampleLibrary();
    const typed = { ...fields, title: 'An *essay* @everyone', author: '', published: 'last summer' };
    const wrong = lastMessage(await library.moderator.send('editform.1.essay', typed, { locale }));
    expect(wrong.outcome).toBe('wrong-details');
    const again = buttonsOf(wrong)[0];
    if (again === undefined || !('custom_id' in again)) throw new Error('there is a way on');
    const form = await library.moderator.press(again.custom_id, { shown: shownTexts(wrong), locale });
    const values = lastForm(form).modal.components.map((part) =>
      'component' in part && 'value' in part.component ? part.component.value : '',
    );
    expect(values).toEqual(['An *essay* @everyone', '', 'last summer'.slice(0, 10), 'en', 'https://example.org/russia']);
    expect(library.calls()).toEqual([]);
  });

  it.each([
    ['note', 'is hidden'],
    ['nothing', 'No such work'],
  ])('says why there is no form for %s', async (work, said) => {
    expect(textOf(await runs(sampleLibrary(), 'edit', { work }))).toContain(said);
  });

  it('says so where the text went meanwhile', async () => {
    expect(lines(await sampleLibrary().moderator.send('editform.1.gone', fields))).toContain('No such work');
  });
});

describe('/corpus history', () => {
  it('tells number, what, when and who, newest first', async () => {
    const message = await runs(sampleLibrary(), 'history');
    const text = textOf(message);
    expect(text).toContain('**5** · added “Text 5”\n-# **current** · <t:1722470400:R> · by <@300000000000000003> · +5\n**4**');
    expect(text.endsWith('**0** · the built-in library')).toBe(true);
    expect(menusOf(message)[0]?.options[0]).toEqual({ label: '5 · added “Text 5”', value: '5' });
  });

  it('opens what a version changed, from there goes back to it or to the list', async () => {
    const asked: unknown[] = [];
    const { keeper } = sampleLibrary().app;
    const library = sampleLibrary({
      keeper: {
        diff: (...args) => {
          asked.push(args);
          return keeper.diff(...args);
        },
      },
    });
    const version = lastMessage(await library.moderator.press('version.1', { values: ['3'] }));
    expect(asked).toEqual([['s1', 2, 3]]);
    expect(version).toMatchObject({ outcome: 'diff', placement: 'update' });
    expect(textOf(version)).toContain('From version 2 to version 3');
    const undone = lastMessage(await library.moderator.press(customIdOf(version, 'Go back to this version')));
    expect(library.calls()).toEqual([['restore', ACTOR, 3]]);
    expect(undone).toMatchObject({ outcome: 'published', placement: 'update' });
    const listed = await library.moderator.press(customIdOf(version, 'History'));
    expect(lastMessage(listed)).toMatchObject({ outcome: 'history', placement: 'update' });
  });

  it('turns pages', async () => {
    const versions = Array.from({ length: 30 }, (_, index) => sampleVersion(29 - index));
    const library = sampleLibrary({
      keeper: {
        current: () => Promise.resolve(sampleVersion(29)),
        history: (_, { from, count } = { from: 29, count: 30 }) => Promise.resolve(versions.slice(29 - from).slice(0, count)),
      },
    });
    const next = await library.moderator.press(customIdOf(await runs(library, 'history'), 'Next page'));
    expect(lines(next)).toContain('**21** · added');
  });
});

describe('/corpus diff', () => {
  it.each([
    [{}, 4, 5],
    [{ from: 2 }, 2, 5],
    [{ to: 3 }, 2, 3],
    [{ from: 1, to: 4 }, 1, 4],
  ])('of %j compares two versions', async (options, from, to) => {
    const text = textOf(await runs(sampleLibrary(), 'diff', options));
    expect(text).toContain(`From version ${from} to version ${to}`);
  });

  it.each([
    [{ to: 9 }, 'There is no version 9: they go from 0 to 5'],
    [{ from: 9 }, 'There is no version 9'],
    [{ to: 0 }, 'nothing to compare it with'],
  ])('of %j says that there is none', async (options, said) => {
    expect(textOf(await runs(sampleLibrary(), 'diff', options))).toContain(said);
  });

  it('whose version went says so', async () => {
    const library = sampleLibrary({ keeper: { diff: () => Promise.resolve(null) } });
    expect(textOf(await runs(library, 'diff'))).toContain('There is no version 4');
  });

  it('turns pages in place', async () => {
    const page = lastMessage(await sampleLibrary().moderator.press('between.1.1~4~1'));
    expect(page).toMatchObject({ outcome: 'diff', placement: 'update' });
  });
});

describe('/corpus undo', () => {
  it.each([
    [{}, 4],
    [{ to: 0 }, 0],
    [{ to: 2 }, 2],
  ])('%j makes an earlier version serve, and offers to undo that', async (options, to) => {
    const library = sampleLibrary();
    const message = await runs(library, 'undo', options);
    expect(library.calls()).toEqual([['restore', ACTOR, to]]);
    expect(textOf(message)).toContain(`### Version 6: went back to “Text 4”\n-# Everything is as it was in version ${to}.`);
    expect(customIdOf(message, 'Take the undo back')).toBe('undo.1.5');
  });

  it('of the first version says that there is nothing to undo', async () => {
    const library = sampleLibrary({ keeper: { current: () => Promise.resolve(sampleVersion(0)) } });
    expect(textOf(await runs(library, 'undo'))).toContain('nothing to undo');
    expect(library.calls()).toEqual([]);
  });

  it('to a version that is not there says which are', async () => {
    expect(textOf(await runs(sampleLibrary(), 'undo', { to: 9 }))).toContain('they go from 0 to 5');
  });

  it.each(['undo.1', 'undo.1.abc', 'undo.1.-1', 'undo.1.1e9', 'undo.1.9999999999', 'between.1.x~5~1', 'between.1.1~y~1', 'version.1'])(
    'and the like with nonsense in the button go nowhere: %s',
    async (customId) => {
      const library = sampleLibrary();
      const message = lastMessage(await library.moderator.press(customId));
      expect(message).toMatchObject({ outcome: 'gone', placement: 'new', isPrivate: true });
      expect(library.calls()).toEqual([]);
    },
  );

  it.each(['abc', -1, 1.5, true])('with nonsense for a version goes nowhere: %s', async (to) => {
    const library = sampleLibrary();
    expect(await runs(library, 'undo', { to })).toMatchObject({ outcome: 'unknownCommand' });
    expect(library.calls()).toEqual([]);
  });

  it('by a second press changes nothing, and leaves the message', async () => {
    const refusal: Refusal = { kind: 'nothing-to-do' };
    const library = sampleLibrary({ keeper: { restore: () => Promise.resolve({ kind: 'refused', refusal }) } });
    const message = lastMessage(await library.moderator.press('undo.1.4'));
    expect(message).toMatchObject({ outcome: 'refused-nothing-to-do', placement: 'new', isPrivate: true });
  });
});

describe('/corpus export', () => {
  it('sends the library as a file, with its size', async () => {
    const message = await runs(sampleLibrary(), 'export');
    expect(message.files).toEqual([{ name: 'library.zip', bytes: new Uint8Array(2048) }]);
    expect(textOf(message)).toContain('The whole library, 2 KB');
  });

  it('says so where Discord would not take it', async () => {
    const bytes = new Uint8Array(10 * 1024 * 1024 + 1);
    const library = sampleLibrary({ keeper: { export: () => Promise.resolve(bytes) } });
    const message = await runs(library, 'export');
    expect(textOf(message)).toContain('10.1 MB as a ZIP; Discord takes files of up to 10 MB');
    expect(message.files).toBeUndefined();
  });
});

const reading = { overview: lockedStore, current: lockedStore, history: lockedStore, diff: lockedStore, export: lockedStore };

describe('a store that fails', () => {
  it.each([
    ['status', {}],
    ['preview', {}],
    ['list', {}],
    ['remove', { work: 'essay' }],
    ['hide', { work: 'russia' }],
    ['show', { work: 'note' }],
    ['history', {}],
    ['diff', {}],
    ['undo', {}],
    ['export', {}],
  ])('is said by %s in a line, privately', async (subcommand, options) => {
    const message = await runs(sampleLibrary({ keeper: reading }), subcommand, options);
    expect(message).toMatchObject({ outcome: 'refused-store', isPrivate: true });
    expect(textOf(message)).toContain('The database is busy');
  });

  it.each(['drafts.1.1', 'draft.1.draft234~1', 'changes.1.draft234~1', 'publish.1.draft234', 'discard.1.draft234'])(
    'and by %s, beside the message',
    async (customId) => {
      const library = sampleLibrary({ keeper: { ...reading, draft: lockedStore } });
      const message = lastMessage(await library.moderator.press(customId));
      expect(message).toMatchObject({ outcome: 'refused-store', placement: 'new', isPrivate: true });
    },
  );

  it('is not the word for an error of ours', async () => {
    const library = sampleLibrary({ keeper: { overview: () => Promise.reject(new TypeError('ours')) } });
    await expect(library.moderator.run('status')).rejects.toThrow('ours');
  });
});

describe('buttons and forms of moderators', () => {
  const ids = ['history.1.1', 'between.1.1~2~1', 'undo.1.4', 'refresh.1', 'works.1.1', 'editwork.1.essay'];

  it.each([...ids, 'version.1'])('do nothing for members: %s', async (customId) => {
    const library = sampleLibrary();
    const message = lastMessage(await library.moderator.press(customId, { permissions: 0n, values: ['3'] }));
    expect(message).toMatchObject({ outcome: 'not-moderator', isPrivate: true, placement: 'new' });
    expect(library.calls()).toEqual([]);
  });

  it('nor does the form', async () => {
    const library = sampleLibrary();
    const sent = await library.moderator.send('editform.1.essay', { title: 'Mine' }, { permissions: 0n });
    expect(lastMessage(sent).outcome).toBe('not-moderator');
    expect(library.calls()).toEqual([]);
  });

  it('nor in a server that the operator left out', async () => {
    const library = sampleLibrary();
    const router = sampleRouter({ ...library.app, mayChange: () => false });
    const request = { ...suggestRequest('corpus', 'work', ''), subcommand: 'hide', permissions: 32n };
    expect(router.suggest(request)).toEqual([]);
  });
});

describe('in Korean', () => {
  it.each([
    ['status', {}, '자료 현황: 버전 5'],
    ['list', {}, '모든 글'],
    ['history', {}, '버전 6개'],
    ['diff', {}, '버전 4 → 버전 5'],
    ['undo', {}, '버전 4 때의 상태로 돌아갔습니다.'],
    ['export', {}, '자료 전체, 2KB'],
    ['remove', { work: 'russia' }, '삭제할 수 없습니다'],
  ])('%s speaks Korean', async (subcommand, options, said) => {
    const shown = await sampleLibrary().moderator.run(subcommand, options, undefined, { locale: 'ko' });
    expect(lines(shown)).toContain(said);
  });
});
