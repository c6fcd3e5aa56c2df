import { detectLatinLanguage } from '../../search/language.js';
import { createStemmer } from '../../search/stem.js';
import { stopWords } from '../../search/stop-words.js';
import { tokenize } from '../../search/tokenize.js';

/** Questions in the same content words are one group: folded, stemmed and sorted, each once. Empty where there are none. */
export function gapKey(question: string): string {
  const language = detectLatinLanguage([question]);
  const [stem, dropped] = [createStemmer(language), stopWords(language)];
  const words = tokenize(question)
    .filter(({ word }) => !dropped.has(word))
    .map(({ word, isGram }) => (isGram ? word : stem(word)));
  return [...new Set(words)].toSorted().join(' ');
}
