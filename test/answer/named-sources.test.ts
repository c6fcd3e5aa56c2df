import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.js';
import type { Answer } from '../../src/answer/answer.js';
import { tinyCorpus, tinyIndex, withMeta } from '../support/tiny-corpus.js';

const ARTICLE = 'The harbour treaty forbids high walls and narrow gates.';
const COMMENTARY = 'Dorn holds that the treaty forbids walls only.';
const NAMED = "The Roads commentary is about the harbour treaty and about Carl Dorn's doubts.";

const index = tinyIndex(
  tinyCorpus({
    documents: {
      'harbour.md': withMeta({ title: 'The harbour', author: 'Anna Berg', kind: 'article' }, ARTICLE),
      'roads.md': withMeta({ title: 'Roads', author: 'Carl Dorn', kind: 'commentary' }, `${NAMED}\n\n${COMMENTARY}`),
      ...Object.fromEntries(
        ['storks fly south', 'bread needs flour', 'rain falls softly', 'ships need ports', 'iron turns red'].map(
          (text, at) => [`z${at}.md`, withMeta({ title: `Filler ${at}` }, `In the valley ${text}.`)],
        ),
      ),
    },
  }),
);
const ask = (question: string): Answer => answerQuestion(index, question);
const citedBy = (answer: Answer): readonly string[] =>
  answer.kind === 'found' ? [...new Set(answer.citations.map(({ document }) => document.id))] : [];
const firstOf = (answer: Answer): string | undefined => (answer.kind === 'found' ? answer.summary[0]?.text : undefined);

describe('an answer to a question that names a source', () => {
  it('quotes that source, though another one has more of the words', () => {
    expect(citedBy(ask('What does the treaty forbid?'))[0]).toBe('harbour');
    expect(citedBy(ask('What does the treaty forbid, according to Carl Dorn?'))).toEqual(['roads']);
    expect(citedBy(ask('What does the treaty forbid, according to the article?'))).toEqual(['harbour']);
    expect(citedBy(ask('What does the treaty forbid, according to the main article?'))).toEqual(['harbour']);
  });

  it('begins with what the source says, not with what names the source', () => {
    expect(firstOf(ask('What does the harbour treaty forbid, according to the roads commentary?'))).toBe(COMMENTARY);
  });

  it('quotes each of several', () => {
    const answer = ask('What do the harbour article and the roads commentary say about walls?');
    expect(citedBy(answer).toSorted()).toEqual(['harbour', 'roads']);
  });

  it('begins with a sentence that tells one of several from another where it compares', () => {
    const contrast = 'Unlike the harbour article the commentary has nothing about gates.';
    const documents = {
      'harbour.md': withMeta({ title: 'The harbour', author: 'Anna Berg', kind: 'article' }, ARTICLE),
      'roads.md': withMeta({ title: 'Roads', author: 'Carl Dorn', kind: 'commentary' }, `${COMMENTARY} ${contrast}`),
      'bread.md': withMeta({ title: 'Bread' }, 'Bread needs flour.'),
    };
    const answer = answerQuestion(
      tinyIndex(tinyCorpus({ documents })),
      'How do the harbour article and the roads commentary differ about walls?',
    );
    expect(firstOf(answer)).toBe(contrast);
    expect(citedBy(answer).toSorted()).toEqual(['harbour', 'roads']);
  });

  it('asks each of several questions where it wants to be asked', () => {
    const answer = ask('What does the treaty forbid, going by Carl Dorn, and what does the harbour article forbid?');
    expect(citedBy(answer).toSorted()).toEqual(['harbour', 'roads']);
  });

  it('lists the passages of the source before those of others, each once', () => {
    const { hits } = ask('What does the treaty forbid, according to Carl Dorn?');
    const documents = hits.map(({ document }): string => document.id);
    expect(documents.lastIndexOf('roads')).toBeLessThan(documents.indexOf('harbour'));
    expect(new Set(hits.map(({ passage }) => passage.id)).size).toBe(hits.length);
  });

  it('keeps the question as it was asked', () => {
    const question = 'What does the treaty forbid, according to the roads commentary?';
    expect(ask(question).question).toBe(question);
  });

  it('is found elsewhere where the source does not tell', () => {
    const answer = ask('Where do storks fly in the valley, according to the roads commentary?');
    expect(citedBy(answer)).toContain('z0');
  });

  it('is a refusal where nothing covers the question', () => {
    expect(ask('How many elephants live on Mars, according to Carl Dorn?').kind).toBe('refused');
  });

  it('keeps to the filter of whoever asks', () => {
    const answer = answerQuestion(
      index,
      'Which high walls and narrow gates does the harbour treaty forbid, according to Carl Dorn?',
      { source: 'harbour' },
    );
    expect(citedBy(answer)).toEqual(['harbour']);
  });
});
