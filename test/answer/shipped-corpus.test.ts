import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { createSnapshot } from '../../src/library/create-snapshot.js';
import { hostileText, longQuestion } from '../support/hostile-text.js';
import { readShippedCorpus, readShippedLexicon, readShippedSnapshot } from '../support/read-shipped.js';

const corpus = await readShippedCorpus();
const lexicon = await readShippedLexicon();
const snapshot = await readShippedSnapshot();
const stored = new Map(corpus.documents.flatMap(({ passages }) => passages).map((passage) => [passage.id, passage]));
const words = [...new Set(corpus.documents.flatMap(({ text }) => text.match(/[\p{L}\p{N}.'-]+/gu) ?? []))];

const corpusWords = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join(' '));
const fragment = fc
  .tuple(fc.constantFrom(...corpus.documents), fc.nat(), fc.integer({ min: 1, max: 6_000 }))
  .map(([{ text }, from, chars]) => text.slice(from % text.length, (from % text.length) + chars));
const asked = fc
  .tuple(
    fc.constantFrom('Who', 'When did', 'How many', 'What is', 'Why', 'Compare', 'Which article of', '언제', 'Was ist'),
    corpusWords,
  )
  .map(([kind, rest]) => `${kind} ${rest}?`);
const oneWord = fc
  .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 6_000 }))
  .map(([piece, chars]) => piece.repeat(Math.ceil(chars / piece.length)).slice(0, chars));
const question = fc.oneof(corpusWords, asked, fragment, hostileText(), longQuestion(), oneWord);

/** What is wrong with an answer, whatever was asked; empty for a good one. */
function findFaults(answer: Answer): readonly string[] {
  if (answer.kind === 'refused') return 'citations' in answer || 'summary' in answer ? ['a refusal cites'] : [];
  const { summary, citations } = answer;
  const faults: string[] = [];
  if (summary.length < 1 || summary.length > 4) faults.push(`${summary.length} sentences`);
  for (const { text, citations: numbers } of summary) {
    const source = citations.find(({ n }) => n === numbers[0]);
    const passage = source && stored.get(source.passage.id);
    if (!passage || passage !== source.passage) faults.push(`no stored passage for: ${text}`);
    else if (!passage.text.includes(text)) faults.push(`not in ${passage.id}: ${text}`);
    const spans = [passage?.sentences, source?.evidence].map((list) =>
      list?.map(({ start, end }) => passage?.text.slice(start, end)),
    );
    if (spans.some((sentences) => !sentences?.includes(text))) faults.push(`no sentence of its passage: ${text}`);
    if (numbers.some((n) => !citations.some((citation) => citation.n === n)))
      faults.push(`a number leads nowhere: ${text}`);
  }
  if (new Set(summary.map(({ text }) => text)).size < summary.length) faults.push('a sentence said twice');
  const firstUses = [...new Set(summary.flatMap(({ citations: numbers }) => numbers))];
  if (firstUses.join() !== citations.map((_, at) => at + 1).join()) faults.push(`numbers ${firstUses.join()}`);
  if (citations.some(({ n }, at) => n !== at + 1)) faults.push('citations out of order');
  if (new Set(citations.map(({ passage }) => passage.id)).size < citations.length) faults.push('a passage cited twice');
  if (citations.some(({ document, passage }) => document.id !== passage.documentId))
    faults.push('a passage of another document');
  return faults;
}

describe('an answer from the corpus that we ship', () => {
  it('cites each sentence exactly, from at most ten passages, whatever is asked', () => {
    let found = 0;
    fc.assert(
      fc.property(question, (text) => {
        const answer = snapshot.answer(text);
        if (answer.kind === 'found') found += 1;
        expect(answer.question).toBe(text);
        const ids = answer.hits.map(({ passage }) => passage.id);
        expect(ids.length).toBeLessThanOrEqual(10);
        expect(new Set(ids).size).toBe(ids.length);
        expect(findFaults(answer)).toEqual([]);
      }),
      { numRuns: 200 },
    );
    // Else the property would hold for nothing.
    expect(found).toBeGreaterThan(20);
  });

  it('refuses with at most three near places, and speaks of words as they were typed', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.oneof(asked, hostileText(20)), (text) => {
        const answer = snapshot.answer(text);
        fc.pre(answer.kind === 'refused');
        refused += 1;
        expect(answer.nearest.length).toBeLessThanOrEqual(3);
        expect(answer.missing.filter((word) => !text.includes(word))).toEqual([]);
        expect(new Set(answer.missing).size).toBe(answer.missing.length);
        expect(answer.didYouMean).not.toBe(text);
      }),
      { numRuns: 100 },
    );
    expect(refused).toBeGreaterThan(10);
  });

  it('is the same each time, and from another index over the same texts', () => {
    const again = createSnapshot(corpus, lexicon);
    fc.assert(
      fc.property(question, (text) => {
        const answer = snapshot.answer(text);
        expect(snapshot.answer(text)).toEqual(answer);
        expect(again.answer(text)).toEqual(answer);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    'What are the two wings of North Korea research, and how do they differ?',
    'What exactly is the 9.19 agreement, and what was it meant to achieve?',
  ])('says what answers two questions once: “%s”', (text) => {
    expect(findFaults(snapshot.answer(text))).toEqual([]);
  });

  it('cites a document that answers for at least four of five golden questions', () => {
    const right = corpus.goldenQuestions.filter(({ question: text, documents }) => {
      const answer = snapshot.answer(text);
      expect(findFaults(answer)).toEqual([]);
      return answer.kind === 'found' && answer.citations.some(({ document }) => documents.includes(document.id));
    });
    expect(right.length).toBeGreaterThanOrEqual(0.8 * corpus.goldenQuestions.length);
    expect(right.length).toBeGreaterThan(0);
  });
});

describe('a question that the corpus does not answer', () => {
  it.each(['', ' \n\t', '?!…', 'what is the', 'Who was it, and how?', '😀😀👩‍👩‍👧‍👦', '\u200b\u202e', '무엇인가요?'])(
    '%j asks nothing',
    (text) => {
      expect(snapshot.answer(text)).toMatchObject({
        kind: 'refused',
        reason: 'no-question',
        missing: [],
        didYouMean: null,
        nearest: [],
        hits: [],
      });
    },
  );

  it.each([
    ['Какая столица Франции?', ['столица', 'Франции']],
    ['뽀로로 수상자는 누구인가요?', ['뽀로로']],
    ['How do I bake sourdough bread?', ['sourdough']],
    ['ما هي عاصمة فرنسا؟', ['عاصمة', 'فرنسا']],
  ])('%s is not covered, and says which words it lacks', (text, missing) => {
    const answer = snapshot.answer(text);
    expect(answer).toMatchObject({ kind: 'refused', reason: 'not-covered' });
    expect(answer.kind === 'refused' ? answer.missing : []).toEqual(expect.arrayContaining(missing));
  });

  it.each([
    ['Who is the preident of Frnace?', 'Who is the president of Frnace?'],
    ['Which melons did Purin sell by tretay?', 'Which melons did Putin sell by treaty?'],
    ['Is the mind of a thin host on most bicycles?', null],
    ['북한 피자 가격은 얼마인가요?', null],
  ])('%s: did you mean %s', (text, didYouMean) => {
    expect(snapshot.answer(text)).toMatchObject({ kind: 'refused', didYouMean });
  });
});
