import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.js';
import { collectEvidence } from '../../src/answer/evidence.js';
import { notedCoverage } from '../../src/answer/noted-coverage.js';
import type { SearchIndex } from '../../src/search/search-index.js';
import { TINY_GLOSSARY, tinyCorpus, tinyIndex, withMeta } from '../support/tiny-corpus.js';

const NOT_TOLD = '<!-- not told here\nHow many pears did Kim Jong-un eat?\nDoes Kim Jong-un like pears?\n-->';
const TOLD =
  'Kim Jong-un ate pears there.\n\n<!-- in other words\n1. What pears did Kim Jong-un eat?\n1. Does Kim Jong-un like pears?\n-->';
const FILLER = 'Storks fly over the field. Rice was sold at the harbour.';

const indexOf = (documents: Readonly<Record<string, string>>): SearchIndex =>
  tinyIndex(tinyCorpus({ documents: { ...documents, 'rice.md': FILLER }, glossary: TINY_GLOSSARY }));

const told = indexOf({ 'trees.md': withMeta({ title: 'Trees' }, TOLD) });
const noted = indexOf({ 'trees.md': withMeta({ title: 'Trees' }, `${TOLD}\n\n${NOT_TOLD}`) });

/** What is said for an answer by the sentences of one document. */
const coverageIn = (index: SearchIndex, question: string, id: string): number => {
  const finding = index.find(question);
  const chosen = collectEvidence(index, finding).filter(({ document }) => document.id === id);
  expect(chosen.length > 0).toBe(question !== '');
  return notedCoverage(index, { question, understanding: finding.understanding }, chosen);
};

describe('noted questions', () => {
  it.each([
    ['for', 'an answered one', 'What pears did Kim Jong-un eat?', 1],
    ['for', 'one that is noted as both', 'Does Kim Jong-un like pears?', 1],
    ['against', 'an unanswered one', 'How many pears did Kim Jong-un eat?', -1],
    ['against', 'one about something else', 'Whose trees stand there?', -1],
    ['neither for nor against', 'no question', '', 0],
  ])('speak %s an answer to %s', (_side, _of, question, sign) => {
    expect(Math.sign(coverageIn(noted, question, 'trees'))).toBe(sign);
  });

  it('say nothing against a passage of which none is noted for being about something else', () => {
    const plain = indexOf({ 'trees.md': withMeta({ title: 'Trees' }, `Trees stand there.\n\n${NOT_TOLD}`) });
    expect(coverageIn(plain, 'Whose trees stand there?', 'trees')).toBe(0);
  });

  it('say nothing of what works without unanswered ones would be quoted for', () => {
    expect(coverageIn(told, 'What pears did Kim Jong-un eat?', 'trees')).toBe(0);
    expect(coverageIn(noted, 'How many pears did Kim Jong-un eat of rice sold at the harbour?', 'trees')).toBeLessThan(
      0,
    );
    expect(coverageIn(noted, 'How many pears did Kim Jong-un eat of rice sold at the harbour?', 'rice')).toBe(0);
  });

  it('have a question refused, unless a work without such notes would be quoted', () => {
    const question = 'How many pears did Kim Jong-un eat?';
    const news = { 'news.md': withMeta({ title: 'News' }, 'How many: Kim Jong-un ate seven pears, all seven pears.') };
    const trees = { 'trees.md': withMeta({ title: 'Trees' }, `${TOLD}\n\n${NOT_TOLD}`) };
    const kindOf = (index: SearchIndex): string => answerQuestion(index, question).kind;
    expect([kindOf(told), kindOf(noted), kindOf(indexOf({ ...trees, ...news }))]).toEqual([
      'found',
      'refused',
      'found',
    ]);
  });
});
