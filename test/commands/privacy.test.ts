import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/bot/command.js';
import { privacy } from '../../commands/privacy.js';
import { buttonsOf, customIdOf, labelOf, textOf } from '../support/message-text.js';
import { lastMessage } from '../support/moderator.js';
import { commandRequest } from '../support/sample-app.js';
import { lockedStore, sampleLibrary, type SampleLibrary } from '../support/sample-library.js';
import { shownMessage } from '../support/shown-message.js';

const shows = ({ app }: SampleLibrary, rest = {}): Message =>
  shownMessage(privacy.run({ ...commandRequest('privacy'), ...rest }, app));
const MANAGES = { permissions: 32n };

describe('/privacy', () => {
  it('says what is kept, how long, and offers to erase one’s own id', () => {
    const message = shows(sampleLibrary());
    expect(message.isPrivate).toBe(true);
    expect(textOf(message)).toContain('for a week');
    expect(textOf(message)).toContain('after 30 days');
    expect(textOf(message)).toContain('not kept here');
    expect(buttonsOf(message).map(labelOf)).toEqual(['Erase my id']);
  });

  it('says it where questions without an answer are kept, and in Korean', () => {
    expect(textOf(shows(sampleLibrary({ settings: { keepsGaps: true } })))).toContain('for 90 days, without who asked');
    expect(textOf(shows(sampleLibrary(), { locale: 'ko' }))).toContain('30일 뒤에 서버의 데이터를 모두 지웁니다');
  });

  it.each([
    [2, 'erased from 2 changes'],
    [1, 'erased from 1 change.'],
    [0, 'stands nowhere now'],
  ])('erases the presser’s id from %i histories', async (count, said) => {
    const erased: string[] = [];
    const eraseUser = (userId: string): Promise<number> => {
      erased.push(userId);
      return Promise.resolve(count);
    };
    const library = sampleLibrary({ records: { eraseUser } });
    const press = { permissions: 0n, serverId: null };
    const message = lastMessage(await library.moderator.press(customIdOf(shows(library), 'Erase my id'), press));
    expect(textOf(message)).toContain(said);
    expect(erased).toEqual(['u1']);
  });

  it('erases a server’s data at the second press of a moderator', async () => {
    const library = sampleLibrary();
    const message = shows(library, MANAGES);
    const asked = lastMessage(await library.moderator.press(customIdOf(message, 'Erase this server’s data')));
    expect(textOf(asked)).toContain('This cannot be undone.');
    expect(library.calls()).toEqual([]);
    const done = lastMessage(await library.moderator.press(customIdOf(asked, 'Yes, erase everything')));
    expect(done).toMatchObject({ outcome: 'erased-server', placement: 'update' });
    expect(library.calls()).toEqual([['eraseServer', 's1']]);
  });

  it.each(['eraseall.1.ask', 'eraseall.1.surely', 'eraseall.1'])('lets no member press %s', async (customId) => {
    const library = sampleLibrary();
    const member = lastMessage(await library.moderator.press(customId, { permissions: 0n }));
    expect(member).toMatchObject({ outcome: 'not-manager', isPrivate: true });
    const outside = lastMessage(await library.moderator.press(customId, { serverId: null }));
    expect(outside.outcome).toBe('not-in-server');
    expect(library.calls()).toEqual([]);
  });

  it('says so where the store fails', async () => {
    const library = sampleLibrary({ records: { eraseUser: lockedStore, eraseServer: lockedStore } });
    for (const customId of ['eraseme.1', 'eraseall.1.surely']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other.
      expect(lastMessage(await library.moderator.press(customId)).outcome).toBe('refused-store');
    }
  });
});
