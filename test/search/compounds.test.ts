import { describe, expect, it } from 'vitest';
import { corpusOfTexts, tinyIndex } from '../support/tiny-corpus.js';

const FILLER = ['Storks fly south.', 'Bread needs flour.', 'Rain falls softly.', 'Ships need ports.'];
const firstFor = (question: string, texts: readonly string[]): string | undefined => {
  const index = tinyIndex(corpusOfTexts([...texts, ...FILLER]));
  const [best] = index.find(question).ranked;
  return best && best.coverage > 0 ? index.forward.passages[best.number]?.text : undefined;
};

describe('a compound', () => {
  it('is met in two words where the corpus lacks it', () => {
    expect(firstFor('Which staterooms were opened?', ['The state rooms are gilded.', 'The gate is gilded.'])).toBe(
      'The state rooms are gilded.',
    );
  });

  it('is met in one word where it is asked for in two', () => {
    expect(firstFor('Who drew a wild card?', ['A wildcard is drawn.', 'A lot is drawn by nobody.'])).toBe(
      'A wildcard is drawn.',
    );
  });

  it('is not made of words that stand apart in the text', () => {
    expect(firstFor('Which staterooms?', ['The state has rooms.'])).toBeUndefined();
  });

  it('is not made of words with something between them', () => {
    expect(firstFor('wild, card', ['A wildcard is drawn.'])).toBeUndefined();
  });
});
