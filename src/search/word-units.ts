import type { Term } from './analyze.js';
import { label, toAlternative, toUnit } from './build-unit.js';
import type { Knowledge } from './knowledge.js';
import type { Correction } from './spelling.js';
import type { Alternative, Unit } from './unit.js';

/** Pairs of letters across two words, which no text need hold. */
const UNKNOWN_GRAM = 0.25;

/** A word as a unit: with related words, or with likely spellings where the corpus lacks it; none for a stop word. Notes corrections. */
export function wordUnits(
  term: Term | undefined,
  text: string,
  knowledge: Knowledge,
  corrections: Map<string, string>,
): Unit[] {
  if (!term || knowledge.stopWords.has(term.word)) return [];
  const shown = label(text, [term]);
  const isSpecific = /^\p{Lu}/u.test(shown) || /\d/.test(term.word);
  const exact = toAlternative([term.term], 1, 'exact', knowledge);
  const related = knowledge
    .relate(term.word)
    .flatMap(({ terms, weight }) => toAlternative(terms, weight, 'association', knowledge) ?? []);
  if (term.isGram && !exact) {
    const unit = toUnit(shown, [], false, knowledge);
    return [{ ...unit, weight: unit.weight * UNKNOWN_GRAM }];
  }
  if (exact)
    return [toUnit(shown, [exact, ...related], isSpecific, knowledge)].map((unit) => withoutCapital(unit, term));
  const guesses = related.length > 0 ? [] : knowledge.speller(term.word);
  const likely = guesses.find((guess) => isSuggestion(term.word, guess, knowledge));
  if (likely) corrections.set(shown, likely.word);
  // A misspelt "which" is still no more than "which".
  if (guesses[0] && !isSpecific && knowledge.stopWords.has(guesses[0].word)) return [];
  const guessed = guesses.flatMap((guess) => guessAlternative(guess, knowledge) ?? []);
  return [withoutCapital(toUnit(shown, [...guessed, ...related], isSpecific, knowledge), term)];
}

/** The first word of a question has a capital whatever it is. */
function withoutCapital(unit: Unit, { start, word }: Term): Unit {
  return start === 0 && !/\d/.test(word) ? { ...unit, isEssential: false } : unit;
}

/** Nearer than this, and in words longer than this, a correction is worth showing. */
const SUGGESTED = { distance: 1, letters: 4, lettersForTwo: 8 };

/** Whether a correction is likely enough to be shown; a weaker one may still help to rank. */
function isSuggestion(typed: string, { word, distance }: Correction, { isWord, stopWords }: Knowledge): boolean {
  if (word.length < SUGGESTED.letters || stopWords.has(word) || isWord(typed)) return false;
  return distance <= SUGGESTED.distance || typed.length >= SUGGESTED.lettersForTwo;
}

function guessAlternative({ word, weight }: Correction, knowledge: Knowledge): Alternative | null {
  return toAlternative([knowledge.analyzer.stem(word)], weight, 'spelling', knowledge);
}
