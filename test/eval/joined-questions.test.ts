import { describe, expect, it } from 'vitest';
import { askJoinedQuestions } from '../../eval/joined-questions.js';
import type { PublicQuestion } from '../../eval/public-set.js';
import { createSnapshot } from '../../src/library/create-snapshot.js';
import { EMPTY_LEXICON } from '../../src/search/lexicon.js';
import { tinyCorpus } from '../support/tiny-corpus.js';

const filler = Array.from({ length: 12 }, (_, at) => [`z${at}.md`, `Storks number ${at + 100} fly over the field.`]);
const documents = {
  ...Object.fromEntries(filler),
  'signing.md': 'Petrov signed the harbour treaty on a cold morning.',
  'bridge.md': 'The old bridge collapsed because of rust in its cables.',
};
const snapshot = createSnapshot(tinyCorpus({ documents }), EMPTY_LEXICON);
const signing: PublicQuestion = {
  id: 'a',
  text: 'Who signed the harbour treaty?',
  relevant: ['signing'],
  answers: ['Petrov'],
};
const bridge: PublicQuestion = {
  id: 'b',
  text: 'Why did the old bridge collapse?',
  relevant: ['bridge'],
  answers: ['rust', 'corrosion'],
};

describe('two questions at once', () => {
  it('count as answered where the summary holds an answer to each', () => {
    expect(askJoinedQuestions(snapshot, [signing, bridge])).toMatchObject({
      'both answers in summary': 1,
      'one answer in summary': 0,
      'wrongly refused': 0,
    });
  });

  it('count as half answered where it holds one', () => {
    const unanswered = { ...bridge, answers: ['earthquake'] };
    expect(askJoinedQuestions(snapshot, [signing, unanswered])).toMatchObject({
      'both answers in summary': 0,
      'one answer in summary': 1,
    });
  });

  it('are joined only where both begin with a question word, and none is left over', () => {
    const other = { ...bridge, text: 'In which year did the bridge collapse?' };
    expect(askJoinedQuestions(snapshot, [signing, other])).toMatchObject({ 'words per summary': 0 });
    expect(askJoinedQuestions(snapshot, [signing, other, bridge])).toMatchObject({ 'both answers in summary': 1 });
  });
});
