import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.js';
import { completeQuestion, splitQuestions } from '../../src/answer/split-questions.js';
import { TINY_GLOSSARY, tinyCorpus, tinyIndex } from '../support/tiny-corpus.js';

describe('several questions in a row', () => {
  it.each([
    [
      'Who signed the treaty, and when did it come into force?',
      ['Who signed the treaty', 'when did it come into force?'],
    ],
    ['Who signed the treaty? In which city was that?', ['Who signed the treaty', 'In which city was that?']],
    [
      'In Bonn, who signed the treaty and who was opposed to it?',
      ['In Bonn, who signed the treaty', 'who was opposed to it?'],
    ],
    [
      'Wer unterzeichnete den Vertrag und wann trat er in Kraft?',
      ['Wer unterzeichnete den Vertrag', 'wann trat er in Kraft?'],
    ],
    [
      'Wer unterzeichnete den Vertrag, und was sagt er über Kohle?',
      ['Wer unterzeichnete den Vertrag', 'was sagt er über Kohle?'],
    ],
    ['조약은 언제 서명되었고, 누가 반대했나요?', ['조약은 언제 서명되었고', '누가 반대했나요?']],
  ])('are told apart: “%s”', (text, questions) => {
    expect(splitQuestions(text)).toEqual(questions);
  });

  it.each([
    ['one question', 'Who signed the treaty?'],
    ['a word that leans on it', 'Who signed the treaty, and when?'],
    ['a statement before it', 'The treaty was signed in Bonn, and who opposed it?'],
    ['two names', 'What do Petrov and Whitman say of the treaty?'],
    ['a clause', 'What does he say, and does he like the treaty?'],
    ['two verbs of one subject', 'Who lived in the old harbour and was a friend of Petrov?'],
    ['two sides of a difference', 'What is the difference between what they say and how others read it?'],
    ['a Korean form of verbs', '북한은 지금 무엇을 요구하고 있나요?'],
    ['four of them', 'Who signed the treaty? Who opposed the treaty? Who read the treaty? Who printed the treaty?'],
  ])('are not: %s', (_, text) => {
    expect(splitQuestions(text)).toEqual([]);
  });
});

describe('one of several questions', () => {
  const index = tinyIndex(tinyCorpus({ documents: { 'a.md': 'North Korea spoke.' }, glossary: TINY_GLOSSARY }));
  const { units } = index.find('What did North Korea say in 2019, and when did it sell coal?').understanding;

  it('takes the names of the others where it has none', () => {
    expect(completeQuestion('when did somebody sell coal?', units)).toBe(
      'when did somebody sell coal North Korea 2019',
    );
  });

  it('takes them where it begins by pointing back', () => {
    expect(completeQuestion('when did it sell coal in 2019?', units)).toBe('when did it sell coal in 2019 North Korea');
  });

  it('stands as it is with a name of its own', () => {
    expect(completeQuestion('what did North Korea do with it?', units)).toBe('what did North Korea do with it?');
  });
});

describe('an answer to several questions in a row', () => {
  const filler = Array.from({ length: 12 }, (_, at) => [`z${at}.md`, `Storks number ${at + 100} fly over the field.`]);
  const documents = {
    ...Object.fromEntries(filler),
    'signing.md': 'Petrov signed the harbour treaty on a cold morning.',
    'bridge.md': 'The old bridge collapsed because of rust in its cables.',
  };
  const ask = (question: string): readonly string[] => {
    const answer = answerQuestion(tinyIndex(tinyCorpus({ documents })), question);
    return answer.kind === 'found' ? answer.citations.map(({ document }) => document.id) : [];
  };

  it('cites what answers each', () => {
    expect(ask('Who signed the harbour treaty, and why did the old bridge collapse?')).toEqual(['signing', 'bridge']);
  });

  it('cites only what answers one where the texts do not answer the other', () => {
    expect(ask('Who signed the harbour treaty, and why do volcanoes erupt in Iceland?')).not.toContain('bridge');
  });
});
