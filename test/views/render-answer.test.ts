import { Ansis } from 'ansis';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.js';
import { en } from '../../src/bot/messages/en.js';
import { ko } from '../../src/bot/messages/ko.js';
import type { Texts } from '../../src/bot/messages/texts.js';
import { renderAnswer as draw } from '../../src/platforms/terminal/render-answer.js';
import { renderAnswer } from '../../src/views/render-answer.js';
import { renderWhy } from '../../src/views/render-why.js';
import { textOf } from '../support/message-text.js';
import { tinyCorpus, tinyIndex } from '../support/tiny-corpus.js';

const PLAIN = { colours: new Ansis(0), width: 80 };

const GLOSSARY = `
- name: Ivan Petrov
  aliases: []
  type: person
  gloss: Master of the *Storm*.
- name: Old Dock
  aliases: []
  type: place
  gloss: ""
`;

describe('an answer to who or what something is', () => {
  const documents = { 'a.md': 'Ivan Petrov left the Old Dock in the morning.' };
  const index = tinyIndex(tinyCorpus({ documents, glossary: GLOSSARY }));
  const answerTo = (question: string) => {
    const answer = answerQuestion(index, question);
    if (answer.kind === 'refused') throw new Error(`refused: ${question}`);
    return answer;
  };
  const linesOf = (question: string, texts: Texts): readonly string[] => {
    const options = { asked: { question, source: null }, isPrivate: false, canShare: false };
    return textOf(renderAnswer({ answer: answerTo(question), ...options }, texts)).split('\n');
  };

  it('begins with what the glossary says, marked as the glossary’s', () => {
    expect(linesOf('Who is Ivan Petrov?', en)[1]).toBe(String.raw`**Glossary:** Master of the \*Storm\*.`);
    expect(linesOf('Who is Ivan Petrov?', ko)[1]).toBe(String.raw`**용어집:** Master of the \*Storm\*.`);
    expect(draw(answerTo('Who is Ivan Petrov?'), PLAIN)).toMatch(/\n\nGlossary: Master of the \*Storm\*\.\n\nIvan/);
  });

  it('says why', () => {
    const question = 'Who is Ivan Petrov?';
    const why = renderWhy({ answer: answerTo(question), asked: { question, source: null } }, en);
    expect(textOf(why)).toContain('Sentences that say most of what the glossary does come first.');
    const other = 'What did Ivan Petrov leave?';
    expect(textOf(renderWhy({ answer: answerTo(other), asked: { question: other, source: null } }, en))).not.toContain(
      'glossary',
    );
  });

  it.each([['What is the Old Dock?'], ['What did Ivan Petrov leave?']])(
    'has no such line where the glossary says nothing of what is asked: “%s”',
    (question) => {
      expect(linesOf(question, en).join('\n')).not.toContain('Glossary');
      expect(draw(answerTo(question), PLAIN)).not.toContain('Glossary');
    },
  );
});
