import { describe, expect, it } from 'vitest';
import type { Draft, Refusal } from '../../../src/library/living/draft.js';
import type { Keeper } from '../../../src/library/living/keeper.js';
import { everyProblem } from '../../support/every-problem.js';
import { fakeKeeper, sampleDraft, sampleIncoming, type FakeKeeper } from '../../support/fake-keeper.js';
import { buttonsOf, customIdOf, labelOf, menusOf, textOf } from '../../support/message-text.js';
import { lastForm, lastMessage, sampleModerator, type SampleModerator } from '../../support/moderator.js';
import { documentIdOf, sampleApp, sampleDocument, sampleSnapshot } from '../../support/sample-app.js';

const digest = sampleDocument({
  id: 'russia-digest',
  meta: { title: 'A digest' },
  sections: [{ heading: '', paragraphs: ['One.'] }],
});
const snapshot = sampleSnapshot([digest]);
const ACTOR = { serverId: 's1', userId: 'u1' };

interface Scene extends FakeKeeper {
  readonly moderator: SampleModerator;
}

function scene(rest: Partial<Keeper> = {}): Scene {
  const fake = fakeKeeper(snapshot, [], rest);
  return { ...fake, moderator: sampleModerator({ ...sampleApp(snapshot), keeper: fake.keeper }) };
}

const withReport = (report: Partial<Draft['report']>): Scene => {
  const draft = sampleDraft({ report });
  return scene({ draft: () => Promise.resolve(draft) });
};

const shownOf = async ({ moderator }: Scene): Promise<ReturnType<typeof lastMessage>> =>
  lastMessage(await moderator.press('draft.1.draft234~1'));

