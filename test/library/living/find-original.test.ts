import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/corpus/parse-document.js';
import { findDigest, numberParagraphs } from '../../../src/library/living/find-original.js';
import { shippedCorpus } from '../../support/living-world.js';

const { documents } = shippedCorpus;
const digest = documents[0] ?? parseDocument({ file: 'none.md', text: '' });
const title = 'The harbour opens again. What the town should do';
const long = (text: string): string => `${text}${' and so it went on for years'.repeat(5)}.`;

describe('a digest', () => {
  it.each([
    ['its title, nearly', { title, url: null }],
    ['its address', { title: 'Something else', url: 'http://www.tidewater.example/harbour/?utm_source=x#top' }],
  ])('is found by %s', (_, known) => {
    expect(findDigest({ ...known, body: 'Short.' }, documents)?.id).toBe('harbour-digest');
  });

  it('without marks is one only of a text that is much longer', () => {
    const known = { title: 'Ferries and fares', url: null };
    expect(findDigest({ ...known, body: 'The ferry guild raised its fares.' }, documents)).toBeNull();
    expect(findDigest({ ...known, body: long('The guild raised its fares').repeat(3) }, documents)?.id).toBe(
      'ferry-commentary',
    );
  });

  it('is not found for another work', () => {
    expect(
      findDigest({ title: 'Mussel farming', url: 'https://tidewater.example/mussels', body: 'A.' }, documents),
    ).toBeNull();
    expect(findDigest({ title: null, url: 'no address', body: 'A.' }, documents)).toBeNull();
  });
});

describe('numbered paragraphs', () => {
  const heading =
    'The reconfiguration of trade along the whole coast due to the advance of the ferry guild to the south';
  const prose = ['First', 'Second', 'Third', 'Fourth'].map(long);
  const body = `${title}\n\nMara Lindqvist\n\n${prose[0]}\n\n${heading}\n\n## What follows\n\n${prose[1]}\n\n- ${prose[2]}\n\n> ${prose[2]}\n\n${prose[2]}\n\n${prose[3]}`;

  it('count prose only: no byline, title, heading, item or quotation', () => {
    const numbered = numberParagraphs({ title, url: null, body }, digest);
    const parsed = parseDocument({ file: 'x.md', text: numbered });
    expect(
      parsed.passages.filter(({ paragraph }) => paragraph !== null).map((one) => [one.paragraph, one.text]),
    ).toEqual(prose.map((text, index) => [index + 1, text]));
    const plain = parseDocument({ file: 'x.md', text: body });
    expect(parsed.passages.map(({ text }) => text)).toEqual(plain.passages.map(({ text }) => text));
  });

  it('are left alone where there are fewer than the digest knows, and where there are marks already', () => {
    const few = `${prose[0]}\n\n${prose[1]}`;
    expect(numberParagraphs({ title, url: null, body: few }, digest)).toBe(few);
    const marked = `[¶7] ${prose.join('\n\n')}`;
    expect(numberParagraphs({ title, url: null, body: marked }, digest)).toBe(marked);
  });
});
