import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/corpus/document.js';
import { escapeLine, escapeText } from '../../src/views/escape-text.js';
import { visibleText } from '../../src/views/visible-text.js';
import { findLiveSyntax, hostileText, unescapeMarkdown } from '../support/hostile-text.js';

describe('escaped text', () => {
  it.each([
    ['**bold** _it_ ~~no~~', String.raw`\*\*bold\*\* \_it\_ \~\~no\~\~`],
    ['# Title\n-# small\n- item\n1. one', '\\# Title\n\\-# small\n\\- item\n1\\. one'],
    ['a well-known no. 1.', 'a well-known no. 1.'],
    ['> quote ||spoiler||', String.raw`\> quote \|\|spoiler\|\|`],
    ['[x](https://e.org)', String.raw`\[x\](https\://e.org)`],
    ['`code`', '\\`code\\`'],
    ['<@1> <#1> </a:1> <t:1> <:x:1>', String.raw`\<\@1\> \<#1\> \</a\:1\> \<t\:1\> \<\:x\:1\>`],
    ['@everyone @Here', '\\@\u200beveryone \\@\u200bHere'],
    ['a\u202eb\u2066c\u200bd\ufeff', 'abcd'],
    ['half \ud83d of a pair', 'half \ufffd of a pair'],
  ])('of %j', (text, markdown) => {
    expect(escapeText(text)).toBe(markdown);
  });

  it.each(['👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️', 'می‌خواهم', 'क्‍ष', '북한과 러시아의 조약', 'é e\u0301'])(
    'leaves the joiners and marks of %s alone',
    (text) => {
      expect(escapeText(text)).toBe(text);
    },
  );

  it('has the visible words of any text and no live syntax', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const markdown = escapeText(text);
        expect(unescapeMarkdown(markdown)).toBe(visibleText(text));
        expect(findLiveSyntax(markdown)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is one line where a line is asked for', () => {
    expect(escapeLine(' a\n\n# b\tc ')).toBe('a # b c');
  });
});

describe('bold', () => {
  it.each<[string, readonly Span[], string]>([
    ['Article 4 binds', [{ start: 0, end: 9 }], '**Article 4** binds'],
    ['a * b * c', [{ start: 4, end: 7 }], String.raw`a \* **b \*** c`],
    [
      'one two three',
      [
        { start: 4, end: 7 },
        { start: 0, end: 3 },
      ],
      '**one** **two** three',
    ],
    [
      'onetwo',
      [
        { start: 0, end: 3 },
        { start: 3, end: 6 },
      ],
      '**onetwo**',
    ],
    ['one\ntwo', [{ start: 0, end: 7 }], '**one**\n**two**'],
    ['a\u202eb c', [{ start: 2, end: 3 }], 'a**b** c'],
    ['a \u200b b', [{ start: 1, end: 4 }], 'a  b'],
    ['한국 👍🏽 ok', [{ start: 3, end: 7 }], '한국 **👍🏽** ok'],
    [
      'abc',
      [
        { start: 1, end: 99 },
        { start: 50, end: 60 },
        { start: 2, end: 1 },
      ],
      'a**bc**',
    ],
  ])('of %j at %j', (text, bold, markdown) => {
    expect(escapeText(text, { bold })).toBe(markdown);
  });

  it('leaves out ranges before, behind and turned round', () => {
    const bold = [
      { start: -9, end: -2 },
      { start: 0, end: -4 },
      { start: 40, end: 50 },
      { start: 2, end: 1 },
    ];
    expect(escapeText('one two', { bold })).toBe('one two');
    expect(escapeText('one two', { bold: [{ start: -3, end: 3 }] })).toBe('**one** two');
  });

  it('never tears a pair', () => {
    expect(escapeText('a👍b', { bold: [{ start: 2, end: 3 }] })).toBe('a**👍**b');
    expect(escapeText('a👍b', { bold: [{ start: 0, end: 2 }] })).toBe('**a👍**b');
    expect(escapeText('a\u200b👍b', { bold: [{ start: 3, end: 4 }] })).toBe('a**👍**b');
  });

  it('is of the given words and of no others', () => {
    const words = fc.array(fc.tuple(fc.constantFrom('북한', 'treaty', '*', '👍', '@here'), fc.boolean()), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, (marked) => {
        const text = marked.map(([word]) => word).join(' ');
        let start = 0;
        const bold = marked.flatMap(([word, isBold]) => {
          const span = { start, end: start + word.length };
          start = span.end + 1;
          return isBold ? [span] : [];
        });
        const expected = marked.map(([word, isBold]) => (isBold ? `**${escapeText(word)}**` : escapeText(word)));
        expect(escapeText(text, { bold })).toBe(expected.join(' '));
      }),
    );
  });

  it('changes no words, wherever it stands', () => {
    const span = fc.tuple(fc.nat(300), fc.nat(80)).map(([start, chars]) => ({ start, end: start + chars }));
    fc.assert(
      fc.property(hostileText(), fc.array(span, { maxLength: 6 }), (text, bold) => {
        const markdown = escapeText(text, { bold });
        const withoutBold = markdown.replaceAll(/\\[^\p{L}\p{N}\s]|\*\*/gu, (match) => (match === '**' ? '' : match));
        expect(unescapeMarkdown(withoutBold)).toBe(visibleText(text));
        expect(markdown).not.toMatch(/@(everyone|here)/i);
        // Taking the bold marks out may bring a harmless sign to a line's start, or a mention's halves together.
        const live = findLiveSyntax(withoutBold).filter((syntax) => /[\\*_~`|[\]<>:]/.test(syntax));
        expect(live).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a limit', () => {
  it('counts the Markdown and cuts at the end alone', () => {
    expect(escapeText('alpha * beta gamma', { maxChars: 12 })).toBe(String.raw`alpha \*…`);
    expect(escapeText('alpha beta', { maxChars: 10 })).toBe('alpha beta');
    expect(escapeText('alpha beta', { maxChars: 0 })).toBe('');
  });

  it('closes bold that it cuts', () => {
    expect(escapeText('alpha beta gamma', { bold: [{ start: 6, end: 16 }], maxChars: 15 })).toBe('alpha **beta**…');
  });

  it('is kept by any text, which stays a beginning of the whole', () => {
    fc.assert(
      fc.property(hostileText(), fc.integer({ min: 1, max: 200 }), (text, maxChars) => {
        const markdown = escapeText(text, { maxChars });
        expect(markdown.length).toBeLessThanOrEqual(maxChars);
        expect(findLiveSyntax(markdown)).toEqual([]);
        const shown = unescapeMarkdown(markdown);
        const whole = visibleText(text);
        const isBeginning = shown.endsWith('…') && whole.startsWith(shown.slice(0, -1));
        expect(shown === whole || isBeginning).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
