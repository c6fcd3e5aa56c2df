import { describe, expect, it } from 'vitest';
import type { Message, Options } from '../../src/bot/command.js';
import { toShown } from '../../src/platforms/to-shown.js';
import { textOf } from '../support/message-text.js';
import { lastMessage } from '../support/moderator.js';
import { commandRequest, sampleRouter, suggestRequest } from '../support/sample-app.js';
import { lockedStore, sampleLibrary, type SampleLibrary } from '../support/sample-library.js';

async function suggests({ app }: SampleLibrary, subcommand: string, options: Options, rest = {}): Promise<Message> {
  const request = { ...commandRequest('suggest', options), subcommand, ...rest };
  const shown = [];
  for await (const one of toShown(sampleRouter(app).route(request))) shown.push(one);
  return lastMessage(shown);
}

describe('/suggest', () => {
  it('keeps an address without who gave it, and thanks privately', async () => {
    const library = sampleLibrary();
    const message = await suggests(library, 'source', { url: ' https://blog.example/post ' });
    expect(message).toMatchObject({ isPrivate: true, outcome: 'suggested' });
    const kept = { kind: 'source', text: 'https://blog.example/post', documentId: null };
    expect(library.calls()).toEqual([['suggest', 's1', kept]]);
    expect(JSON.stringify(library.calls())).not.toContain('u1');
  });

  it.each([
    [{ text: 'The year is wrong' }, null],
    [{ text: 'The year is wrong', work: 'russia' }, 'russia'],
    [{ text: 'The year is wrong', work: 'Russia is returning' }, 'russia'],
  ])('keeps a correction %j', async (options, documentId) => {
    const library = sampleLibrary();
    await suggests(library, 'correction', options);
    expect(library.calls()).toEqual([['suggest', 's1', { kind: 'correction', text: 'The year is wrong', documentId }]]);
  });

  it.each([
    ['source', { url: 'blog.example' }, 'is not a web address'],
    ['source', { url: 'javascript:alert(1)' }, 'is not a web address'],
    ['source', { url: 'https://user:pass@blog.example' }, 'is not a web address'],
    ['source', { url: `https://blog.example/${'a'.repeat(600)}` }, 'is not a web address'],
    ['correction', { text: '\u200b \u202e' }, 'That was blank'],
    ['correction', { text: 'Wrong', work: 'zzzz' }, 'zzzz'],
  ])('%s takes no %j', async (subcommand, options, said) => {
    const library = sampleLibrary();
    const message = await suggests(library, subcommand, options);
    expect(textOf(message)).toContain(said);
    expect(library.calls()).toEqual([]);
  });

  it('says that no more are taken', async () => {
    const full = sampleLibrary({ records: { suggest: () => Promise.resolve(false) } });
    expect(textOf(await suggests(full, 'correction', { text: 'Wrong' }))).toContain('I take no more');
  });

  it.each([
    [{ serverId: null }, true, 'not-in-server'],
    [{}, false, 'server-not-allowed'],
  ])('is for servers that may change something: %j', async (rest, isAllowed, outcome) => {
    const library = sampleLibrary();
    const app = { ...library.app, mayChange: () => isAllowed };
    expect((await suggests({ ...library, app }, 'correction', { text: 'Wrong' }, rest)).outcome).toBe(outcome);
    expect(library.calls()).toEqual([]);
  });

  it('says so where the store fails', async () => {
    const library = sampleLibrary({ records: { suggest: lockedStore } });
    expect((await suggests(library, 'correction', { text: 'Wrong' })).outcome).toBe('refused-store');
  });

  it('offers works, and speaks Korean', async () => {
    const library = sampleLibrary();
    const request = { ...suggestRequest('suggest', 'work', 'essay'), subcommand: 'correction' };
    expect(sampleRouter(library.app).suggest(request)).toHaveLength(1);
    const thanks = await suggests(library, 'correction', { text: '틀림' }, { locale: 'ko' });
    expect(textOf(thanks)).toContain('누가 제안했는지는 남기지 않았습니다');
  });
});
