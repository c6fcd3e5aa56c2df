import { describe, expect, it } from 'vitest';
import { EMPTY_LEXICON, parseLexicon } from '../../src/search/lexicon.js';
import { corpusOfTexts, tinyIndex } from '../support/tiny-corpus.js';
import { readShippedLexicon } from '../support/read-shipped.js';

describe('a lexicon', () => {
  const lexicon = parseLexicon(`
# a comment, with commas = and signs > of all kinds
# another, start, word
#쉼표 = comma
begin, start, kick off
vehicle > car, ship
car, automobile
ngo ~ relief guild, charity
조약, 협정 = treaty, pact
조약 = accord
`);
  const relatives = (word: string): readonly string[] => lexicon.relationsOf(word).map(({ word: other }) => other);

  const weight = (word: string, other: string): number =>
    lexicon.relationsOf(word).find((relation) => relation.word === other)?.weight ?? 0;

  it('relates near-synonyms to each other, never a word to itself', () => {
    expect(relatives('start')).toEqual(['begin', 'kick off']);
    expect(relatives('begin')).toEqual(['start', 'kick off']);
    expect(relatives('kick off')).toEqual(['begin', 'start']);
  });

  it('relates a class to its kinds and a kind to its class, kinds of one class not to each other', () => {
    expect(relatives('vehicle')).toEqual(['car', 'ship']);
    expect(relatives('ship')).toEqual(['vehicle']);
    expect(relatives('car')).toEqual(['vehicle', 'automobile']);
  });

  it('trusts synonyms most, then kinds, then classes', () => {
    expect(weight('car', 'automobile')).toBeGreaterThan(weight('vehicle', 'car'));
    expect(weight('vehicle', 'car')).toBeGreaterThan(weight('car', 'vehicle'));
    expect(weight('car', 'vehicle')).toBeGreaterThan(0);
  });

  it('relates an abbreviation to what it stands for, not the other way round, and trusts that most', () => {
    expect(relatives('ngo')).toEqual(['relief guild', 'charity']);
    expect(relatives('charity')).toEqual([]);
    expect(weight('ngo', 'charity')).toBeGreaterThan(weight('car', 'automobile'));
  });

  it('passes over comments', () => {
    expect(relatives('start')).not.toContain('word');
    expect([...lexicon.translations().keys()]).toEqual(['조약', '협정']);
  });

  it('translates every word left of the sign, and trusts earlier equivalents more', () => {
    expect(
      lexicon
        .translations()
        .get('협정')
        ?.map(({ word }) => word),
    ).toEqual(['treaty', 'pact']);
    expect(
      lexicon
        .translations()
        .get('조약')
        ?.map(({ word }) => word),
    ).toEqual(['treaty', 'pact', 'accord']);
    const [first, second] = lexicon.translations().get('협정') ?? [];
    expect(first?.weight).toBeGreaterThan(second?.weight ?? 1);
  });

  it.each(['comment', '#', 'treaty', '', 'signs', '조약'])('relates nothing to %s, which no group holds', (word) => {
    expect(relatives(word)).toEqual([]);
  });

  it('may be empty', () => {
    expect(EMPTY_LEXICON.relationsOf('start')).toEqual([]);
    expect(EMPTY_LEXICON.translations().size).toBe(0);
  });
});

describe('the lexicons that ship', () => {
  it('know a thesaurus and a dictionary; each weight is a share', async () => {
    const lexicon = await readShippedLexicon();
    expect(lexicon.relationsOf('begin').length).toBeGreaterThan(2);
    const translations = [...lexicon.translations().values()];
    expect(translations.length).toBeGreaterThan(1_000);
    expect(translations.flat().filter(({ word, weight }) => word === '' || weight <= 0 || weight > 1)).toEqual([]);
  });
});

describe('the thesaurus in a search', () => {
  const lexicon = parseLexicon('begin, start, kick off\nvehicle > car, ship\nvisit, call on');
  const index = tinyIndex(
    corpusOfTexts(['The talks kick off in May.', 'Talks start in June.', 'A red car.', 'They visit Oslo.']),
    lexicon,
  );
  const found = (query: string): readonly string[] => index.search(query).hits.map(({ document }) => document.id);

  it.each([
    ['begin', ['t1', 't0']],
    ['beginning', ['t1', 't0']],
    ['vehicles', ['t2']],
    ['start', ['t1', 't0']],
    ['visitor', ['t3']],
  ])('finds for %s what is said in other words', (query, documents) => {
    expect([...found(query)].toSorted()).toEqual([...documents].toSorted());
  });

  it('puts the word itself before its relatives, and says so', () => {
    const { hits } = index.search('start');
    expect(hits.map(({ document, reasons }) => [document.id, reasons[0]?.match])).toEqual([
      ['t1', 'exact'],
      ['t0', 'association'],
    ]);
  });

  it('is English: another language does not use it', () => {
    const german = 'Der Vertrag und die Reise sind nicht für die Stadt, aber auch nicht mit der Zeit zu sehen.';
    const other = tinyIndex(
      corpusOfTexts([german, 'Ein Start ist das nicht, und er wird auch nicht so sein.']),
      lexicon,
    );
    expect(other.search('begin').hits).toEqual([]);
  });
});
