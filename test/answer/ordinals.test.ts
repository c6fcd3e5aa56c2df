import { describe, expect, it } from 'vitest';
import { readLexicons } from '../../src/load-snapshot.js';
import { areOthers, askedOrdinals, ordinalsIn } from '../../src/answer/ordinals.js';
import { createSearchIndex } from '../../src/search/search-index.js';
import { corpusOfTexts } from '../support/tiny-corpus.js';

describe('ordinals', () => {
  it('are read from a text', () => {
    expect([...ordinalsIn('The First and the second thirdhand reason')]).toEqual(['first', 'second']);
    expect([...ordinalsIn('')]).toEqual([]);
  });

  it.each([
    ['Which is the third reason?', ['third']],
    ['첫 번째 이유는?', ['first']],
    ['Which is the reason?', []],
  ])('are read from a question in any language: “%s” %j', async (question, ordinals) => {
    const index = createSearchIndex(corpusOfTexts(['The first and the third reason.']), await readLexicons());
    const { units } = index.find(question).understanding;
    expect([...askedOrdinals(units, index.forward.vocabulary)]).toEqual(ordinals);
  });

  it.each([
    [['first'], ['second', 'third'], true],
    [['first'], ['first', 'second'], false],
    [[], ['second'], false],
    [['first'], [], false],
  ])('tell things apart: %j %j %s', (some, others, expected) => {
    expect(areOthers(new Set(some), new Set(others))).toBe(expected);
  });
});
