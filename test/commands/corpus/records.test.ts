import { describe, expect, it } from 'vitest';
import type { Step } from '../../../src/library/living/draft.js';
import type { Message, Options } from '../../../src/bot/command.js';
import { defaultSettings } from '../../../src/library/living/server-records.js';
import { sampleGap, sampleSuggestion } from '../../support/fake-records.js';
import { buttonsOf, customIdOf, labelOf, textOf } from '../../support/message-text.js';
import { lastForm, lastMessage } from '../../support/moderator.js';
import { documentIdOf, sampleRouter, suggestRequest } from '../../support/sample-app.js';
import { lockedStore, sampleLibrary, type SampleLibrary } from '../../support/sample-library.js';

const ACTOR = { serverId: 's1', userId: 'u1' };

async function runs(library: SampleLibrary, subcommand: string, options: Options = {}): Promise<Message> {
  return lastMessage(await library.moderator.run(subcommand, options));
}

describe('/corpus questions', () => {
  it('add keeps a question as typed with the works that its answer cites, once', async () => {
    const library = sampleLibrary();
    const message = await runs(library, 'questions add', { question: ' Do sanctions stay? ' });
    const [first] = library.calls();
    expect(first).toEqual([
      'change',
      ACTOR,
      {
        reason: 'questions',
        about: ['Do sanctions stay?'],
        operations: [
          {
            kind: 'put-question',
            question: {
              id: expect.stringMatching(/^own-[0-9a-f]{12}$/),
              question: 'Do sanctions stay?',
              documents: ['russia', 'essay'],
            },
          },
        ],
      },
    ]);
    expect(textOf(message)).toContain('-# An answer must cite one of: Russia is returning; An essay');
    await runs(library, 'questions add', { question: 'DO SANCTIONS STAY?' });
    const ids = JSON.stringify(library.calls()).match(/own-[0-9a-f]{12}/g);
    expect(new Set(ids).size).toBe(1);
  });

  it.each([
    ['Who pays for bananas?', 'finds no answer here'],
    ['?', 'finds no answer here'],
    ['x'.repeat(301), 'may have 300 characters'],
  ])('add takes no question like %.20s', async (question, said) => {
    const library = sampleLibrary();
    expect(textOf(await runs(library, 'questions add', { question }))).toContain(said);
    expect(library.calls()).toEqual([]);
  });

  it('list shows those of the server first, with what they must cite', async () => {
    const text = textOf(await runs(sampleLibrary(), 'questions list'));
    expect(text).toContain('1 study question, 1 of them added here');
    expect(text).toContain('**What was signed?**\n-# added here · An answer must cite one of: Russia is returning');
  });

  it.each(['own-1', 'what was signed?'])('remove %s takes it away', async (question) => {
    const library = sampleLibrary();
    await runs(library, 'questions remove', { question });
    const operations = [{ kind: 'drop-question', id: 'own-1' }];
    expect(library.calls()).toEqual([['change', ACTOR, { reason: 'questions', about: ['What was signed?'], operations }]]);
  });

  it('remove knows no other, and offers those that are there', async () => {
    const library = sampleLibrary();
    expect(textOf(await runs(library, 'questions remove', { question: 'Why?' }))).toContain('No study question');
    const request = { ...suggestRequest('corpus', 'question', 'sign'), permissions: 32n };
    const choices = sampleRouter(library.app).suggest({ ...request, subcommand: 'questions remove' });
    expect(choices).toEqual([{ name: 'What was signed?', value: 'own-1' }]);
    expect(library.calls()).toEqual([]);
  });
});

describe('/corpus gaps', () => {
  const settings = { keepsGaps: true };

  it('says how to turn them on', async () => {
    const message = await runs(sampleLibrary(), 'gaps');
    expect(textOf(message)).toContain('`/corpus settings gaps:True`');
    expect(buttonsOf(message)).toEqual([]);
  });

  it('says that there are none', async () => {
    expect(textOf(await runs(sampleLibrary({ settings }), 'gaps'))).toBe(
      'No question went unanswered in the last 90 days.',
    );
  });

  it('shows them with counts and the last day, and deletes all at a press', async () => {
    const library = sampleLibrary({ settings, kept: { gaps: [sampleGap] } });
    const message = await runs(library, 'gaps');
    expect(textOf(message)).toContain('**Who pays the ferry?**\n-# asked 3 times, last on 31 August 2024');
    const done = lastMessage(await library.moderator.press(customIdOf(message, 'Delete all')));
    expect(done).toMatchObject({ outcome: 'cleared', placement: 'update' });
    expect(library.calls()).toEqual([['clearGaps', 's1']]);
  });

  it('turns pages', async () => {
    const gaps = Array.from({ length: 15 }, (_, at) => ({ ...sampleGap, question: `Question ${at}?` }));
    const library = sampleLibrary({ settings, kept: { gaps } });
    const next = await library.moderator.press(customIdOf(await runs(library, 'gaps'), 'Next page'));
    expect(textOf(lastMessage(next))).toContain('Question 14?');
  });
});

