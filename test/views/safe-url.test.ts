import { describe, expect, it } from 'vitest';
import { maskedLink, safeUrl } from '../../src/views/safe-url.js';

describe('safe address', () => {
  it.each([
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['https://example.org/a_(b)', 'https://example.org/a_%28b%29'],
    ['https://example.org/a@everyone', 'https://example.org/a%40everyone'],
    ['http://example.org/>x<', 'http://example.org/%3Ex%3C'],
    ['javascript:alert(1)', null],
    ['discord://-/channels', null],
    ['https://bank.example@evil.example/', null],
    ['/relative', null],
    ['', null],
    [null, null],
  ])('of %s is %s', (url, safe) => {
    expect(safeUrl(url)).toBe(safe);
  });

  it('makes a link of it, unless it is unsafe or takes too much room', () => {
    expect(maskedLink('Title', 'https://example.org/x)')).toBe('[Title](https://example.org/x%29)');
    expect(maskedLink('Title', 'javascript:x')).toBe('Title');
    expect(maskedLink('Title', `https://example.org/${'x'.repeat(200)}`)).toBe('Title');
  });
});
