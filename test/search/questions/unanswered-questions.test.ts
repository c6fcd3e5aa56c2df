import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/answer-question.js';
import type { SearchIndex } from '../../../src/search/search-index.js';
import { TINY_GLOSSARY, tinyCorpus, tinyIndex, withMeta } from '../../support/tiny-corpus.js';

const NOT_TOLD =
  '<!-- not told here\nWhen did the council close the orchard?\nHow many pears did Kim Jong-un eat?\n-->';
const TREES =
  'The council closed the orchard and took charge of the plot.\n\nKim Jong-un ate pears there.\n\n' +
  '<!-- in other words\n1. What pears did Kim Jong-un eat?\n1. How many pears did the visitor eat at night?\n-->';
const FILLER = 'Storks fly over the field. Rice was sold at the harbour.';

const indexOf = (documents: Readonly<Record<string, string>>): SearchIndex =>
  tinyIndex(tinyCorpus({ documents: { ...documents, 'rice.md': FILLER }, glossary: TINY_GLOSSARY }));

describe('a question that editors noted as not answered', () => {
  const noted = indexOf({ 'trees.md': withMeta({ title: 'Trees' }, `${TREES}\n\n${NOT_TOLD}`) });
  const isUnanswered = (question: string, index = noted): boolean =>
    index.isUnanswered(question, index.find(question).understanding);

  it.each([
    'When did the council close the orchard?',
    'when was the orchard closed by the council',
    'When did the council close that orchard down?',
    'How many pears did Kim eat?',
    '김정은 how many pears eat?',
  ])('is met by those like it: “%s”', (question) => {
    expect(isUnanswered(question)).toBe(true);
  });

  it.each([
    ['wants another thing of the same', 'Why did the council close the orchard?'],
    ['wants nothing in particular', 'Did the council close the orchard?'],
    ['asks of something else', 'When did the council close the harbour at night?'],
    ['is answered', 'What pears did Kim Jong-un eat?'],
    ['is as like one that is answered', 'How many pears did the visitor eat?'],
    ['is empty', ''],
  ])('is not met by one that %s: “%s”', (_, question) => {
    expect(isUnanswered(question)).toBe(false);
  });

  it('is a question: other lines are none', () => {
    const index = indexOf({ 'trees.md': `${TREES}\n\n<!-- not told here\nThe council closed the orchard.\n-->` });
    expect(isUnanswered('The council closed the orchard.', index)).toBe(false);
  });

  it('is not met by one that a work puts for discussion', () => {
    const discussion = { title: 'Rice', discussion: ['Did the council close the orchard?'] };
    const documents = { 'trees.md': `${TREES}\n\n<!-- not told here\nWhich council closed the orchard?\n-->` };
    const question = 'Did the council close the orchard?';
    expect(isUnanswered(question, indexOf(documents))).toBe(true);
    expect(isUnanswered(question, indexOf({ ...documents, 'land.md': withMeta(discussion, FILLER) }))).toBe(false);
  });

  it('is refused, unless a work without such notes would be quoted', () => {
    const question = 'How many pears did Kim Jong-un eat?';
    const news = { 'news.md': withMeta({ title: 'News' }, 'How many: Kim Jong-un ate seven pears, all seven pears.') };
    const kindOf = (index: SearchIndex): string => answerQuestion(index, question).kind;
    expect(kindOf(indexOf({ 'trees.md': withMeta({ title: 'Trees' }, TREES) }))).toBe('found');
    expect(kindOf(noted)).toBe('refused');
    expect(kindOf(indexOf({ 'trees.md': withMeta({ title: 'Trees' }, `${TREES}\n\n${NOT_TOLD}`), ...news }))).toBe(
      'found',
    );
  });
});
