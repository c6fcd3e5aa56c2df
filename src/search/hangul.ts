import {
  ASKS,
  ENDINGS,
  FRAME,
  FRAME_ALONE,
  NO_THING,
  PARTICLES,
  SPOKEN_ENDINGS,
  SPOKEN_PARTICLES,
  THING,
  TITLES,
} from './hangul-lists.js';

const ALL_PARTICLES: readonly string[] = [...PARTICLES, ...SPOKEN_PARTICLES];
const ALL_ENDINGS: readonly string[] = [...ENDINGS, ...SPOKEN_ENDINGS];
/** Behind a noun: 나라들이었나요. */
const ENDINGS_AND_PLURAL: readonly string[] = [...ALL_ENDINGS, '들'];

const strip = (word: string, suffixes: readonly string[], keep: number): string => {
  let longest = '';
  for (const suffix of suffixes) {
    if (suffix.length > longest.length && word.length - suffix.length >= keep && word.endsWith(suffix))
      longest = suffix;
  }
  return longest === '' ? word : word.slice(0, -longest.length);
};

/** A Hangul word without its particle; at least two syllables stay, or one behind a number: 4조는. */
export function stripParticle(word: string, isBehindNumber = false): string {
  return strip(word, PARTICLES, isBehindNumber ? 1 : 2);
}

/** Whether a Hangul word, with a particle or 님 or without, is one that people are called by behind their names: 교수는, 선생님. */
export function isTitle(word: string): boolean {
  const bare = stripParticle(word);
  return [word, bare, bare.replace(/님$/u, '')].some((form) => TITLES.has(form));
}

/** A word without each of the suffixes that it may end in; a syllable stays. */
function withoutSuffix(word: string, suffixes: readonly string[]): string[] {
  return suffixes
    .filter((suffix) => word.length > suffix.length && word.endsWith(suffix))
    .map((suffix) => ({ suffix, stem: word.slice(0, -suffix.length) }))
    .filter(({ suffix, stem }) => !AFTER_CONSONANT.test(suffix) || endsInConsonant(stem))
    .map(({ stem }) => stem);
}

/** These follow a consonant only: 가을 is no form of 가. */
const AFTER_CONSONANT = /^(?:은|을|으|습)/u;
const FIRST_SYLLABLE = 0xac00;
/** Final consonants of a syllable, with none. */
const FINAL_COUNT = 28;

function endsInConsonant(word: string): boolean {
  return (word.charCodeAt(word.length - 1) - FIRST_SYLLABLE) % FINAL_COUNT !== 0;
}

/** Forms under which a dictionary may list a Hangul word, longest first: as it stands, without particle, without one ending or two. */
export function hangulStems(word: string): readonly string[] {
  const bare = [word, ...withoutSuffix(word, ALL_PARTICLES)];
  const stems = bare.flatMap((stem) => withoutSuffix(stem, ALL_ENDINGS));
  const roots = stems.flatMap((stem) => withoutSuffix(stem, ENDINGS_AND_PLURAL));
  return [...new Set([...bare, ...stems, ...roots])].toSorted((a, b) => b.length - a.length);
}

/** Whether a Hangul word asks, or stands for a thing, as people talk: 뭐였죠, 건가요. */
export function isSpokenFrame(word: string): boolean {
  return ASKS.test(word) || (THING.test(word) && !NO_THING.has(word));
}

/** Whether a stem of a Hangul word, or the word itself, only frames a question: 누구(인가요), 대해, 했나요. */
export function isHangulFrame(stem: string, word: string): boolean {
  if (stem !== word) return FRAME.has(stem) && !FRAME_ALONE.has(stem);
  return FRAME.has(word) || ENDINGS.includes(word) || PARTICLES.includes(word);
}

/** A Hangul text as single letters, contracted vowels taken apart: 보냈 becomes ㅂㅗㄴㅐㅆ, 줄여 becomes ㅈㅜㄹㅣㅓ. */
export function toJamo(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\u1167/g, '\u1175\u1165')
    .replace(/\u116f/g, '\u116e\u1165')
    .replace(/\u116a/g, '\u1169\u1161');
}
