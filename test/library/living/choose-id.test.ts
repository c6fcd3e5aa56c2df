import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxIdLength, toDocumentId } from '../../../src/corpus/document-id.js';
import { chooseId } from '../../../src/library/living/choose-id.js';
import { hostileText } from '../../support/hostile-text.js';

const never = (): boolean => false;

describe('a chosen id', () => {
  it.each([
    ["The Korean Odyssey: What's next?", 'the-korean-odyssey-whats-next'],
    ['북한과 러시아의 새 조약', '북한과-러시아의-새-조약'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Über Öl & Gas', 'über-öl-gas'],
    ['word '.repeat(30), 'word-word-word-word-word-word-word-word-word'],
  ])('of %s is %s', (title, id) => {
    expect(chooseId(title, 'key', never)).toBe(id);
  });

  it('carries a mark of its key where the title is taken or has no letters', () => {
    const taken = chooseId('Harbour', 'one', (id) => id === 'harbour');
    expect(taken).toMatch(/^harbour-[0-9a-f]{6}$/);
    expect(chooseId('Harbour', 'one', (id) => id === 'harbour')).toBe(taken);
    expect(chooseId('Harbour', 'two', (id) => id === 'harbour')).not.toBe(taken);
    expect(chooseId('!?', 'one', never)).toMatch(/^text-[0-9a-f]{6}$/);
  });

  it('is free and valid for any title and key', () => {
    fc.assert(
      fc.property(hostileText(), fc.string(), (title, key) => {
        const taken = new Set<string>();
        for (let count = 0; count < 4; count += 1) {
          const id = chooseId(title, key, (one) => taken.has(one));
          expect(toDocumentId(id)).toBe(id);
          expect(id.length).toBeLessThanOrEqual(maxIdLength);
          expect(taken.has(id)).toBe(false);
          taken.add(id);
        }
      }),
    );
  });
});
