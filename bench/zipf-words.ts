/** Words by rank, drawn as a text uses them. */
export interface ZipfWords {
  /** A word for a number from 0 to below 1: the commonest words take up most of that range. */
  readonly draw: (random: number) => string;
  /** Whether it is one of the English function words that stand at the first ranks. */
  readonly isFunctionWord: (word: string) => boolean;
}

/** So that a text counts as English, and a question has words to drop. */
const FUNCTION_WORDS = (
  'the of and in to a is that for was on with as by at from it this be which are or an were not its had his but have ' +
  'their has they who been more when there will would her if also all he she we no can'
).split(' ');

const SYLLABLES = Array.from('bdfgklmnprstvz').flatMap((consonant) =>
  Array.from('aeiou', (vowel) => consonant + vowel),
);

/** Ranks: about what a few million words of English use. */
const COUNT = 200_000;
/** Zipf-Mandelbrot: the word of rank r is used in proportion to 1 / (r + shift) ** exponent. Source: usual values for English. */
const SHIFT = 2.7;
const EXPONENT = 1.07;

/** Makes the same words, in the same proportions, every time. */
export function createZipfWords(): ZipfWords {
  const words = Array.from({ length: COUNT }, (_, rank) => FUNCTION_WORDS[rank] ?? spell(rank));
  const upTo = new Float64Array(COUNT);
  let total = 0;
  for (let rank = 0; rank < COUNT; rank += 1) {
    total += (rank + 1 + SHIFT) ** -EXPONENT;
    upTo[rank] = total;
  }
  const functionWords = new Set(FUNCTION_WORDS);
  return {
    draw: (random) => words[findFirst(upTo, random * total)] ?? '',
    isFunctionWord: (word) => functionWords.has(word),
  };
}

/** A word of two to four syllables, another one for each rank. */
function spell(rank: number): string {
  const syllables: string[] = [];
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    syllables.push(SYLLABLES[rest % SYLLABLES.length] ?? '');
  }
  return syllables.join('');
}

/** Position of the first value above the wanted one. */
function findFirst(ascending: Float64Array, wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
