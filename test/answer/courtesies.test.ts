import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.js';
import { withoutCourtesies } from '../../src/answer/courtesies.js';
import { corpusOfTexts, tinyIndex } from '../support/tiny-corpus.js';

describe('a message without its courtesies', () => {
  it.each([
    ['hey can you please tell me when the harbour froze, thanks', 'when the harbour froze'],
    ['Hi! When did it freeze?', 'When did it freeze?'],
    ['Good morning everyone, quick question: when did it freeze?', 'when did it freeze?'],
    ['Hello - when did it freeze?', 'when did it freeze?'],
    ["I'd like to know more about the harbour.", 'the harbour.'],
    ['I was just wondering, why did it freeze?', 'why did it freeze?'],
    ['ok so does anyone know if it froze', 'it froze'],
    ['When did it freeze? Thank you so much!', 'When did it freeze?'],
    ['When did it freeze, please?', 'When did it freeze'],
    ['so when did it freeze lol', 'when did it freeze'],
    ['Please explain: why did it freeze?', 'why did it freeze?'],
    ['<@123456789> Q: when did it freeze?', 'when did it freeze?'],
    ['@Footnote based on the documents, when did it freeze? Answer in one sentence.', 'when did it freeze?'],
    ['In short: when did it freeze?', 'when did it freeze?'],
    ['when did it freeze thanks', 'when did it freeze'],
    ['¿Cuándo fue? Muchas gracias', '¿Cuándo fue?'],
    ['Does anyone know the price of rice?', 'the price of rice?'],
    ['Could somebody explain why it froze?', 'why it froze?'],
    ['안녕하세요, 항구는 언제 얼었나요? 감사합니다.', '항구는 언제 얼었나요?'],
    ['혹시 항구는 언제 얼었나요? 아시는 분 계신가요?', '항구는 언제 얼었나요?'],
    ['궁금한 게 있는데요, 항구가 언제 얼었는지 알려주실 수 있나요?', '항구가 언제 얼었는지'],
  ])('“%s” asks “%s”', (message, question) => {
    expect(withoutCourtesies(message)).toBe(question);
  });

  it.each([
    'When did it freeze?',
    'So far, who has won?',
    'Explain Article 4',
    'Tell Ida when it froze',
    'Hi-tech weapons?',
    'So-called ports: who built them?',
    'Did Ida send thanks?',
    'Did the pact oblige everyone?',
    'What does Ida explain in detail?',
    'Did anyone understand the pact as a promise?',
    '이다는 왜 고마워요?',
    'In the texts of 1961, what is a port?',
    'How did Ida answer in one word only?',
    'According to the notes of Ida, who won?',
    'What did they say thanks for?',
    'Question 4 of the quiz',
    'Thanks!',
    'hello!',
    '',
  ])('“%s” has none, or nothing else', (message) => {
    expect(withoutCourtesies(message)).toBe(message);
  });

  it('is a part of the message, whatever that is', () => {
    const words = fc.constantFrom('hi', 'please', 'thanks', 'so', 'tell me', 'when', 'did', 'it', '?', ',', '!', ':)');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (some) => {
        const message = some.join(' ');
        const question = withoutCourtesies(message);
        expect(message).toContain(question);
      }),
    );
  });

  it('is what is answered, and the message what was asked', () => {
    const index = tinyIndex(corpusOfTexts(['The harbour froze on 4 December 1961.', 'Storks fly south.']));
    const message = 'hey can you please tell me when the harbour froze, thanks';
    const [plain, polite] = ['When the harbour froze?', message].map((asked) => answerQuestion(index, asked));
    expect(polite?.question).toBe(message);
    expect(polite?.kind === 'found' && polite.summary).toEqual(plain?.kind === 'found' && plain.summary);
    expect(polite?.kind).toBe('found');
  });
});
