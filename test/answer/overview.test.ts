import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.js';
import { asksForOverview } from '../../src/answer/overview.js';
import { summarise } from '../../src/answer/summarise.js';
import { tinyCorpus, tinyIndex, withMeta } from '../support/tiny-corpus.js';

const TEXT = [
  'The harbour treaty of the coastal states forbids high walls around every harbour.',
  'Carl Dorn holds that walls around a harbour have never kept a storm outside.',
  'He proposes that the coastal states build moles of stone instead of walls.',
  'The old mole of the northern harbour has stood for a hundred years, he writes.',
].join(' ');

const index = tinyIndex(
  tinyCorpus({
    documents: {
      'walls.md': withMeta({ title: 'Why walls fail', author: 'Carl Dorn', kind: 'commentary' }, TEXT),
      'birds.md': withMeta(
        { title: 'Storks', author: 'Eva Falk', kind: 'commentary' },
        'Storks fly south. Rain falls.',
      ),
      'bread.md': withMeta(
        { title: 'Bread', author: 'Uta Ohm', kind: 'commentary' },
        'Bread needs flour. Iron is red.',
      ),
      'ships.md': withMeta({ title: 'Ships', author: 'Ida Rau', kind: 'commentary' }, 'Ships need ports. Ice is cold.'),
    },
  }),
);

describe('a question what a work says in all', () => {
  it.each([
    'What is the walls commentary about?',
    'Summarize the walls commentary',
    'the main points of the walls essay?',
    'what’s the walls essay saying in a nutshell?',
  ])('is answered by its main sentences: %s', (question) => {
    const answer = answerQuestion(index, question);
    if (answer.kind !== 'found') throw new Error('It is refused');
    const [walls] = index.forward.documents;
    if (!walls) throw new Error('There is no document');
    const { sentences } = summarise(index.forward, walls, { sectionIndex: null, sentences: 3 });
    expect(answer.citations.map(({ document }) => document.id)).toEqual(['walls']);
    expect(answer.summary.map(({ text }) => text)).toEqual(
      sentences.map(({ passage, sentence }) => passage.text.slice(sentence.start, sentence.end)),
    );
  });

  it('lists the passages that it cites, though they hold no word of the question', () => {
    const answer = answerQuestion(index, 'Summarize the walls commentary');
    if (answer.kind !== 'found') throw new Error('It is refused');
    const listed = answer.hits.map(({ passage }) => passage.id);
    expect(listed).toEqual(expect.arrayContaining(answer.citations.map(({ passage }) => passage.id)));
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('is not answered from a work that the filter leaves out', () => {
    const answer = answerQuestion(index, 'What is the walls commentary about?', { source: 'birds' });
    expect(answer.kind === 'found' ? answer.citations.map(({ document }) => document.id) : []).not.toContain('walls');
  });

  it.each([
    ['What is about?', true],
    ['Give me a short summary of', true],
    ['은 무엇에 관한 글인가요?', true],
    ['What does say about storks?', false],
    ['What is?', false],
    ['은 황새를 어떻게 보나요?', false],
    ['', false],
  ])('is told by its words, without the work: “%s” %j', (question, isAsked) => {
    expect(asksForOverview(question)).toBe(isAsked);
  });
});
