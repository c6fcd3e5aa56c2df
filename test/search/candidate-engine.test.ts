import * as fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { createEngine, keyOf } from '../../src/search/candidate-engine.js';
import type { ForwardIndex } from '../../src/search/forward-index.js';
import { finish } from '../../src/search/gradual.js';
import { tinyCorpus, tinyIndex } from '../support/tiny-corpus.js';

describe('the engine', () => {
  const { forward } = tinyIndex(
    tinyCorpus({
      documents: {
        'a.md': '# The haven\n\n## Bread\n\nSand was taken away.',
        'b.md': '# Words\n\nThe haven is full of sand, and sand only.',
      },
    }),
  );
  const id = (term: string): number => forward.vocabulary.find(term) ?? -1;
  const isCommon = (term: number): boolean => term === id('was');
  const engine = finish(createEngine(forward, isCommon));
  const found = (term: string): ReadonlySet<unknown> =>
    new Set(engine.search(keyOf(id(term))).map((result): unknown => result.id));

  it('finds passages by the terms of title, heading and text', () => {
    expect(found('haven')).toEqual(new Set([0, 1]));
    expect(found('bread')).toEqual(new Set([0]));
    expect(found('sand')).toEqual(new Set([0, 1]));
  });

  it('counts a title twice and each use in a text', () => {
    const scores = new Map(engine.search(keyOf(id('haven'))).map((result) => [result.id as unknown, result.score]));
    expect(scores.get(0)).toBeGreaterThan(scores.get(1) ?? Infinity);
    expect(engine.search(keyOf(id('sand')))[0]?.id).toBe(1);
  });

  it('leaves out terms that are too common', () => {
    expect(found('was')).toEqual(new Set());
    expect(found('away')).toEqual(new Set([0]));
  });
});

const isFirst = (term: number): boolean => term === 1;

/** MiniSearch as everybody fills it, with every passage's terms. */
function fillPlainly(index: ForwardIndex, isCommon: (term: number) => boolean): MiniSearch {
  const engine = new MiniSearch({ fields: ['terms'], tokenize: (text) => text.split(' '), processTerm: (key) => key });
  for (const id of index.passages.keys()) {
    const title = index.titles[index.documentOf[id] ?? 0] ?? [];
    const terms = index.terms.subarray(index.termsFrom[id], index.termsFrom[id + 1]);
    const concepts = index.concepts.subarray(index.conceptsFrom[id], index.conceptsFrom[id + 1]);
    const all = [...title, ...title, ...(index.headings[id] ?? []), ...terms, ...concepts];
    const keys = all.filter((term) => !isCommon(term)).map(keyOf);
    engine.add({ id, terms: keys.join(' ') });
  }
  return engine;
}

describe('the engine, filled on demand,', () => {
  const word = fc.constantFrom('sand', 'haven', 'bread', 'ship', 'North Korea', 'duty', 'wind');
  const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
  const document = fc.tuple(sentence, sentence, fc.array(sentence, { minLength: 1, maxLength: 4 }));
  const glossary = '- name: North Korea\n  aliases: []\n  type: state\n  gloss: A state.\n';

  it('finds and scores as MiniSearch does when it holds everything from the beginning', () => {
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat(9)), (texts, chance) => {
        const documents = Object.fromEntries(
          texts.map(([title, heading, all], at) => [
            `${at}.md`,
            `# ${title}\n\n## ${heading}\n\n${all.join('.\n\n')}.`,
          ]),
        );
        const { forward } = tinyIndex(tinyCorpus({ documents, glossary }));
        const [engine, plain] = [finish(createEngine(forward, isFirst)), fillPlainly(forward, isFirst)];
        for (let query = 0; query < 5; query += 1) {
          const keys = Array.from({ length: 3 }, () => keyOf(chance.next().value ?? 0));
          const options = { bm25: { k: 1.2, b: 0.6, d: 0.3 }, boostTerm: (_: string, at: number) => 1 + at };
          expect(engine.search(keys.join(' '), options)).toEqual(plain.search(keys.join(' '), options));
        }
      }),
    );
  });
});
