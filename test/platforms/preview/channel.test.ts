import { describe, expect, it } from 'vitest';
import { createChannel } from '../../../src/platforms/preview/channel.js';
import { createChannels, WRITTEN } from '../../../src/platforms/preview/channels.js';
import { personOf, userIdOf } from '../../../src/platforms/preview/people.js';

const written = { ...WRITTEN, author: { kind: 'you' } } as const;

describe('a channel', () => {
  it('forgets its oldest messages beyond four hundred', () => {
    const channel = createChannel({ id: 'a', number: 1 }, () => 0);
    const ids = Array.from({ length: 401 }, (_, index) => channel.add({ ...written, text: String(index) }).id);
    expect(channel.find(ids[0] ?? '')).toBeNull();
    expect(channel.find(ids[1] ?? '')?.text).toBe('1');
    expect(channel.edit(ids[0] ?? '', { components: [], files: [] })).toBeNull();
  });

  it('is one of fifty, each with its samples and with people of its own', () => {
    const channels = createChannels(() => 0);
    const samples = [{ name: 'Hana', text: 'A claim' }];
    const all = Array.from({ length: 51 }, (_, index) => channels.find(String(index), samples));
    expect(channels.findMessage('0', '1')).toBeNull();
    expect(channels.findMessage('1', '1')).toMatchObject({ author: { kind: 'guest', name: 'Hana' }, text: 'A claim' });
    expect(channels.find('50', [])).toBe(all[50]);
    expect(new Set(all.map(({ number }) => userIdOf(number, 'you'))).size).toBe(51);
  });
});

describe('a person', () => {
  it('is known by an id that looks like Discord’s', () => {
    expect(userIdOf(7, 'you')).toMatch(/^\d{18}$/);
    expect([userIdOf(7, 'you'), userIdOf(7, 'other'), '100', '100000000000000003'].map(personOf)).toEqual([
      'you',
      'other',
      null,
      null,
    ]);
  });
});
