import { describe, expect, it } from 'vitest';
import { createEngine, keyOf } from '../../src/search/candidate-engine.js';
import { tinyCorpus, tinyIndex } from '../support/tiny-corpus.js';

describe('the engine', () => {
  const { forward } = tinyIndex(
    tinyCorpus({
      documents: {
        'a.md': '# The harbour\n\n## Bread\n\nSand was taken away.',
        'b.md': '# Words\n\nThe harbour is full of sand, and sand only.',
      },
    }),
  );
  const id = (term: string): number => forward.vocabulary.find(term) ?? -1;
  const isCommon = (term: number): boolean => term === id('was');
  const engine = createEngine(forward, isCommon);
  const found = (term: string): ReadonlySet<unknown> =>
    new Set(engine.search(keyOf(id(term))).map((result): unknown => result.id));

  it('finds passages by the terms of title, heading and text', () => {
    expect(found('harbour')).toEqual(new Set([0, 1]));
    expect(found('bread')).toEqual(new Set([0]));
    expect(found('sand')).toEqual(new Set([0, 1]));
  });

  it('counts a title twice and each use in a text', () => {
    const scores = new Map(engine.search(keyOf(id('harbour'))).map((result) => [result.id as unknown, result.score]));
    expect(scores.get(0)).toBeGreaterThan(scores.get(1) ?? Infinity);
    expect(engine.search(keyOf(id('sand')))[0]?.id).toBe(1);
  });

  it('leaves out terms that are too common', () => {
    expect(engine.termCount).toBe(forward.vocabulary.size() - 1);
    expect(found('was')).toEqual(new Set());
  });
});
