import type { Term } from './analyze.js';
import { label, toAlternative, toUnit } from './build-unit.js';
import { splitAlternatives } from './compounds.js';
import { gramUnits } from './gram-units.js';
import type { Knowledge } from './knowledge.js';
import type { Correction } from './spelling.js';
import { isStopWord } from './stop-words.js';
import type { Alternative, Unit } from './unit.js';

/** What a word counts that the corpus lacks, where no thesaurus could have found another one for it. */
const UNKNOWN_WORD = 0.6;
/** A word in more passages than this finds enough by itself. */
const RARE = 3;

/** "he'd", "hasn't": without the apostrophe some would be other words. */
const CONTRACTION =
  /^(?:\p{L}+n['’]t|(?:i|you|he|she|it|we|they|who|what|that|this|there|here|how|why|where|when)['’](?:d|m)|\p{L}+['’](?:ll|ve|re))$/iu;

/** What people type for "and", "you" and "are", and what only begins or ends a remark. */
const CHAT = /^(?:n|u|r|ur|tho|tbh|btw|idk|pls|plz|ok|okay)$/u;

/** A word as a unit: with related words, or with likely spellings where the corpus lacks it; none for a stop word. Notes corrections. */
export function wordUnits(
  term: Term | undefined,
  text: string,
  knowledge: Knowledge,
  corrections: Map<string, string>,
): Unit[] {
  if (!term || isStopWord(term, text, knowledge.stopWords)) return [];
  if (term.isGram) return gramUnits(term, text, knowledge);
  const shown = label(text, [term]);
  if (CONTRACTION.test(shown) || CHAT.test(shown)) return [];
  const isSpecific = /^\p{Lu}/u.test(shown) || /\d/.test(shown);
  const exact = toAlternative([term.term], 1, 'exact', knowledge);
  const related = knowledge
    .relate(term.word)
    .flatMap(({ terms, weight }) => toAlternative(terms, weight, 'association', knowledge) ?? []);
  const kindred = kindredAlternatives(term, exact, knowledge);
  if (exact) return [withoutCapital(toUnit(shown, [exact, ...related, ...kindred], isSpecific, knowledge), term)];
  const split = splitAlternatives(term, knowledge);
  // A word of the language is meant as it stands: who asks for rain does not mean "run".
  const guesses = related.length > 0 || knowledge.isWord(term.word) ? [] : knowledge.speller(term.word);
  const likely = guesses.find((guess) => isSuggestion(term.word, guess, knowledge));
  if (likely) corrections.set(shown, likely.word);
  // A misspelt "which" is still no more than "which".
  if (guesses[0] && !isSpecific && knowledge.stopWords.has(guesses[0].word)) return [];
  const guessed = guesses.flatMap((guess) => guessAlternative(guess, knowledge) ?? []);
  const unit = withoutCapital(
    toUnit(shown, [...guessed, ...related, ...split, ...kindred], isSpecific, knowledge),
    term,
  );
  const isLost = unit.alternatives.length === 0 && !hasThesaurus(term, knowledge);
  return [isLost ? { ...unit, weight: unit.weight * UNKNOWN_WORD } : unit];
}

/** Words spelt much like one that the corpus lacks or hardly has: other forms of it, words derived from it, its compounds. */
function kindredAlternatives(term: Term, exact: Alternative | null, knowledge: Knowledge): Alternative[] {
  if (hasThesaurus(term, knowledge)) return [];
  if (exact && knowledge.vocabulary.frequency(exact.ids[0] ?? 0) > RARE) return [];
  return knowledge.kindred(term.word).flatMap(({ word, weight }) => {
    const stem = knowledge.analyzer.stem(word);
    return stem === term.term ? [] : (toAlternative([stem], weight, 'association', knowledge) ?? []);
  });
}

/** English has a thesaurus and a full stemmer, beside which likeness of spelling finds nothing more. */
function hasThesaurus({ word }: Term, { analyzer }: Knowledge): boolean {
  return analyzer.language === 'en' && /^[\p{Script=Latin}\p{N}]/u.test(word);
}

/** The first word of a question has a capital whatever it is. */
function withoutCapital(unit: Unit, { start, word }: Term): Unit {
  return start === 0 && !/\d/.test(word) ? { ...unit, isEssential: false } : unit;
}

/** Nearer than this, and in words longer than this, a correction is worth showing. */
const SUGGESTED = { distance: 1, letters: 4, lettersForTwo: 8 };

/** Whether a correction is likely enough to be shown; a weaker one may still help to rank. */
function isSuggestion(
  typed: string,
  { word, distance }: Correction,
  { stopWords, analyzer, vocabulary, standsInTexts }: Knowledge,
): boolean {
  if (word.length < SUGGESTED.letters || stopWords.has(word)) return false;
  const id = vocabulary.find(analyzer.stem(word));
  if (id === null || !standsInTexts(id)) return false;
  return distance <= SUGGESTED.distance || typed.length >= SUGGESTED.lettersForTwo;
}

function guessAlternative({ word, weight }: Correction, knowledge: Knowledge): Alternative | null {
  return toAlternative([knowledge.analyzer.stem(word)], weight, 'spelling', knowledge);
}