describe('/corpus settings', () => {
  const id = '400000000000000004';

  it('shows all of them, and changes none', async () => {
    const library = sampleLibrary({ settings: { channels: [id], moderatorRole: id, locale: 'ko' } });
    const text = textOf(await runs(library, 'settings'));
    expect(text).toContain('**Language for all:** Korean');
    expect(text).toContain(`**Answers for all in:** <#${id}> (elsewhere I answer privately)`);
    expect(text).toContain(`**Moderator role:** <@&${id}>\n-# Discord shows`);
    expect(library.calls()).toEqual([]);
  });

  it.each([
    [{ language: 'ko' }, { locale: 'ko' }],
    [{ language: 'own' }, { locale: null }],
    [{ language: 'xx' }, { locale: null }],
    [{ private: true }, { isPrivate: true }],
    [{ feedback: false, gaps: true }, { asksFeedback: false, keepsGaps: true }],
    [{ channel: id }, { channels: ['1', id] }],
    [{ channel: '1', allow: false }, { channels: [] }],
    [{ channel: '1' }, { channels: ['1'] }],
    [{ 'moderator-role': id }, { moderatorRole: id }],
    [{ 'moderator-role': 's1' }, { moderatorRole: null }],
  ])('saves %j and nothing else', async (options, changed) => {
    const settings = { ...defaultSettings, channels: ['1'], moderatorRole: 'r1' };
    const library = sampleLibrary({ settings });
    const message = await runs(library, 'settings', options);
    expect(library.calls()).toEqual([['saveSettings', 's1', { ...settings, ...changed }]]);
    expect(textOf(message)).toContain('Saved.');
  });

  it.each([
    [{ allow: true }, [], 'Choose the channel, too'],
    [{ channel: 'new' }, Array.from({ length: 50 }, (_, at) => String(at)), 'up to 50 channels'],
  ])('takes no %j', async (options, channels, said) => {
    const library = sampleLibrary({ settings: { channels } });
    expect(textOf(await runs(library, 'settings', options))).toContain(said);
    expect(library.calls()).toEqual([]);
  });

  it('lets only those who manage the server say which role may moderate', async () => {
    const library = sampleLibrary({ settings: { moderatorRole: 'r1' } });
    const holder = { permissions: 0n, roleIds: ['r1'] };
    const refused = await library.moderator.run('settings', { 'moderator-role': 'r2' }, undefined, holder);
    expect(textOf(lastMessage(refused))).toContain('Only those who manage this server can change the moderator role');
    expect(library.calls()).toEqual([]);
    await library.moderator.run('settings', { feedback: false }, undefined, holder);
    expect(library.calls()).toHaveLength(1);
  });
});

