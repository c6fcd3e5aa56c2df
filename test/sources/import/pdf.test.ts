import { describe, expect, it } from 'vitest';
import { documentOf, importFile, problemOf } from '../../support/import-text.js';
import { makePdf, textLines } from '../../support/make-pdf.js';
import type { PdfText } from '../../support/make-pdf.js';

const lines = [
  'The harbour was quiet that morning, and nobody in the town had heard of the let-',
  'ter yet. When the boat came in at noon, the keeper of the light was the first to know.',
  'He read it twice and said nothing at all.',
];
const joined =
  'The harbour was quiet that morning, and nobody in the town had heard of the letter yet. When the boat came in at noon, the keeper of the light was the first to know. He read it twice and said nothing at all.';

function printedPage(number: number, text: readonly string[]): readonly PdfText[] {
  return [
    { text: 'The Island Letter', x: 72, y: 760, size: 9 },
    ...textLines(text),
    { text: `- ${number} -`, x: 300, y: 30, size: 9 },
  ];
}

describe('a PDF', () => {
  it('has its lines and parted words joined, and paragraphs told apart by gaps', async () => {
    const second = [
      'In the evening the council met, but it did not speak of the letter, which the',
      'mayor had put into his coat.',
    ];
    const pdf = makePdf({ pages: [[...textLines(lines), ...textLines(second, 640)]] });
    expect(documentOf(await importFile('a.pdf', pdf)).body).toBe(`${joined}\n\n${second.join(' ')}`);
  });

  it('loses running heads and page numbers, and goes on from page to page', async () => {
    const pages = [
      printedPage(1, lines.slice(0, 1)),
      printedPage(2, lines.slice(1, 2)),
      printedPage(3, lines.slice(2)),
    ];
    expect(documentOf(await importFile('a.pdf', makePdf({ pages }))).body).toBe(
      joined.replace('know. He', 'know.\n\nHe'),
    );
  });

  it('has larger lines as headings, and its properties as metadata', async () => {
    const pages = [[{ text: 'The letter', x: 72, y: 740, size: 20 }, ...textLines(lines)]];
    const info = '/Title (The letter of noon) /Author (A. Reed) /CreationDate (D:20240831090000Z)';
    const { body, meta } = documentOf(await importFile('a.pdf', makePdf({ pages, info })));
    expect(body).toBe(`## The letter\n\n${joined}`);
    expect(meta).toMatchObject({
      title: 'The letter of noon',
      author: 'A. Reed',
      published: '2024-08-31',
      language: 'en',
    });
  });

  it('is called by its heading where its property is a name of a file', async () => {
    const pages = [[{ text: 'The letter', x: 72, y: 740, size: 20 }, ...textLines(lines)]];
    const { meta } = documentOf(
      await importFile('a.pdf', makePdf({ pages, info: '/Title (Microsoft Word - draft3.doc)' })),
    );
    expect(meta.title).toBe('The letter');
  });

  it.each([
    ['password', makePdf({ pages: [textLines(lines)], isLocked: true })],
    ['scanned', makePdf({ pages: [[], []], hasPicture: true })],
    ['no-text', makePdf({ pages: [[]] })],
    ['damaged', new TextEncoder().encode('%PDF-1.4\nthis is not the rest of a PDF')],
  ])('is refused as %s', async (kind, bytes) => {
    expect(problemOf(await importFile('a.pdf', bytes))).toEqual({ kind, name: 'a.pdf' });
  });
});
