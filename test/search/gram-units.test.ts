import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/search/analyze.js';
import { gramUnits } from '../../src/search/gram-units.js';
import { createGramsByCharacter, createKindredGramFinder } from '../../src/search/kindred-grams.js';
import type { Knowledge } from '../../src/search/knowledge.js';
import type { Unit } from '../../src/search/unit.js';
import { createVocabulary } from '../../src/search/vocabulary.js';

const analyzer = createAnalyzer('und', []);
const vocabulary = createVocabulary();
for (const { term } of analyzer.analyze('身体は重量がある。조약').terms)
  vocabulary.setFrequency(vocabulary.add(term), 1);

const knowledge: Knowledge = {
  analyzer,
  vocabulary,
  speller: () => [],
  kindred: () => [],
  kindredGrams: createKindredGramFinder(createGramsByCharacter(vocabulary)),
  stopWords: new Set(),
  findIdioms: () => [],
  relate: () => [],
  isWord: () => false,
  standsInTexts: () => true,
  translate: () => ({ kind: 'unknown' }),
  isHangulCorpus: false,
  passageCount: 10,
};

function unitOf(gram: string): Unit | undefined {
  return analyzer.analyze(gram).terms.flatMap((term) => gramUnits(term, gram, knowledge))[0];
}

const termsOf = (gram: string): readonly string[] =>
  (unitOf(gram)?.alternatives ?? []).flatMap(({ ids }) => ids.map((id) => vocabulary.term(id)));

describe('a pair of letters', () => {
  it('stands for itself alone where the corpus holds it', () => {
    expect(termsOf('身体')).toEqual(['身体']);
  });

  it('is met by pairs that share a character with it where the corpus lacks it', () => {
    expect(termsOf('体重')).toEqual(expect.arrayContaining(['身体', '重量']));
  });

  it('counts little where nothing is like it, such as a pair across two words', () => {
    expect(termsOf('海洋')).toEqual([]);
    expect(unitOf('海洋')?.weight).toBeLessThan(unitOf('体重')?.weight ?? 0);
  });

  it.each(['です', '什么'])('counts less between words: %s', (gram) => {
    expect(unitOf(gram)?.weight).toBeLessThan(unitOf('海洋')?.weight ?? 0);
  });
});
