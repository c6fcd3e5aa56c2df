import { describe, expect, it } from 'vitest';
import { isExact, judge } from '../../eval/judge.js';
import type { EvalQuestion, Gold } from '../../eval/question.js';
import type { JsonAnswer } from '../../src/platforms/terminal/to-json.js';

const TEXT = 'Signed on 19 June 2024 in Pyongyang.';

function answered(documents: readonly string[], sentences: readonly string[] = [TEXT]): JsonAnswer {
  const citations = documents.map((document, at) => ({
    n: at + 1,
    document,
    passage: `${document}#1234`,
    quote: sentences.join(' '),
    url: null,
  }));
  return {
    question: '',
    status: 'found',
    summary: sentences.map((text) => ({ text, citations: [1] })),
    citations,
    hits: [],
  };
}

const REFUSED: JsonAnswer = { question: '', status: 'refused', summary: [], citations: [], hits: [] };

const gold = (doc: string, ...must: Gold['must']): Gold => ({ doc, must });

function questionOf(parts: Partial<EvalQuestion>): EvalQuestion {
  return { id: 'q', lang: 'en', question: '', kind: 'factoid', answerable: true, gold: [], gold_mode: 'any', ...parts };
}

describe('a verdict', () => {
  const date = gold('a', ['19 june', '2024-06-19'], 'pyongyang');
  const other = gold('b', 'pyongyang');

  it.each<readonly [string, Partial<EvalQuestion>, JsonAnswer, boolean]>([
    ['one gold document with all its patterns', { gold: [date] }, answered(['a']), true],
    ['another document with the same words', { gold: [date] }, answered(['c']), false],
    ['the document without a pattern', { gold: [gold('a', ['19 june'], 'moscow')] }, answered(['a']), false],
    ['one of two gold documents', { gold: [date, other] }, answered(['b']), true],
    ['one of two where all are wanted', { gold: [date, other], gold_mode: 'all' }, answered(['b']), false],
    ['both where all are wanted', { gold: [date, other], gold_mode: 'all' }, answered(['a', 'b']), true],
    [
      'patterns that stand in two sentences',
      { gold: [date] },
      answered(['a'], ['On 19 June 2024.', 'In Pyongyang.']),
      true,
    ],
    ['a refusal', { gold: [date] }, REFUSED, false],
    ['a refusal of what has no answer', { answerable: false }, REFUSED, true],
    ['an answer to what has none', { answerable: false }, answered(['a']), false],
    ['a corrected premise', { answerable: false, premise_correction: date }, answered(['a']), true],
    ['a premise that stays', { answerable: false, premise_correction: gold('a', 'moscow') }, answered(['a']), false],
    ['a premise corrected from nowhere', { answerable: false, premise_correction: date }, answered(['c']), false],
  ])('on %s', (_, question, answer, isRight) => {
    expect(judge(questionOf(question), answer).isRight).toBe(isRight);
  });
});

describe('citations', () => {
  it('are exact where each sentence is part of a quote that it names', () => {
    expect(isExact(answered(['a', 'b'], ['One.', 'Two.']))).toBe(true);
    expect(isExact(REFUSED)).toBe(true);
  });

  it.each<readonly [string, readonly number[], string]>([
    ['no number', [], 'One.'],
    ['a number without a citation', [1, 2], 'One.'],
    ['other words', [1], 'One!'],
    ['the words of another citation', [1], 'Elsewhere.'],
  ])('are not exact with %s', (_, numbers, text) => {
    const { citations, ...rest } = answered(['a'], ['One.']);
    const elsewhere = { n: 3, document: 'c', passage: 'c#1234', quote: 'Elsewhere.', url: null };
    expect(isExact({ ...rest, citations: [...citations, elsewhere], summary: [{ text, citations: numbers }] })).toBe(
      false,
    );
  });
});
