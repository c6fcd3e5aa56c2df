import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.js';
import { topicOfWorks } from '../../src/answer/which-works.js';
import { tinyCorpus, tinyIndex, withMeta } from '../support/tiny-corpus.js';

const by = (author: string, text: string): string =>
  withMeta({ title: `A text by ${author}`, author, kind: 'commentary' }, text);

const index = tinyIndex(
  tinyCorpus({
    documents: {
      'a.md': by('Anna Berg', 'The harbour treaty forbids walls. It was signed in spring.'),
      'b.md': by('Carl Dorn', 'Storks came. After the harbour treaty had failed, talks stayed frozen.'),
      'c.md': by('Carl Dorn', 'Ships need ports.\n\nIron turns red in the rain.'),
      'd.md': by('Eva Falk', 'Bread needs flour, and rain falls softly.'),
    },
  }),
);
const quotedBy = (question: string): Readonly<Record<string, string>> => {
  const answer = answerQuestion(index, question);
  if (answer.kind !== 'found') return {};
  const documentOf = new Map(answer.citations.map(({ n, document }): [number, string] => [n, document.id]));
  return Object.fromEntries(answer.summary.map(({ text, citations: [n] }) => [documentOf.get(n ?? 0) ?? '', text]));
};

describe('a question which works speak of something', () => {
  it('is answered with a sentence of each', () => {
    expect(quotedBy('Which texts mention the harbour treaty?')).toEqual({
      a: 'The harbour treaty forbids walls.',
      b: 'After the harbour treaty had failed, talks stayed frozen.',
    });
  });

  it('is answered from the works of an author who is named', () => {
    expect(Object.keys(quotedBy("Which of Carl Dorn's texts mention the harbour treaty?"))).toEqual(['b']);
  });

  it('is refused where none does', () => {
    expect(quotedBy('Which texts mention penguins?')).toEqual({});
  });

  it('may come with another question', () => {
    const quoted = quotedBy('Which texts mention the harbour treaty, and what stayed frozen afterwards?');
    expect(Object.keys(quoted).toSorted()).toEqual(['a', 'b']);
  });

  it.each([
    ['Which documents discuss Article 51 of the Charter?', 'Article 51 of the Charter'],
    ['which of these authors write about storks', 'storks'],
    ['What sources deal with the treaty?', 'the treaty'],
    ['정상회담을 언급한 글은?', '정상회담'],
    ['어느 글이 조약에 대해 논의하나요?', '조약'],
    ['Which article of the treaty covers trade?', null],
    ["Which of the treaty's articles mention sanctions?", null],
    ['Which treaty articles deal with sanctions?', null],
    ['What does the harbour commentary mention about storks?', null],
    ['황새를 다룬 글은 언제 나왔나요?', null],
    ['Which ships carry bread?', null],
    ['What do the notes say about storks?', null],
    ['', null],
  ])('is told by its words: %s', (question, topic) => {
    expect(topicOfWorks(question)).toBe(topic);
  });
});
