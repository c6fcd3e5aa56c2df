import { describe, expect, it } from 'vitest';
import { splitQuestions } from '../../src/answer/split-questions.js';

describe('several questions in a row', () => {
  it.each([
    [
      'Who signed the treaty, and when did it come into force?',
      ['Who signed the treaty', 'when did it come into force?'],
    ],
    ['Who signed the treaty? In which city was that?', ['Who signed the treaty?', 'In which city was that?']],
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
    expect(splitQuestions(text)).toEqual(questions.map((question) => ({ question, topic: '' })));
  });

  it.each([
    [
      'Article 4 of the treaty – what does it promise, and who signed the treaty?',
      'Article 4 of the treaty',
      ['what does it promise', 'who signed the treaty?'],
    ],
    [
      'I am confused about coal. Who sells it to the North? And why was the sale of coal forbidden?',
      'I am confused about coal.',
      ['Who sells it to the North?', 'And why was the sale of coal forbidden?'],
    ],
    [
      'The ban: Petrov defends it, but who was opposed to it and why did they oppose it?',
      'The ban: Petrov defends it',
      ['who was opposed to it', 'why did they oppose it?'],
    ],
    [
      'Did Petrov sign the treaty? I mean in Bonn. Who else signed the treaty?',
      '',
      ['Did Petrov sign the treaty?', 'Who else signed the treaty?'],
    ],
    [
      'Was the treaty signed in Bonn, and did Petrov sign the treaty?',
      '',
      ['Was the treaty signed in Bonn', 'did Petrov sign the treaty?'],
    ],
    [
      'Besides the treaty, which papers were signed? Who signed all of them?',
      '',
      ['Besides the treaty, which papers were signed?', 'Who signed all of them?'],
    ],
    [
      'When and by whom was it signed, and what does it say about coal?',
      '',
      ['When and by whom was it signed', 'what does it say about coal?'],
    ],
    [
      'I know where the treaty was signed. What does it say? Who was it that signed the treaty?',
      'I know where the treaty was signed.',
      ['I know where the treaty was signed. What does it say?', 'Who was it that signed the treaty?'],
    ],
    [
      'Article 16: what does it say, and when was it written?',
      'Article 16',
      ['Article 16 what does it say', 'when was it written?'],
    ],
    [
      '1) Who signed the treaty? 2) When did it come into force?',
      '',
      ['Who signed the treaty?', 'When did it come into force?'],
    ],
    [
      '- Who signed the treaty?\n- When did it come into force?',
      '',
      ['Who signed the treaty?', 'When did it come into force?'],
    ],
    ['¿Quién firmó el tratado? ¿Cuándo entró en vigor?', '', ['¿Quién firmó el tratado?', '¿Cuándo entró en vigor?']],
    [
      'Have a look at the treaty. Who signed the treaty, and when did it come into force?',
      'Have a look at the treaty.',
      ['Who signed the treaty', 'when did it come into force?'],
    ],
    [
      'Tell me who signed the treaty. And why was Petrov opposed to it?',
      '',
      ['Tell me who signed the treaty.', 'And why was Petrov opposed to it?'],
    ],
    [
      'They compare it with an older one. Which one? And what does Petrov say?',
      'They compare it with an older one.',
      ['They compare it with an older one. Which one?', 'And what does Petrov say?'],
    ],
  ])('are told apart from what is said before: “%s”', (text, topic, questions) => {
    expect(splitQuestions(text)).toEqual(questions.map((question) => ({ question, topic })));
  });

  it.each([
    ['one question', 'Who signed the treaty?'],
    ['a word that leans on it', 'Who signed the treaty, and when?'],
    ['a statement before it', 'The treaty was signed in Bonn, and who opposed it?'],
    ['two names', 'What do Petrov and Whitman say of the treaty?'],
    [
      'a statement with a question word',
      'I read what Petrov wrote, in which he praises it. Which treaty does he praise?',
    ],
    ['an explanation', 'What did Petrov sign in Bonn? I mean what was signed by him in May.'],
    ['two of which one is too short', 'Who signed the treaty in Bonn? Why? And who was opposed to it?'],
    ['two verbs of one subject', 'Who lived in the old harbour and was a friend of Petrov?'],
    ['two sides of a difference', 'What is the difference between what they say and how others read it?'],
    ['a Korean form of verbs', '북한은 지금 무엇을 요구하고 있나요?'],
    ['four of them', 'Who signed the treaty? Who opposed the treaty? Who read the treaty? Who printed the treaty?'],
  ])('are not: %s', (_, text) => {
    expect(splitQuestions(text)).toEqual([]);
  });
});
