import { describe, expect, it } from 'vitest';
import { findBearing } from '../../src/answer/bearing.js';
import type { Answer } from '../../src/answer/answer.js';
import type { HitReason } from '../../src/search/hit.js';
import { sampleDocument } from '../support/sample-app.js';

const document = sampleDocument({
  id: 'd',
  sections: [
    { heading: 'Weather', paragraphs: ['It rains.', 'It snows.', 'It hails.', 'Fog.', 'Sun.', 'Wind.', 'Ice.'] },
  ],
});
const reason = (word: string): HitReason => ({ word, match: 'exact', fields: ['text'], weight: 1 });

const place = (at: number) => {
  const passage = document.passages[at];
  if (passage === undefined) throw new Error(`no passage ${at}`);
  return { document, passage };
};

/** An answer that cites some passages and ranks others behind them; the best one shares `words` words with the question. */
function found(cited: readonly number[], others: readonly (readonly [number, number])[] = [], words = 3): Answer {
  const reasons = Array.from({ length: words }, (_, n) => reason(`w${n}`));
  const hit = (at: number, coverage: number) => ({
    ...place(at),
    score: 1,
    coverage,
    spans: [{ start: 0, end: 2 }],
    reasons,
  });
  return {
    kind: 'found',
    explains: null,
    question: '',
    summary: [],
    citations: cited.map((at, index) => ({ n: index + 1, ...place(at), evidence: [{ start: 3, end: 8 }] })),
    hits: others.map(([at, coverage]) => hit(at, coverage)),
  };
}

function refused(reasonOf: 'no-question' | 'not-covered' = 'not-covered'): Answer {
  const nearest = document.passages.slice(0, 1).map((passage) => ({ document, heading: 'Weather', passage }));
  const rest = { missing: [], didYouMean: null, hits: [], nearest };
  return { kind: 'refused', question: '', reason: reasonOf, ...rest };
}

/** Ids of the passages that bear on a text, behind the kind. */
function bearing(text: string, answers: Readonly<Record<string, Answer>>): readonly string[] {
  const result = findBearing(text, (question) => answers[question] ?? refused());
  if ('passages' in result) return [result.kind, ...result.passages.map(({ passage }) => passage.id)];
  return [result.kind, ...('nearest' in result ? result.nearest.map(({ heading }) => heading) : [])];
}

describe('findBearing', () => {
  it('takes what an answer to the whole cites, then what covers about as much of it', () => {
    const answer = found(
      [2],
      [
        [0, 0.5],
        [2, 0.9],
        [1, 0.6],
        [3, 0.53],
      ],
    );
    expect(bearing('It rains.', { 'It rains.': answer })).toEqual(['whole', 'd#p2', 'd#p1']);
  });

  it('takes five passages at most', () => {
    const answer = found(
      [0],
      [1, 2, 3, 4, 5, 6].map((at) => [at, 1] as const),
    );
    expect(bearing('x', { x: answer })).toEqual(['whole', 'd#p0', 'd#p1', 'd#p2', 'd#p3', 'd#p4']);
  });

  it('shows the matched words, and the evidence of a passage that was cited for its meaning', () => {
    const result = findBearing('x', () => found([0, 1], [[1, 1]]));
    expect('passages' in result && result.passages.map(({ spans }) => spans)).toEqual([
      [{ start: 3, end: 8 }],
      [{ start: 0, end: 2 }],
    ]);
  });

  it('looks up the sentences where nothing bears on the whole, and takes of each in turn', () => {
    const answers = { 'It rains.': found([0, 1], [[0, 1]]), 'It snows a lot.': found([1, 3, 0], [[1, 1]]) };
    expect(bearing('It rains. It snows a lot. Hello!', answers)).toEqual(['parts', 'd#p0', 'd#p1', 'd#p3']);
  });

  it('does not take a sentence that shares less than three words with its best passage', () => {
    const answers = { 'What a goal!': found([0], [[0, 1]], 2) };
    expect(bearing('What a goal! We won.', answers)).toEqual(['none', 'Weather']);
  });

  it('looks up six sentences at most, the longest, and none twice', () => {
    const asked: string[] = [];
    const text = Array.from({ length: 40 }, (_, n) => `It rains${' and rains'.repeat(n % 10)}.`).join(' ');
    findBearing(text, (question) => {
      asked.push(question);
      return refused();
    });
    expect(asked.length).toBe(1 + 6);
    expect(Math.min(...asked.map((question) => question.length))).toBeGreaterThan(40);
  });

  it('says what is near where nothing bears on it', () => {
    expect(bearing('Pizza.', {})).toEqual(['none', 'Weather']);
  });

  it.each([
    ['nothing to look up', refused('no-question')],
    ['a single word', found([0], [[0, 1]], 1)],
  ])('is unclear about %s', (_what, answer) => {
    expect(bearing('x', { x: answer })).toEqual(['unclear']);
  });
});
