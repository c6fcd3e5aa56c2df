import type { Knowledge } from './knowledge.js';

/** Texts up to this length, in UTF-16 code units, are read as they are: no question that one types is longer. */
const MAX_CHARS = 600;
/** Of a longer one so many different words are read. */
const MAX_WORDS = 60;

interface Word {
  readonly shown: string;
  readonly place: number;
  /** How many passages hold its rarest term. */
  readonly frequency: number;
}

/**
 * A question whose words are few enough to be answered at once: of a pasted text the words that the fewest passages hold, which say
 * what it is about, in its own order. Words that no passage holds keep their share, so that a text on another subject still looks
 * like one. Of equally rare words the first are kept; stop words and repetitions go. What stands between white space is one word.
 */
export function shortenQuestion(
  text: string,
  { analyzer, vocabulary, stopWords }: Pick<Knowledge, 'analyzer' | 'vocabulary' | 'stopWords'>,
): string {
  if (text.length <= MAX_CHARS) return text;
  const seen = new Set<string>();
  const words: Word[] = [];
  for (const { 0: shown, index: place } of text.matchAll(/\S+/g)) {
    const terms = analyzer.analyze(shown).terms.filter(({ word }) => !stopWords.has(word));
    const key = terms.map(({ term }) => term).join(' ');
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    const frequencies = terms.map(({ term }) => vocabulary.frequency(vocabulary.find(term) ?? -1));
    words.push({ shown, place, frequency: Math.min(...frequencies) });
  }
  const kept = chooseWords(words);
  const shortened = kept.toSorted((a, b) => a.place - b.place).map(({ shown }) => shown);
  // Only what begins the question itself has its capital for that.
  return kept.some(({ place }) => place === 0) ? shortened.join(' ') : ` ${shortened.join(' ')}`;
}

function chooseWords(words: readonly Word[]): readonly Word[] {
  const unknown = words.filter(({ frequency }) => frequency === 0);
  const known = words.filter(({ frequency }) => frequency > 0).toSorted((a, b) => a.frequency - b.frequency);
  const places = Math.min(MAX_WORDS, words.length);
  const unknownPlaces = Math.floor((places * unknown.length) / Math.max(1, words.length));
  return [...unknown.slice(0, unknownPlaces), ...known.slice(0, places - unknownPlaces)];
}
