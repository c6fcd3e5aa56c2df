import { describe, expect, it } from 'vitest';
import { raisesQuestion, wantsRaised } from '../../../src/search/sentences/raises-question.js';
import { corpusOfTexts, tinyIndex } from '../../support/tiny-corpus.js';

describe('a sentence that only tells which question a text takes up', () => {
  it.each([
    'Ida asks in her title whether the harbour will ever freeze.',
    'The essay deals with the same question as the article: how should the port respond?',
    'An opinion piece discusses what the pact means for the fishers.',
    'It surveys how bakers and fishers are adjusting.',
    'To explain why the storks left, the essay turns to the weather.',
    'Could that be called a plan?',
  ])('%s', (sentence) => {
    expect(raisesQuestion(sentence)).toBe(true);
  });

  it.each([
    'Ida asks her readers to be patient with the storks that came so late, and with whoever feeds them.',
    'Ida asks what the pact contains; the title gives her verdict: nothing.',
    'The storks left because the winter was cold.',
    'The piece explains why bread matters: the fishers live on it.',
    'It discusses the harbour.',
    '',
  ])('is not this: %s', (sentence) => {
    expect(raisesQuestion(sentence)).toBe(false);
  });

  it.each([
    ['What does Ida ask in her title?', true],
    ['What is the essay about?', true],
    ['Which subject does it examine?', true],
    ['Why did the storks leave?', false],
    ['Will the task be done?', false],
  ])('is wanted by “%s”: %s', (question, isWanted) => {
    expect(wantsRaised(question)).toBe(isWanted);
  });

  it('comes behind one that answers, unless it is wanted', () => {
    const index = tinyIndex(
      corpusOfTexts([
        'Ida asks whether the harbour froze in winter. The harbour froze early in winter. Nobody was hurt.',
      ]),
    );
    const bestFor = (question: string): number => {
      const [scores = []] = index.find(question).ranked.map(({ readings }) => readings.map(({ score }) => score));
      return scores.indexOf(Math.max(...scores));
    };
    expect(bestFor('Has the harbour ever frozen in winter, Ida?')).toBe(1);
    expect(bestFor('Does Ida ask whether the harbour froze in winter?')).toBe(0);
  });

  it('comes first where it holds what is expected', () => {
    const index = tinyIndex(
      corpusOfTexts(['The essay of 5 July 2024 asks whether the harbour froze. The harbour of the essay froze early.']),
    );
    const [scores = []] = index
      .find('When did the essay on the harbour appear?')
      .ranked.map(({ readings }) => readings.map(({ score }) => score));
    expect(scores.indexOf(Math.max(...scores))).toBe(0);
  });
});
