import { describe, expect, it } from 'vitest';
import { collectEvidence } from '../../src/answer/evidence.js';
import { findJointSentence } from '../../src/answer/joint-sentence.js';
import { answerQuestion } from '../../src/answer/answer-question.js';
import { tinyCorpus, tinyIndex, withMeta } from '../support/tiny-corpus.js';

const BERG = "Seoul should close its gates, Berg writes. Berg's advice is to build high walls in Seoul.";
const COMPARED = 'Compared with Berg, who builds, Dorn would rather open them.';
const DORN = `Dorn's advice to Seoul is patience. ${COMPARED}`;

const index = tinyIndex(
  tinyCorpus({
    documents: {
      'berg.md': withMeta({ title: 'Walls', author: 'Anna Berg', kind: 'commentary' }, BERG),
      'dorn.md': withMeta({ title: 'Roads', author: 'Carl Dorn', kind: 'commentary' }, DORN),
      ...Object.fromEntries(
        ['storks fly south', 'bread needs flour', 'rain falls softly', 'ships need ports', 'iron turns red'].map(
          (text, at) => [`z${at}.md`, withMeta({ title: `Filler ${at}` }, `In the valley ${text}.`)],
        ),
      ),
    },
    glossary: [
      '- { name: Anna Berg, aliases: [안나 베르크], type: person, gloss: A person. }',
      '- { name: Carl Dorn, aliases: [카를 도른], type: person, gloss: A person. }',
      '- { name: Seoul, aliases: [서울], type: place, gloss: A town. }',
    ].join('\n'),
  }),
);
const summaryOf = (question: string): readonly string[] => {
  const answer = answerQuestion(index, question);
  return answer.kind === 'found' ? answer.summary.map(({ text }) => text) : [];
};

describe('a question that sets two authors side by side', () => {
  it.each([
    "How does Carl Dorn's advice to Seoul differ from Anna Berg's?",
    'Do Berg and Dorn give Seoul the same advice?',
  ])('is answered with the sentence that compares them: “%s”', (question) => {
    expect(summaryOf(question)).toContain(COMPARED);
  });

  it.each([
    ['카를 도른과 안나 베르크의 차이는?', COMPARED],
    ['How do Carl Dorn and Anna Berg differ?', COMPARED],
    ['How does Carl Dorn differ from others?', undefined],
    ['카를 도른과 안나 베르크의 조언은?', undefined],
  ])('finds that sentence by their names in any script: “%s”', (question, text) => {
    const finding = index.find(question);
    expect(findJointSentence(index, { question, finding }, collectEvidence(index, finding))?.text).toBe(text);
  });

  it('is one that compares', () => {
    expect(summaryOf("What is Carl Dorn's advice to Seoul?")).not.toContain(COMPARED);
  });
});
