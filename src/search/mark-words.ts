import { HANGUL } from './dictionary.js';
import type { Knowledge } from './knowledge.js';
import type { Vocabulary } from './vocabulary.js';

/** By term number, 1 for function words. */
export function markStopWords({
  vocabulary,
  stopWords,
  analyzer,
}: Pick<Knowledge, 'vocabulary' | 'stopWords' | 'analyzer'>): Uint8Array {
  const marks = new Uint8Array(vocabulary.size());
  for (const word of stopWords) {
    const id = vocabulary.find(analyzer.stem(word));
    if (id !== null) marks[id] = 1;
  }
  return marks;
}

const HANGUL_SHARE = 0.3;

/** Whether Hangul grams make up much of a vocabulary. */
export function isMostlyHangul(vocabulary: Vocabulary): boolean {
  let grams = 0;
  for (let id = 0; id < vocabulary.size(); id += 1) if ((vocabulary.marks(id) & HANGUL) !== 0) grams += 1;
  return grams > HANGUL_SHARE * vocabulary.size();
}
