import { describe, expect, it } from 'vitest';
import { createUserLimit } from '../../src/bot/user-limit.js';

function limitAt(options: { burst?: number; periodMs?: number; maxUsers?: number }) {
  let time = 0;
  const limit = createUserLimit({ ...options, now: () => time });
  return { limit, pass: (ms: number) => (time += ms) };
}

describe('limit per person', () => {
  it('allows a burst of 20, then two a second', () => {
    const { limit, pass } = limitAt({});
    expect(Array.from({ length: 21 }, () => limit('a')).filter(Boolean)).toHaveLength(20);
    pass(499);
    expect(limit('a')).toBe(false);
    pass(1);
    expect(limit('a')).toBe(true);
    expect(limit('a')).toBe(false);
  });

  it('never saves up more than a burst', () => {
    const { limit, pass } = limitAt({ burst: 3, periodMs: 1000 });
    limit('a');
    pass(1_000_000);
    expect(Array.from({ length: 5 }, () => limit('a'))).toEqual([true, true, true, false, false]);
  });

  it('gives each person an allowance of their own', () => {
    const { limit } = limitAt({ burst: 1 });
    expect([limit('a'), limit('b'), limit('a'), limit('b')]).toEqual([true, true, false, false]);
  });

  it('forgets the person silent for longest, not the one who asks all the time', () => {
    const { limit } = limitAt({ burst: 1, maxUsers: 2 });
    limit('busy');
    limit('silent');
    expect(limit('busy')).toBe(false);
    limit('new');
    expect(limit('busy')).toBe(false);
    expect(limit('silent')).toBe(true);
  });
});
