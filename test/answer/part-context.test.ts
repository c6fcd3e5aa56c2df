import { describe, expect, it } from 'vitest';
import { contextOf, pointsBack, withContext } from '../../src/answer/part-context.js';
import { finish } from '../../src/search/gradual.js';
import { TINY_GLOSSARY, tinyCorpus, tinyIndex } from '../support/tiny-corpus.js';

const index = tinyIndex(
  tinyCorpus({
    documents: {
      'a.md': 'North Korea spoke.',
      'coal.md': 'Coal was sold.',
      'iron.md': 'In the harbour coal was sold.',
    },
    glossary: TINY_GLOSSARY,
  }),
);
const { units: all } = index.find(
  'The harbour: what did North Korea ship, and when did somebody sell coal?',
).understanding;
const before = { topic: 'The harbour', questions: 'what did North Korea ship' };
const contextFor = (question: string): ReadonlyMap<string, number> => {
  const { understanding } = index.find(question);
  const weightOf = (label: string): number => all.find((unit) => unit.label === label)?.weight ?? 1;
  return new Map(
    contextOf({ question, understanding }, before, all).map(({ label, weight }) => [label, weight / weightOf(label)]),
  );
};

describe('the context of a question', () => {
  it('is what the message says before it, and not what it says itself or later', () => {
    expect([...contextFor('what did North Korea ship').keys()]).toEqual(['harbour']);
    expect([...contextFor('when did somebody sell coal?').keys()].toSorted()).toEqual([
      'North Korea',
      'harbour',
      'ship',
    ]);
  });

  it('counts more where the question points back or names nothing', () => {
    const named = contextFor('what did North Korea sell in 2019?').get('ship') ?? 0;
    expect(contextFor('when did it sell coal in 2019?').get('ship')).toBeGreaterThan(named);
    expect(contextFor('when did somebody sell coal?').get('ship')).toBeGreaterThan(named);
  });

  it('counts more where it is the topic', () => {
    const context = contextFor('what did North Korea sell in 2019?');
    expect(context.get('harbour')).toBeGreaterThan(context.get('ship') ?? 1);
  });

  it('holds nothing that an answer could not do without', () => {
    const question = 'when did somebody sell coal?';
    const context = contextOf({ question, understanding: index.find(question).understanding }, before, all);
    expect(all.some(({ isEssential }) => isEssential)).toBe(true);
    expect(context.every(({ isEssential, isContext }) => !isEssential && isContext === true)).toBe(true);
  });

  it('is none for a name that is to be explained', () => {
    expect(contextFor('what is North Korea?').size).toBe(0);
  });
});

describe('what was found for a question', () => {
  const question = 'when was coal sold?';
  const finding = index.find(question);
  const firstOf = ({ ranked }: typeof finding): string | undefined =>
    index.forward.passages[ranked[0]?.number ?? -1]?.documentId;

  it('is ordered anew with its context', () => {
    const context = contextOf({ question, understanding: finding.understanding }, before, all);
    const heavy = context.map((unit) => ({ ...unit, weight: 100 }));
    expect(firstOf(finding)).toBe('coal');
    const again = finish(withContext(index, { question, finding }, { context: heavy, whole: [] }));
    expect(firstOf(again)).toBe('iron');
    expect(again.understanding.units.slice(0, finding.understanding.units.length)).toEqual(finding.understanding.units);
  });

  it('is as it was without one', () => {
    expect(finish(withContext(index, { question, finding }, { context: [], whole: [] }))).toBe(finding);
  });
});

describe('a question points back', () => {
  it.each<[string, readonly string[]]>([
    ['When did he sign it?', []],
    ['When was it that Petrov signed?', ['Petrov']],
    ['Why was there no ban?', []],
  ])('%s', (question, names) => {
    expect(pointsBack(question, names)).toBe(true);
  });

  it('does not where it names something first', () => {
    expect(pointsBack('When did Petrov sign it?', ['Petrov'])).toBe(false);
  });
});
