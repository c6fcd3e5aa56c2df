import type { Term } from './analyze.js';
import { label, toAlternative, toUnit } from './build-unit.js';
import type { Knowledge } from './knowledge.js';
import type { Unit } from './unit.js';

/** Pairs of letters across two words, which no text need hold; more where the corpus has the character in another word. */
const UNKNOWN = 0.25;
const KINDRED = 0.8;
/** How well a bigram stands for another one that shares a character with it. */
const SHARED_CHARACTER = 0.4;
/** Bigrams that hold the words between the words: endings and particles in Hiragana, Chinese question words and particles. */
const HIRAGANA = /^\p{Script=Hiragana}+$/u;
const BETWEEN_WORDS = /[么麼吗嗎呢哪谁誰什怎的了是在和与與也都把被]/u;
const HIRAGANA_SHARE = 0.4;
const BETWEEN_WORDS_SHARE = 0.5;

/** A bigram of Han, Kana or Hangul as a unit, or a single character of them. */
export function gramUnits(term: Term, text: string, knowledge: Knowledge): Unit[] {
  const exact = toAlternative([term.term], 1, 'exact', knowledge);
  const kindred = exact === null ? knowledge.kindredGrams(term.word) : [];
  const alternatives = exact
    ? [exact]
    : kindred.flatMap((gram) => toAlternative([gram], SHARED_CHARACTER, 'association', knowledge) ?? []);
  const unit = toUnit(label(text, [term]), alternatives, false, knowledge);
  const known = alternatives.length > 0 ? KINDRED : UNKNOWN;
  return [{ ...unit, weight: unit.weight * (exact ? 1 : known) * shareOfMeaning(term.word) }];
}

function shareOfMeaning(gram: string): number {
  if (HIRAGANA.test(gram)) return HIRAGANA_SHARE;
  return BETWEEN_WORDS.test(gram) ? BETWEEN_WORDS_SHARE : 1;
}
