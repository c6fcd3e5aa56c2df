import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampPage, packPages, PAGE_CHARS, splitPages } from '../../src/views/text-pages.js';
import { hostileText } from '../support/hostile-text.js';
import { sampleDocument } from '../support/sample-app.js';

const longText = fc.tuple(hostileText(), fc.integer({ min: 1, max: 200 })).map(([text, times]) => text.repeat(times));

describe('pages of a text', () => {
  it('hold all of it, in order, each within its size', () => {
    fc.assert(
      fc.property(longText, (text) => {
        const pages = splitPages(text);
        expect(pages.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start, end } of pages) expect(end - start).toBeLessThanOrEqual(PAGE_CHARS);
      }),
    );
  });

  it('are one for a short text', () => {
    expect(splitPages('')).toEqual([{ start: 0, end: 0 }]);
    expect(splitPages('abc')).toEqual([{ start: 0, end: 3 }]);
  });
});

describe('pages of passages', () => {
  it('hold every passage, in order, each page within its size', () => {
    fc.assert(
      fc.property(fc.array(longText, { minLength: 1, maxLength: 8 }), (paragraphs) => {
        const { passages } = sampleDocument({ id: 'd', sections: [{ heading: '', paragraphs }] });
        const pages = packPages(passages, 10);
        const shown = pages.flat().map(({ passage, range }) => passage.text.slice(range.start, range.end));
        expect(shown.join('')).toBe(paragraphs.join(''));
        for (const page of pages) {
          const chars = page.reduce((sum, { range }) => sum + range.end - range.start + 10, 0);
          // A passage longer than a page fills one, and its overhead comes on top.
          expect(chars).toBeLessThanOrEqual(page.length > 1 ? PAGE_CHARS : PAGE_CHARS + 10);
        }
      }),
    );
  });

  it('are filled before the next begins', () => {
    const paragraphs = Array.from({ length: 10 }, () => 'x'.repeat(290));
    const { passages } = sampleDocument({ id: 'd', sections: [{ heading: '', paragraphs }] });
    expect(packPages(passages, 10).map((page) => page.length)).toEqual([3, 3, 3, 1]);
  });
});

describe('page numbers', () => {
  it.each([
    ['2', 3, 2],
    ['9', 3, 3],
    ['0', 3, 1],
    ['-1', 3, 1],
    ['x', 3, 1],
    ['', 3, 1],
    [undefined, 3, 1],
    ['1', 0, 1],
  ])('%s of %i is %i', (written, pages, page) => {
    expect(clampPage(written, pages)).toBe(page);
  });
});
