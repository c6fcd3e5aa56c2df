import { describe, expect, it } from 'vitest';
import { answerEach } from '../../src/answer/answer-each.js';
import { answerQuestion } from '../../src/answer/answer-question.js';
import { finish } from '../../src/search/gradual.js';
import { tinyCorpus, tinyIndex, withMeta } from '../support/tiny-corpus.js';

describe('an answer to several questions in a row', () => {
  const filler = Array.from({ length: 12 }, (_, at) => [`z${at}.md`, `Storks number ${at + 100} fly over the field.`]);
  const documents = {
    ...Object.fromEntries(filler),
    'signing.md': 'Petrov signed the harbour treaty on a cold morning.',
    'bridge.md': 'The old bridge collapsed because of rust in its cables.',
    'coal.md': 'Petrov sold coal to the mill for eleven years. Orlova sold coal to the bakery.',
    'ferry.md': withMeta(
      { title: 'The ferry', author: 'Gerd Hahn', kind: 'commentary' },
      'The ferry was built by Falk.',
    ),
  };
  const index = tinyIndex(tinyCorpus({ documents }));
  const ask = (question: string): readonly string[] => {
    const answer = answerQuestion(index, question);
    return answer.kind === 'found' ? answer.citations.map(({ document }) => document.id) : [];
  };
  const told = (question: string): readonly string[] => {
    const answer = answerQuestion(index, question);
    return answer.kind === 'found' ? answer.summary.map(({ text }) => text) : [];
  };

  it('cites what answers each', () => {
    expect(ask('Who signed the harbour treaty, and why did the old bridge collapse?')).toEqual(['signing', 'bridge']);
  });

  it('answers one where the texts do not answer the other', () => {
    expect(ask('How do volcanoes erupt in Iceland, and why did the old bridge collapse?')).toContain('bridge');
    expect(ask('Why did the old bridge collapse, and how do volcanoes erupt in Iceland?')).toContain('bridge');
  });

  it('answers none where what a question leans on is not there', () => {
    expect(ask('How do volcanoes erupt in Iceland, and who was it that painted them?')).toEqual([]);
  });

  it('does not take the words before a question for its own', () => {
    expect(ask('Who signed the harbour treaty? Where did Darwin live?')).toEqual(['signing']);
  });

  it('takes the topic with a question that is nothing without it', () => {
    expect(told('The mill needed coal. Who else wanted some? And why did the old bridge collapse?')).toContain(
      'The old bridge collapsed because of rust in its cables.',
    );
  });

  it('quotes works where one of them asks for works', () => {
    expect(ask('Which texts mention coal, and why did the old bridge collapse?')).toEqual(['coal', 'bridge']);
  });

  it('cites only what answers one where the texts do not answer the other', () => {
    expect(ask('Who signed the harbour treaty, and why do volcanoes erupt in Iceland?')).not.toContain('bridge');
  });

  it('takes a topic that the message names first for all of them', () => {
    expect(told('The bakery: who sold the coal, and why did the old bridge collapse?')[0]).toContain(
      'Orlova sold coal',
    );
    expect(told('The mill: who sold the coal, and why did the old bridge collapse?')[0]).toContain('Petrov sold coal');
  });

  it('takes what was asked before for one that points back', () => {
    const [, second] = told('Who signed the harbour treaty, and to whom did he sell coal?');
    expect(second).toContain('Petrov sold coal');
  });

  it('quotes something else for each', () => {
    const summary = told('Who sold coal to the mill for eleven years? And who else was it that sold coal?');
    expect(summary.slice(0, 2).toSorted()).toEqual([
      'Orlova sold coal to the bakery.',
      'Petrov sold coal to the mill for eleven years.',
    ]);
  });

  it('asks in the source that one of them names, which is none of the others’', () => {
    expect(ask('Who built the ferry according to the ferry commentary, and why did the old bridge collapse?')).toEqual([
      'ferry',
      'bridge',
    ]);
  });

  it('holds what else speaks of each, no more probable than the best', () => {
    const question = 'Who sold coal to the mill, and why did the old bridge collapse?';
    const { best, further } = finish(
      answerEach({ index, filter: undefined }, { question, finding: index.find(question) }),
    );
    expect(best.map(({ document }) => document.id)).toEqual(['coal', 'bridge']);
    expect(further.map(({ text }) => text)).toContain('Orlova sold coal to the bakery.');
    expect(further.every(({ score }) => score <= 0)).toBe(true);
  });

  it('is nothing for one question', () => {
    const question = 'Who sold coal to the mill?';
    const found = { question, finding: index.find(question) };
    expect(finish(answerEach({ index, filter: undefined }, found))).toEqual({ best: [], further: [] });
  });
});
