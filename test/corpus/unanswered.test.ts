import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/corpus/parse-document.js';
import { readUnanswered } from '../../src/corpus/unanswered.js';

describe('a comment with questions that a work does not answer', () => {
  it.each([
    ['<!-- not told here\nWho paid?\n\n- When?\n* Why?\n-->\n', ['Who paid?', 'When?', 'Why?']],
    ['<!--Not Told Here: Who paid?-->', ['Who paid?']],
    ['<!-- not told here -->', []],
  ])('may be written %j', (html, questions) => {
    expect(readUnanswered(html)).toEqual(questions);
  });

  it.each([
    '<!-- a note -->',
    '<!-- not told hereby\nWho? -->',
    '<!-- in other words\nWho? -->',
    '<!-- not told here\nWho? --> more',
    '<!-- not told here\nWho?',
    '<p>not told here</p>',
    '',
    `<!-- not told here${' '.repeat(400_000)}`,
  ])('is not %j', (html) => {
    expect(readUnanswered(html)).toBeNull();
  });

  it('belongs to the work, wherever it stands, and to no passage', () => {
    const text =
      '<!-- not told here\nWho?\n-->\n\nShips came.\n\n<!-- not told here\nWhen?\n-->\n<!-- in other words\nBoats.\n-->\n\nRice.\n\n<!-- not told here\nWhy?\n-->';
    const { passages, unanswered } = parseDocument({ file: 'a.md', text });
    expect(unanswered).toEqual(['Who?', 'When?', 'Why?']);
    expect(passages.map((passage) => [passage.text, passage.restatements])).toEqual([
      ['Ships came.', ['Boats.']],
      ['Rice.', []],
    ]);
    expect(passages.map(({ id }) => id)).toEqual(
      parseDocument({ file: 'a.md', text: 'Ships came.\n\nRice.' }).passages.map(({ id }) => id),
    );
  });

  it('is text in a plain text file', () => {
    expect(parseDocument({ file: 'a.txt', text: 'Ships.\n\n<!-- not told here\nWho?\n-->' })).toMatchObject({
      unanswered: [],
      passages: [{}, {}],
    });
  });
});
