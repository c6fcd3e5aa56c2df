import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/platforms/preview/page/wire.js';
import { parseMarkdown } from '../../../src/platforms/preview/parse-markdown.js';
import { escapeText } from '../../../src/views/escape-text.js';
import { hostileText, unescapeMarkdown } from '../../support/hostile-text.js';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const paragraph = (...children: readonly Inline[]): Block => ({ kind: 'paragraph', children });
const small = (...children: readonly Inline[]): Block => ({ kind: 'small', children });

describe('Markdown', () => {
  it.each<readonly [string, readonly Block[]]>([
    ['### What changed?', [{ kind: 'heading', level: 3, children: [text('What changed?')] }]],
    [
      '# a\n## b',
      [1, 2].map((level, at) => ({ kind: 'heading', level: level === 1 ? 1 : 2, children: [text('ab'[at] ?? '')] })),
    ],
    ['one\ntwo\n\nthree', [paragraph(text('one\ntwo\n\nthree'))]],
    ['-# small *print*', [small(text('small '), { kind: 'emphasis', children: [text('print')] })]],
    ['> quote\n> more\n-# from', [{ kind: 'quote', blocks: [paragraph(text('quote\nmore'))] }, small(text('from'))]],
    ['>>> all\nof it', [{ kind: 'quote', blocks: [paragraph(text('all\nof it'))] }]],
    ['> > no quote in a quote', [{ kind: 'quote', blocks: [paragraph(text('> no quote in a quote'))] }]],
    ['```js\nlet a;\n```after', [{ kind: 'code', text: 'let a;' }, paragraph(text('after'))]],
    [
      '- a\n  - b',
      [
        {
          kind: 'list',
          start: null,
          items: [
            { depth: 0, children: [text('a')] },
            { depth: 1, children: [text('b')] },
          ],
        },
      ],
    ],
    ['3. c', [{ kind: 'list', start: 3, items: [{ depth: 0, children: [text('c')] }] }]],
    ['#nothing and 1.5 and -5', [paragraph(text('#nothing and 1.5 and -5'))]],
    ['', []],
  ])('%j is told apart by its lines', (markdown, blocks) => {
    expect(parseMarkdown(markdown)).toEqual(blocks);
  });

  it.each<readonly [string, readonly Inline[]]>([
    [
      '**b** __u__ ~~s~~',
      [
        { kind: 'strong', children: [text('b')] },
        text(' '),
        { kind: 'underline', children: [text('u')] },
        text(' '),
        { kind: 'strike', children: [text('s')] },
      ],
    ],
    ['||hidden||', [{ kind: 'spoiler', children: [text('hidden')] }]],
    ['`a*b*`', [{ kind: 'code', text: 'a*b*' }]],
    ['<t:1718750000:R>', [{ kind: 'time', seconds: 1_718_750_000, style: 'R' }]],
    ['[l](https://a.example/x)', [{ kind: 'link', url: 'https://a.example/x', children: [text('l')] }]],
    ['[l](javascript:alert(1))', [text('l'), text(')')].slice(0, 1)],
    ['@everyone', [{ kind: 'mention', text: '@everyone' }]],
    ['<@100000000000000011>', [{ kind: 'person', person: 'you' }]],
    ['<@100000000000000012>', [{ kind: 'person', person: 'other' }]],
    ['<#200000000000000002>', [{ kind: 'place', place: 'channelNews' }]],
    ['<@&300000000000000001>', [{ kind: 'place', place: 'roleTutors' }]],
    ['<#900000000000000003>', [{ kind: 'mention', text: '#900000000000000003' }]],
    ['<@900000000000000003>', [{ kind: 'mention', text: '@900000000000000003' }]],
    [String.raw`\[1\] \*no\*`, [text('[1] *no*')]],
  ])('%j is told apart inside its line', (markdown, inlines) => {
    const [block] = parseMarkdown(markdown);
    expect(block?.kind === 'paragraph' ? block.children.slice(0, inlines.length) : null).toEqual(inlines);
  });

  it('of escaped text shows the text and nothing else', () => {
    fc.assert(
      fc.property(hostileText(), (hostile) => {
        const markdown = escapeText(hostile);
        const blocks = parseMarkdown(markdown);
        const kinds = blocks.flatMap((block) => [block.kind, ...inlinesOf(block).map(({ kind }) => kind)]);
        expect(kinds.filter((kind) => kind !== 'paragraph' && kind !== 'text')).toEqual([]);
        const shown = blocks
          .flatMap(inlinesOf)
          .map((inline) => (inline.kind === 'text' ? inline.text : ''))
          .join('');
        expect(shown.replace(/\n+$/, '').replaceAll('\u200b', '')).toBe(unescapeMarkdown(markdown).replace(/\n+$/, ''));
      }),
    );
  });

  it('of any text is read without an error, and never leads to an address that is not of the web', () => {
    fc.assert(
      fc.property(hostileText(), (hostile) => {
        expect(JSON.stringify(parseMarkdown(hostile))).not.toMatch(/"url":"(?!https?:)/);
      }),
    );
  });
});

function inlinesOf(block: Block): readonly Inline[] {
  return 'children' in block ? block.children : [];
}