describe('a draft', () => {
  it('shows all that is known of the one text that comes in, and whether it looks sound', async () => {
    const message = await shownOf(scene());
    expect(textOf(message)).toBe(
      [
        '### To be added',
        '**Russia is returning**',
        '**Author:** Il Young Jeong',
        '**Published in:** The Korean Odyssey',
        '**Date:** August 2024',
        '**Language:** English',
        '**Link:** <https://blog.example/russia>',
        '-# 37 passages · 4,200 words',
        '> Before the summit nobody spoke of it.',
        '37 passages added',
        'Nothing looks suspicious.',
        'Study questions: 12 of 12 answered · as before',
        '-# Prepared by <@300000000000000003> · expires <t:1723075200:R>',
      ].join('\n'),
    );
    expect(buttonsOf(message).map(labelOf)).toEqual([
      'Publish',
      'Correct details',
      'See the changes',
      'Discard',
      'All drafts',
    ]);
    expect(message).toMatchObject({ placement: 'update', isPrivate: true });
  });

  it('says what becomes an original, what was put right, and why it is held', async () => {
    const id = documentIdOf('russia');
    const notes = [{ kind: 'dropped', chars: 1200 }, { kind: 'encoding', encoding: 'EUC-KR' }] as const;
    const message = await shownOf(
      withReport({
        incoming: [sampleIncoming('russia', {}, { notes, originalOf: documentIdOf('russia-digest') })],
        findings: [
          { kind: 'lost-words', id, before: 4200, after: 300 },
          { kind: 'duplicate', id, of: documentIdOf('elsewhere') },
        ],
        golden: { asked: 12, before: 12, after: 10 },
      }),
    );
    const text = textOf(message);
    expect(text).toContain('Becomes the original of “A digest”');
    expect(text).toContain('-# Left out menus, comments and the like around the text: 1,200 characters.\n-# Read as EUC-KR');
    expect(text).toContain('**Held, because** “Russia is returning” has only 300 of its 4,200 words left');
    expect(text).toContain('nearly the same words as “elsewhere”');
    expect(text).toContain('Study questions: 10 of 12 answered · before: 12');
    expect(text).not.toContain('Nothing looks suspicious');
  });

  it('leads back to the list that it was opened from, in place', async () => {
    const all = scene();
    const list = lastMessage(await all.moderator.press(customIdOf(await shownOf(all), 'All drafts')));
    expect(list).toMatchObject({ outcome: 'drafts', placement: 'update' });
    expect(textOf(list)).toContain('1 draft waiting');
  });

  it('says which posts of a feed are missing, and why', async () => {
    const [problem] = everyProblem('https://blog.example/a');
    if (problem === undefined) throw new Error('there is a problem');
    const problems = Array.from({ length: 20 }, () => problem);
    const text = textOf(await shownOf(withReport({ leftOut: { problems, waiting: 12 } })));
    expect(text).toContain('12 older posts wait for the next refresh.\n20 posts could not be read:\n-# https\\:');
    expect(text).toMatch(/\n-# … and \d+ more\n/);
    expect(textOf(await shownOf(withReport({ leftOut: { problems: [], waiting: 0 } })))).not.toContain('post');
  });

  it('of several texts lists them five a page, each to be corrected from a menu', async () => {
    const incoming = Array.from({ length: 12 }, (_, at) => sampleIncoming(`post-${at}`, { title: `Post ${at}` }));
    const many = withReport({ incoming });
    const message = await shownOf(many);
    expect(textOf(message)).toContain('-# 12 works · page 1/3\n**Post 0**\n-# Il Young Jeong · August 2024 · 37 passages');
    expect(buttonsOf(message).map(labelOf)).not.toContain('Correct details');
    const next = lastMessage(await many.moderator.press(customIdOf(message, 'Next page')));
    expect(menusOf(next)[0]?.options.map(({ label }) => label)).toEqual(['Post 5', 'Post 6', 'Post 7', 'Post 8', 'Post 9']);
    const [first] = menusOf(next)[0]?.options ?? [];
    const form = lastForm(await many.moderator.press('correctof.1', { values: [first?.value ?? ''] }));
    expect(form.modal.components[0]).toMatchObject({ component: { custom_id: 'title', value: 'Post 5' } });
  });

  it('shows what it changes, and leads back', async () => {
    const { moderator } = scene();
    const draft = await shownOf(scene());
    const diff = lastMessage(await moderator.press(customIdOf(draft, 'See the changes')));
    expect(textOf(diff)).toBe(
      [
        '### Changes\n-# 37 passages added',
        '**Russia is returning** · new · 37 passages added',
        '-# Added\n> Before the summit nobody spoke of it.',
      ].join('\n'),
    );
    expect(lastMessage(await moderator.press(customIdOf(diff, 'Back to the draft'))).outcome).toBe('draft');
  });

  it('is discarded with one press, once', async () => {
    const { moderator, calls } = scene();
    const gone = lastMessage(await moderator.press('discard.1.draft234'));
    expect(gone).toMatchObject({ outcome: 'discarded', placement: 'update' });
    expect(lastMessage(await moderator.press('discard.1.draft234'))).toMatchObject({ outcome: 'draft-gone' });
    expect(calls).toEqual([['discard', 's1', 'draft234']]);
  });
});

describe('a draft that is gone', () => {
  const ids = ['draft', 'changes', 'publish', 'discard', 'correct'].map((name) => `${name}.1.other234~1`);

  it.each(ids)('is said to be, in place of it: %s', async (customId) => {
    const { moderator, calls } = scene();
    const message = lastMessage(await moderator.press(customId));
    expect(message).toMatchObject({ outcome: 'draft-gone', placement: 'update' });
    expect(textOf(message)).toContain('it was published or discarded, or is older than a week');
    expect(calls).toEqual([]);
  });

  it('meanwhile is said to be, too', async () => {
    const refused = { kind: 'refused', refusal: { kind: 'gone' } } as const;
    const { moderator } = scene({ publish: () => Promise.resolve(refused) });
    expect(lastMessage(await moderator.press('publish.1.draft234'))).toMatchObject({ outcome: 'draft-gone' });
  });
});

describe('publishing', () => {
  it('that the store refuses leaves the draft where it is', async () => {
    const refusal: Refusal = { kind: 'store', why: 'full' };
    const { moderator } = scene({ publish: () => Promise.resolve({ kind: 'refused', refusal }) });
    const message = lastMessage(await moderator.press('publish.1.draft234'));
    expect(message).toMatchObject({ outcome: 'refused-store', placement: 'new', isPrivate: true });
    expect(textOf(message)).toContain('The disk is full, so nothing was changed');
  });

  it.each(['draft', 'changes', 'publish', 'discard', 'correct'])('and %s are for moderators alone', async (name) => {
    const { moderator, calls } = scene();
    const message = lastMessage(await moderator.press(`${name}.1.draft234~0`, { permissions: 0n }));
    expect(message.outcome).toBe('not-moderator');
    expect(calls).toEqual([]);
  });

  it('is open to who has the role that the server chose', async () => {
    const { keeper, calls } = fakeKeeper(snapshot);
    const app = sampleApp(snapshot);
    const settings = { ...app.settings, moderatorRole: 'r1' };
    const moderator = sampleModerator({ ...app, keeper, settings });
    await moderator.press('publish.1.draft234', { permissions: 0n, roleIds: ['r1'] });
    expect(calls).toEqual([['publish', ACTOR, 'draft234']]);
  });
});

describe('correcting the details', () => {
  const FIELDS = {
    title: 'Russia is returning',
    author: 'Il Young Jeong',
    published: '2024-08',
    language: 'en',
    url: 'https://blog.example/russia',
  };

  it('opens a form with what is said now, and takes what differs', async () => {
    const { moderator, calls } = scene();
    const { modal } = lastForm(await moderator.press('correct.1.draft234~0'));
    expect(modal.components.map((part) => ('component' in part && 'value' in part.component ? part.component.value : null))).toEqual(
      Object.values(FIELDS),
    );
    const shown = await moderator.send(modal.custom_id, { ...FIELDS, published: '2024-08-31', author: ' ' });
    expect(calls).toEqual([
      ['amend', 's1', 'draft234', { id: 'russia', meta: { author: null, published: '2024-08-31' } }],
    ]);
    expect(lastMessage(shown)).toMatchObject({ outcome: 'draft', placement: 'update' });
  });

  it('does nothing where nothing differs', async () => {
    const { moderator, calls } = scene();
    expect(lastMessage(await moderator.send('details.1.draft234~0', FIELDS)).outcome).toBe('draft');
    expect(calls).toEqual([]);
  });

  it.each([
    ['published', 'last summer', 'is not a date'],
    ['published', '2024-02-31', 'is not a date'],
    ['language', 'Korean', 'is not a language code'],
    ['url', 'javascript:alert(1)', 'is not a web address'],
    ['url', 'https://user:secret@example.org', 'is not a web address'],
  ])('takes no %s like %s', async (field, typed, said) => {
    const { moderator, calls } = scene();
    const message = lastMessage(await moderator.send('details.1.draft234~0', { ...FIELDS, [field]: typed }));
    expect(message).toMatchObject({ outcome: 'wrong-details', placement: 'new' });
    expect(textOf(message)).toContain(said);
    expect(calls).toEqual([]);
  });

  it.each(['1', '-1', 'x', ''])('of a text that the draft has not says that it is gone: %s', async (place) => {
    const { moderator } = scene();
    expect(lastMessage(await moderator.press(`correct.1.draft234~${place}`)).outcome).toBe('draft-gone');
    expect(lastMessage(await moderator.send(`details.1.draft234~${place}`, FIELDS)).outcome).toBe('draft-gone');
  });
});