describe('/corpus suggestions', () => {
  const correction = { ...sampleSuggestion, id: 'sugbbbbb', kind: 'correction' as const, text: 'It was @here 2023' };
  const suggestions = [sampleSuggestion, { ...correction, documentId: 'russia' }];

  it('lists them, each to be accepted or declined', async () => {
    const message = await runs(sampleLibrary({ kept: { suggestions } }), 'suggestions');
    expect(textOf(message)).toContain('### 2 open suggestions');
    expect(textOf(message)).toContain('**A correction of “Russia is returning”:** It was \\@\u200bhere 2023');
    expect(buttonsOf(message).map(labelOf)).toEqual(['Accept', 'Decline', 'Accept', 'Decline']);
  });

  it('says that there are none', async () => {
    expect(textOf(await runs(sampleLibrary(), 'suggestions'))).toContain('No open suggestions');
  });

  it('adds the page of a source that is accepted, and shows its draft', async () => {
    const library = sampleLibrary({ kept: { suggestions } });
    const shown = lastMessage(await library.moderator.press('accept.1.sugaaaaa'));
    expect(shown.outcome).toBe('draft');
    expect(library.calls()).toEqual([
      ['add', ACTOR, { kind: 'page', url: 'https://blog.example/post' }, 'suggestion'],
      ['takeSuggestion', 's1', 'sugaaaaa'],
    ]);
  });

  it.each([
    [{ kind: 'problem', problem: { kind: 'status', url: 'https://blog.example/post', status: 503 } }, 'stays on the list', 0],
    [{ kind: 'store', why: 'full' }, 'stays on the list', 0],
    [{ kind: 'already-there', id: documentIdOf('russia'), title: 'Russia' }, 'here already', 1],
  ] as const)('keeps a source on the list until its page is there: %j', async (refusal, said, taken) => {
    async function* refuse(): AsyncGenerator<Step, void, undefined> {
      yield { kind: 'reading', done: 0, total: 1, name: 'x' };
      yield { kind: 'refused', refusal };
    }
    const library = sampleLibrary({ kept: { suggestions }, keeper: { add: refuse } });
    const shown = lastMessage(await library.moderator.press('accept.1.sugaaaaa'));
    expect(shown.outcome).toBe(`refused-${refusal.kind}`);
    expect(textOf(shown)).toContain(said);
    expect(library.calls().filter(([method]) => method === 'takeSuggestion')).toHaveLength(taken);
  });

  it('shows the draft also where the suggestion cannot be taken off the list', async () => {
    const library = sampleLibrary({ kept: { suggestions }, records: { takeSuggestion: lockedStore } });
    expect(lastMessage(await library.moderator.press('accept.1.sugaaaaa')).outcome).toBe('draft');
  });

  it('leads from a correction that is accepted to the form of its work', async () => {
    const library = sampleLibrary({ kept: { suggestions } });
    const shown = lastMessage(await library.moderator.press('accept.1.sugbbbbb'));
    expect(textOf(shown)).toContain('It is off the list.');
    const form = await library.moderator.press(customIdOf(shown, 'Correct details'));
    expect(lastForm(form).modal.custom_id).toBe('editform.1.russia');
  });

  it('has no form for a correction of no work, or of one that went', async () => {
    const lost = [correction, { ...correction, id: 'sugccccc', documentId: 'gone' }];
    const library = sampleLibrary({ kept: { suggestions: lost } });
    for (const id of ['sugbbbbb', 'sugccccc']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other.
      expect(buttonsOf(lastMessage(await library.moderator.press(`accept.1.${id}`)))).toEqual([]);
    }
  });

  it('takes a declined one off the list, in place', async () => {
    const library = sampleLibrary({ kept: { suggestions } });
    const shown = lastMessage(await library.moderator.press('decline.1.sugaaaaa~1'));
    expect(shown).toMatchObject({ outcome: 'suggestions', placement: 'update' });
    expect(textOf(shown)).toContain('1 open suggestion');
  });

  it.each(['accept', 'decline'])('%s says that somebody was faster', async (name) => {
    const shown = lastMessage(await sampleLibrary().moderator.press(`${name}.1.sugaaaaa~1`));
    expect(shown).toMatchObject({ outcome: 'suggestion-gone', placement: 'new', isPrivate: true });
  });
});

const failing = { gaps: lockedStore, clearGaps: lockedStore, suggestions: lockedStore, takeSuggestion: lockedStore };

describe('a store that fails', () => {
  it.each(['gaps', 'suggestions', 'status'])('is said by %s in a line', async (subcommand) => {
    const message = await runs(sampleLibrary({ records: failing }), subcommand);
    expect(message.outcome).toBe('refused-store');
  });

  it.each(['cleargaps.1', 'accept.1.a', 'decline.1.a~1', 'gaps.1.1', 'proposals.1.1'])('and by %s', async (customId) => {
    const library = sampleLibrary({ records: failing });
    expect(lastMessage(await library.moderator.press(customId)).outcome).toBe('refused-store');
  });

  it('while settings are saved says that nothing was changed', async () => {
    const library = sampleLibrary({ records: { saveSettings: lockedStore } });
    expect(textOf(await runs(library, 'settings', { private: true }))).toContain('so nothing was changed');
  });
});

it.each(['golden.1.1', 'gaps.1.1', 'cleargaps.1', 'proposals.1.1', 'accept.1.sugaaaaa', 'decline.1.sugaaaaa~1'])(
  'members cannot use %s',
  async (customId) => {
    const library = sampleLibrary({ kept: { suggestions: [sampleSuggestion], gaps: [sampleGap] } });
    const message = lastMessage(await library.moderator.press(customId, { permissions: 0n }));
    expect(message).toMatchObject({ outcome: 'not-moderator', isPrivate: true });
    expect(library.calls()).toEqual([]);
  },
);

it.each([
  ['questions list', '점검 질문 1개'],
  ['gaps', '답을 찾지 못한 질문을 남기지 않고 있습니다'],
  ['settings', '이 서버의 설정'],
  ['suggestions', '처리할 제안이 없습니다'],
])('%s speaks Korean', async (subcommand, said) => {
  const shown = await sampleLibrary().moderator.run(subcommand, {}, undefined, { locale: 'ko' });
  expect(textOf(lastMessage(shown))).toContain(said);
});
