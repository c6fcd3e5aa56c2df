import { createDictionary } from '../../src/search/dictionary.js';
import { createVocabulary, type Vocabulary } from '../../src/search/vocabulary.js';

/** The vocabulary of some words, each with the number of its uses. */
export function vocabularyOf(words: readonly (readonly [word: string, uses: number])[]): Vocabulary {
  const dictionary = createDictionary();
  const vocabulary = createVocabulary(dictionary);
  for (const [word, uses] of words) {
    const form = dictionary.addForm(word, word, false);
    for (let use = 0; use < uses; use += 1) vocabulary.use(form);
  }
  return vocabulary;
}
