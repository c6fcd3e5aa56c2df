import { Ansis } from 'ansis';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.js';
import { plainText, wrapText } from '../../../src/platforms/terminal/plain-text.js';
import { renderAnswer } from '../../../src/platforms/terminal/render-answer.js';
import { hostileText } from '../../support/hostile-text.js';
import { sampleDocument } from '../../support/sample-app.js';

const PLAIN = { colours: new Ansis(0), width: 60 };
const COLOURED = { colours: new Ansis(1), width: 60 };
/** What steers a terminal or turns its writing round. */
const STEERING = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const EVIL =
  'Clear \u001b[2J\u001b]0;title\u0007 \u009b31m it\r\nall \u202enow\u2066, \u0008\u0000\u007f please.\u061c';

/** An answer, found or refused, in which every text of a corpus is the given one. */
function answerOf(kind: Answer['kind'], text: string): Answer {
  const document = sampleDocument({
    id: 'a',
    meta: { title: text, author: text, publication: text, published: text, url: text },
    sections: [{ heading: text, paragraphs: [{ text, paragraph: 4 }] }],
  });
  const [passage] = document.passages;
  if (!passage) throw new Error('A sample has a passage');
  const [sentence = { start: 0, end: text.length }] = passage.sentences;
  if (kind === 'found') {
    const summary = [{ text: text.slice(sentence.start, sentence.end), citations: [1] }];
    const explains = { name: text, aliases: [], type: 'concept', gloss: text } as const;
    const citations = [{ n: 1, document, passage, evidence: [sentence] }];
    return { kind, question: text, explains, summary, citations, hits: [] };
  }
  const nearest = [{ document, heading: text, passage }];
  return { kind, question: text, reason: 'not-covered', missing: [text, text], didYouMean: text, nearest, hits: [] };
}

const withoutColours = (drawn: string): string => drawn.replace(/\u001b\[\d+m/g, ''); // oxlint-disable-line no-control-regex

describe('an answer in the terminal', () => {
  it.each(['found', 'refused'] as const)('when %s lets no control character of the corpus through', (kind) => {
    const drawn = renderAnswer(answerOf(kind, EVIL), PLAIN);
    expect(drawn.replaceAll('\n', '')).not.toMatch(STEERING);
    expect(drawn).toContain('please.');
    expect(withoutColours(renderAnswer(answerOf(kind, EVIL), COLOURED))).toBe(drawn);
  });

  it('lets none through for any text', () => {
    fc.assert(
      fc.property(hostileText(), fc.constantFrom('found', 'refused'), (text, kind) => {
        expect(renderAnswer(answerOf(kind, text), PLAIN).replaceAll('\n', '')).not.toMatch(STEERING);
      }),
    );
  });

  it('shows the evidence in bold, word by word, and the rest of the passage around it', () => {
    const drawn = renderAnswer(answerOf('found', 'One two. Three four.'), COLOURED);
    expect(drawn).toContain('\u001b[1mOne\u001b[22m \u001b[1mtwo.\u001b[22m Three four.');
  });

  it.each([
    ['author', 'article', '[1] Anna, “T”'],
    ['editors', 'article', "[1] Editors' note on Anna, “T”"],
    ['editors', 'reference', "[1] Editors' note, “T”"],
  ] as const)('by the %s in an %s is headed %s', (voice, kind, head) => {
    const meta = { kind, title: 'T', author: 'Anna', publication: null, published: null };
    const sections = [{ heading: '', paragraphs: [{ text: 'One.', voice }] }];
    const document = sampleDocument({ id: 'a', meta, sections });
    const citations = document.passages.map((passage) => ({ n: 1, document, passage, evidence: [] }));
    const summary = [{ text: 'One.', citations: [1] }];
    expect(
      renderAnswer({ kind: 'found', question: 'Q', explains: null, summary, citations, hits: [] }, PLAIN),
    ).toContain(`\n${head}\n`);
  });
});

describe('text for the terminal', () => {
  it('keeps what people write', () => {
    expect(plainText('Ça va? 북한 👩‍👩‍👧 مرحبا “quote”')).toBe('Ça va? 북한 👩‍👩‍👧 مرحبا “quote”');
  });

  it('is broken between words, wide letters counting two, colours none', () => {
    expect(wrapText('aa bb cc', 5, 0)).toBe('aa bb\ncc');
    expect(wrapText('aa bb', 5, 1)).toBe(' aa\n bb');
    expect(wrapText('북한 가', 6, 0)).toBe('북한\n가');
    expect(wrapText('\u001b[1maa\u001b[22m bb', 5, 0)).toBe('\u001b[1maa\u001b[22m bb');
    expect(wrapText('longer-than-wide a', 4, 0)).toBe('longer-than-wide\na');
    expect(wrapText('', 4, 0)).toBe('');
  });
});
