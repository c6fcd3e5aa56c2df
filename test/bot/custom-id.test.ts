import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CustomIdTooLongError, decodeCustomId, encodeCustomId, fitCustomId } from '../../src/bot/custom-id.js';

const read = { name: 'read', version: 2 };
const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom('.', '%', '~', '+', ' ', '#', '한', '\u200d', '\ud800'), fc.string()),
});

describe('custom ids', () => {
  it.each([
    [[], 'read.2'],
    [[''], 'read.2.'],
    [['russia-returning#k7qf'], 'read.2.russia-returning#k7qf'],
    [['노트/러시아.v1#k7qf', '1-a'], 'read.2.노트/러시아.v1#k7qf~1-a'],
    [['what 100%?', 'a~b+c'], 'read.2.what+100%25?~a%7eb%2bc'],
    [['a\nb\u202e\ud800'], 'read.2.a%0ab%u202e%ud800'],
  ])('writes %j as %s', (args, customId) => {
    expect(encodeCustomId(read, args)).toBe(customId);
    expect(decodeCustomId(customId, [read])).toEqual({ kind: 'known', ...read, args });
  });

  it('gives every argument back that fits', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (args) => {
        const customId = fitCustomId(read, args);
        fc.pre(customId !== null);
        expect(customId.length).toBeLessThanOrEqual(100);
        expect(decodeCustomId(customId, [read])).toEqual({ kind: 'known', ...read, args });
      }),
    );
  });

  it('never takes a foreign id for its own, and never throws on one', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          anyText.map((text) => `read.2.${text}`),
        ),
        (customId) => {
          const decoded = decodeCustomId(customId, [read]);
          const own = decoded.kind === 'known' ? encodeCustomId(read, decoded.args) : customId;
          expect(own).toBe(customId);
        },
      ),
    );
  });

  it('has room for the longest ids of documents and passages, with dots', () => {
    const longest = `${'a.'.repeat(32)}#${'k'.repeat(13)}-12`;
    expect(fitCustomId(read, [longest, '12', 'p'])).not.toBeNull();
  });

  it('names the control when the arguments do not fit', () => {
    expect(() => encodeCustomId(read, ['x'.repeat(94)])).toThrow(CustomIdTooLongError);
    expect(() => encodeCustomId(read, ['x'.repeat(94)])).toThrow(/"read" has 101 characters/);
    expect(fitCustomId(read, ['x'.repeat(94)])).toBeNull();
    expect(fitCustomId(read, ['x'.repeat(93)])).toHaveLength(100);
  });

  it.each([
    ['read.1.a', { kind: 'unknown', name: 'read', version: 1 }],
    ['read.3', { kind: 'unknown', name: 'read', version: 3 }],
    ['other.2.a', { kind: 'unknown', name: 'other', version: 2 }],
    ['', { kind: 'foreign' }],
    ['accept-rules', { kind: 'foreign' }],
    ['read.02.a', { kind: 'foreign' }],
    ['read.2.100%', { kind: 'foreign' }],
    ['read.2.%41', { kind: 'foreign' }],
    ['READ.2.a', { kind: 'foreign' }],
    [`read.2.${'a'.repeat(94)}`, { kind: 'foreign' }],
  ])('reads %s as what it is', (customId, decoded) => {
    expect(decodeCustomId(customId, [read])).toEqual(decoded);
  });
});
