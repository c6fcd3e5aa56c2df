import * as fc from 'fast-check';

const TOKENS: readonly string[] = [
  '@everyone', '@here', '<@123456789012345678>', '<@!1>', '<@&1>', '<#1>', '</ask:1>', '<t:1718750000:R>', '<:x:1>', '<a:x:1>', '<id:home>',
  '@\u200beveryone', '[click](https://evil.example)', '[a](<https://evil.example>)', 'https://evil.example/a_b_c', '<https://evil.example>',
  '# Title', '-# small', '> quote', '>>> all', '- item', '* item', '1. item', '```js\ncode```', '`code`', '**bold**', '__under__', '~~gone~~', '||spoiler||',
  '\\', '\\*', ':smile:', '\u202e', '\u2066', '\u200d', '\ufeff', '\u00ad', '\u3164', '\ud800', '\udc00', '\u0000', '\u001b[31m', '\n', '\r\n', '\t', ' ',
  '👩‍👩‍👧‍👦', '🇰🇷', '🏴\u{e0067}\u{e0062}\u{e007f}', 'e\u0301\u0302\u0303', 'מה כתוב', 'ماذا', 'می‌خواهم', '북한과 러시아', '条約第四条', 'treaty', 'Article 4', '9.19', '¶4', '…',
]; // prettier-ignore

/** Words, signs, emoji, mentions, Markdown and invisible characters in any order. */
export function hostileText(maxTokens = 60): fc.Arbitrary<string> {
  const token = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...TOKENS) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) },
  );
  return fc.array(token, { minLength: 1, maxLength: maxTokens }).map((tokens) => tokens.join(''));
}

/** A question as long as Discord lets one be, of hostile text again and again. */
export function longQuestion(): fc.Arbitrary<string> {
  return fc
    .tuple(hostileText(), fc.integer({ min: 1, max: 6000 }))
    .map(([text, chars]) => text.repeat(Math.ceil(chars / text.length)).slice(0, chars));
}

/** What in Markdown from Discord's point of view is still live: formatting, mention, link or block at a line's start. */
export function findLiveSyntax(markdown: string): readonly string[] {
  const withoutEscaped = markdown.replaceAll(/\\[^\p{L}\p{N}\s]/gu, '\ue000');
  const inline = withoutEscaped.match(/[\\*_~`|[\]<>@:]/g) ?? [];
  const blocks = withoutEscaped.match(/^[^\S\n]*([-+#]|\d+[.)])/gm) ?? [];
  const mass = markdown.match(/@(everyone|here)/gi) ?? [];
  return [...inline, ...blocks, ...mass];
}

/** The words that a reader sees of escaped Markdown without formatting. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replaceAll('\u200b', '').replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1');
}
