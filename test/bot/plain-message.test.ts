import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainMessage } from '../../src/bot/plain-message.js';
import { hostileText } from '../support/hostile-text.js';

describe('plainMessage', () => {
  it.each([
    ['plain words', 'Russia signed it, 2*3 = 6 and 5 * 3 = 15.', 'Russia signed it, 2*3 = 6 and 5 * 3 = 15.'],
    ['mentions', '<@1234> and <@!1> of <@&55> in <#9>: true, @everyone @here?', 'and of in : true, ?'],
    ['commands, times and places', '</ask:1> </corpus add:22> <t:1718750000:R> <t:1> <id:customize> ok', 'ok'],
    ['emoji of servers', 'good <:thumb_up:123> <a:dance:456> point 👍', 'good point 👍'],
    ['links', 'See https://example.org/a_b(c)?d=1#e and <https://example.org> there', 'See and there'],
    ['masked links, whose words stay', 'See [the treaty](https://example.org/x) now', 'See the treaty now'],
    ['what only looks like a link', 'See [1](note) and a.b/c', 'See [1](note) and a.b/c'],
    [
      'emphasis',
      '**Bold**, *it*, __under__, _it_, ~~gone~~, ||hidden||, `code`, ***all***',
      'Bold, it, under, it, gone, hidden, code, all',
    ],
    ['underscores inside words', 'snake_case_name', 'snake_case_name'],
    ['code blocks', '```js\nlet it be\n```', 'let it be'],
    [
      'quotes, headings, small print, lists',
      '> quoted\n# Head\n-# small\n- one\n* two\n> - three',
      'quoted\nHead\nsmall\none\ntwo\nthree',
    ],
    ['numbers and minus signs', '1. first\n-5 degrees', '1. first\n-5 degrees'],
    ['escapes', String.raw`\*not bold\* C:\Users`, String.raw`*not bold* C:\Users`],
    ['white space', '  a \t b \n\n\n  c ', 'a b\nc'],
    ['nothing but marks', '<@1> https://example.org <:x:1>\n> ', ''],
    ['Korean', '<@1> **북한**과 러시아', '북한과 러시아'],
  ])('of %s', (_what, markdown, plain) => {
    expect(plainMessage(markdown)).toBe(plain);
  });

  it('is never longer than the message', () => {
    fc.assert(
      fc.property(hostileText(), fc.nat(4000), (text, chars) => {
        const message = text.repeat(Math.ceil(chars / text.length)).slice(0, chars);
        expect(plainMessage(message).length).toBeLessThanOrEqual(message.length);
      }),
    );
  });
});
