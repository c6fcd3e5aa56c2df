import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/corpus/parse-document.js';
import { readRestatements, restateSentences } from '../../src/corpus/restatements.js';

const restatementsOf = (text: string): readonly (readonly string[])[] =>
  parseDocument({ file: 'a.md', text }).passages.map(({ restatements }) => restatements);

const idsOf = (text: string): readonly string[] =>
  parseDocument({ file: 'a.md', text }).passages.map(({ id }) => id);

describe('a comment with other words', () => {
  it('gives each line to the sentence that it numbers, and the others to all', () => {
    expect(readRestatements('<!-- in other words\n2. A boat.\n1) Fish.\nBread.\n\n0. Zero.\n3.5 metres\n-->\n')).toEqual([
      { sentence: 1, text: 'A boat.' },
      { sentence: 0, text: 'Fish.' },
      { sentence: null, text: 'Bread.' },
      { sentence: null, text: '0. Zero.' },
      { sentence: null, text: '3.5 metres' },
    ]);
  });

  it.each([
    ['<!-- In Other Words: fish -->', ['fish']],
    ['<!--in other words:\n1. fish\n-->', ['fish']],
    ['<!-- in other words -->', []],
  ])('may be written %j', (html, texts) => {
    expect(readRestatements(html)?.map(({ text }) => text)).toEqual(texts);
  });

  it.each([
    '<!-- a note -->',
    '<!-- in other wordsmiths\nfish -->',
    '<!-- in other words\nfish --> more',
    '<!-- in other words\nfish --> <!-- again -->',
    '<!-- in other words\nfish',
    '<p>in other words</p>',
    '<!-->',
    '',
  ])('is not %j', (html) => {
    expect(readRestatements(html)).toBeNull();
  });

  it.each([
    ' '.repeat(400_000),
    `<!-- in other words${' '.repeat(400_000)}`,
    `<!--${'-->'.repeat(130_000)}`,
    `<!-- in other words${'\n1. '.repeat(100_000)}`,
  ])('that goes on and on without an end is none (%#)', (html) => {
    expect(readRestatements(html)).toBeNull();
  });

  it('repeats a wording of a whole paragraph for ten sentences at most', () => {
    const restated = restateSentences([{ sentence: null, text: 'Bread.' }], 5_000);
    expect(restated.filter((text) => text !== '')).toHaveLength(10);
  });

  it('never loses a wording of a sentence that is there', () => {
    const wording = fc.record({ sentence: fc.option(fc.nat(5)), text: fc.string({ minLength: 1 }) });
    fc.assert(
      fc.property(fc.array(wording), fc.nat(6), (restatements, count) => {
        const restated = restateSentences(restatements, count);
        expect([0, count]).toContain(restated.length);
        const placed = restatements.filter(({ sentence }) => sentence !== null && sentence < count);
        expect(placed.every(({ sentence, text }) => restated[sentence ?? 0]?.includes(text))).toBe(true);
      }),
    );
  });
});

describe('a document with other words', () => {
  it('has them at the paragraph above, and nowhere in its text', () => {
    const text =
      '# Title\n\nShips came. They stayed.\n<!-- in other words\n1. Boats arrived.\n1. Who docked?\n2. Nobody left.\n-->\n\nBread.\n\n' +
      '<!-- in other words\n1. Food. -->\n<!-- in other words\nLoaf. -->\n\n<!-- a note -->\n\nRice.\n';
    const { passages, sections } = parseDocument({ file: 'a.md', text });
    expect(passages.map((passage) => passage.text)).toEqual(['Ships came. They stayed.', 'Bread.', 'Rice.']);
    expect(passages.map(({ restatements }) => restatements)).toEqual([
      ['Boats arrived.\nWho docked?', 'Nobody left.'],
      ['Food.\nLoaf.'],
      [],
    ]);
    expect(sections.at(-1)?.passages).toEqual({ start: 0, end: 3 });
  });

  it.each([
    ['a list', '- a one\n- b two', 'a one\nb two'],
    ['a quotation', '> Ships came.', 'Ships came.'],
    ['a table', '| a |\n| --- |\n| b |', 'a\nb'],
  ])('has them right below %s, too', (_, markdown, shown) => {
    const { passages } = parseDocument({ file: 'a.md', text: `${markdown}\n<!-- in other words\n1. Hidden.\n-->\n\nEnd.` });
    expect(passages.map(({ text }) => text)).toEqual([shown, 'End.']);
    expect(passages[0]?.restatements[0]).toBe('Hidden.');
  });

  it('gives none to a paragraph below a heading or in plain text', () => {
    expect(restatementsOf('Ships.\n\n## Bread\n\n<!-- in other words\nFood.\n-->\n\nRice.')).toEqual([[], []]);
    expect(parseDocument({ file: 'a.txt', text: 'Ships.\n\n<!-- in other words\nBoats.\n-->' }).passages).toHaveLength(2);
  });

  it('keeps the ids of its passages', () => {
    expect(idsOf('Ships came.\n\n<!-- in other words\nBoats.\n-->\n\nRice.')).toEqual(idsOf('Ships came.\n\nRice.'));
  });
});
