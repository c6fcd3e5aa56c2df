import { describe, expect, it } from 'vitest';
import { EMPTY_LEXICON, type Lexicon } from '../../src/search/lexicon.js';
import { corpusOfTexts, tinyIndex } from '../support/tiny-corpus.js';
import { readShippedLexicon } from '../support/read-shipped.js';

const lexicon = await readShippedLexicon();
const TEXTS = [
  'The carpenter mended the broken chair.',
  'The physician healed the ill child.',
  'The farmer sowed the northern field.',
  'The judge fined the careless driver.',
];
const QUESTION = 'Which doctor cured sick kids?';

/** Passages that a question finds, best first. */
function find(question: string, known: Lexicon): readonly string[] {
  const index = tinyIndex(corpusOfTexts(TEXTS), known);
  return index.find(question).ranked.map(({ number }) => index.forward.passages[number]?.text ?? '');
}

describe('a question that shares no word with the text', () => {
  it.each([
    ['with thesaurus and vectors', lexicon],
    ['with vectors alone', { ...EMPTY_LEXICON, vectors: lexicon.vectors }],
  ])('finds it by what the words mean, %s', (_, known) => {
    expect(find(QUESTION, known)[0]).toBe(TEXTS[1]);
  });

  it('finds nothing by the words alone', () => {
    expect(find(QUESTION, EMPTY_LEXICON)).toEqual([]);
  });
});

describe('a question that its words answer', () => {
  const vectors = { ...EMPTY_LEXICON, vectors: lexicon.vectors };
  const index = tinyIndex(corpusOfTexts([...TEXTS, 'The surgeon cured a sick boy.']), vectors);

  it('is not widened', () => {
    const { units } = index.find('Which physician healed the ill child?').understanding;
    expect(units.length).toBeGreaterThan(0);
    expect(units.flatMap(({ alternatives }) => alternatives).filter(({ match }) => match !== 'exact')).toEqual([]);
  });

  it('is widened where they cover little, but for its names', () => {
    const { units } = index.find('Which doctor from Oslo cured kids?').understanding;
    const related = units.map(({ label, alternatives }) => [
      label,
      alternatives.some(({ match }) => match === 'association'),
    ]);
    expect(related).toContainEqual(['doctor', true]);
    expect(related).toContainEqual(['Oslo', false]);
  });
});
