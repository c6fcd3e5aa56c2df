import type { GlossaryEntry } from '../corpus/document.js';
import type { Analyzer, Term } from './analyze.js';
import type { ConceptMatch } from './concepts.js';
import { findHangulWords, type HangulWord } from './hangul-units.js';
import type { Translation } from './translate.js';
import type { Correction, Speller } from './spelling.js';
import { inverseFrequency, type Alternative, type Unit } from './unit.js';
import type { Vocabulary } from './vocabulary.js';

/** What turning words into units needs to know of a corpus. */
export interface Knowledge {
  readonly analyzer: Analyzer;
  readonly vocabulary: Vocabulary;
  readonly speller: Speller;
  readonly stopWords: ReadonlySet<string>;
  /** Other words that can stand for a folded word of the corpus' language, as index terms. */
  readonly relate: (word: string) => readonly RelatedTerms[];
  /** Whether a folded word is known to be spelt as it should be, though the corpus may lack it. */
  readonly isWord: (word: string) => boolean;
  readonly translate: (word: string) => Translation;
  /** Whether much of the corpus is written in Hangul, so that Korean questions need no translation. */
  readonly isHangulCorpus: boolean;
  readonly passageCount: number;
}

/** Terms in a row that can stand for a word. */
export interface RelatedTerms {
  readonly terms: readonly string[];
  /** 0 to 1. */
  readonly weight: number;
}

/** A query longer than this many terms is cut: the rest of a pasted text adds time, not meaning. */
const MAX_TERMS = 150;
/** A name or a number says more about what is asked than a common noun of the same rarity. */
const SPECIFIC_EMPHASIS = 1.2;
/** Pairs of letters across two words, which no text need hold. */
const UNKNOWN_GRAM = 0.25;
/** A name of the glossary says more still. */
const NAME_EMPHASIS = 1.3;
/** A Hangul word that no lexicon lists may be an ending or a name: it says less than a word known to be absent. */
const UNTRANSLATED = 0.35;
/** A part of a name counts this much of the whole name. */
const PART_OF_NAME = 0.35;

/** A query as units, and its spelling corrections by the word as typed. */
export interface Understanding {
  readonly units: readonly Unit[];
  readonly corrections: ReadonlyMap<string, string>;
  /** Whether a thesaurus knows other words for the question's; without one, less of it can be found again. */
  readonly hasThesaurus: boolean;
}

/** Turns the words of a query into units: names as wholes, stop words dropped, unknown words corrected. */
export function understand(text: string, knowledge: Knowledge): Understanding {
  const analyzed = knowledge.analyzer.analyze(text);
  const terms = analyzed.terms.slice(0, MAX_TERMS);
  const names = longestNames(analyzed.concepts.filter((name) => name.to <= terms.length && isKnownName(name, terms, knowledge)));
  const hangul = knowledge.isHangulCorpus ? [] : findHangulWords(text, terms, names);
  const units: Unit[] = [];
  const corrections = new Map<string, string>();
  for (let at = 0; at < terms.length; ) {
    const name = names.find(({ from }) => from === at);
    const word = hangul.find(({ from }) => from === at);
    if (name) units.push(...nameUnits(name, text, terms, knowledge));
    else if (word) units.push(...hangulUnits(word, terms, knowledge));
    else units.push(...wordUnit(terms[at], text, knowledge, corrections));
    at = name?.to ?? word?.to ?? at + 1;
  }
  return { units: mergeEqual(units), corrections, hasThesaurus: knowledge.analyzer.language === 'en' };
}

/** Of names that overlap the longest is meant, and of equally long ones the first. */
function longestNames(names: readonly ConceptMatch[]): ConceptMatch[] {
  const chosen: ConceptMatch[] = [];
  for (const match of names.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    if (chosen.every(({ from, to }) => match.to <= from || match.from >= to)) chosen.push(match);
  }
  return chosen;
}

/** A name that the corpus never uses is no more than its words; in a script that the corpus lacks it still helps to translate. */
function isKnownName({ term, from }: ConceptMatch, terms: readonly Term[], { vocabulary }: Knowledge): boolean {
  return vocabulary.find(term) !== null || (terms[from]?.isGram ?? false);
}

/** A name as one unit; one that the corpus never uses as the words of the glossary's own name for it. */
function nameUnits(name: ConceptMatch, text: string, terms: readonly Term[], knowledge: Knowledge): readonly Unit[] {
  const words = terms.slice(name.from, name.to);
  const whole = toAlternative([name.term], 1, 'alias', knowledge);
  const entry = knowledge.analyzer.glossary[name.entry];
  const shown = nameLabel(text, words, entry);
  if (!whole && entry && entry.name !== text) {
    return understand(entry.name, knowledge).units.map((unit) => ({ ...unit, label: shown }));
  }
  const isOneWord = words.length < 2;
  const parts = isOneWord ? words : words.filter(({ word }) => !knowledge.stopWords.has(word));
  const alternatives = [
    ...(whole ? [whole] : []),
    ...parts.flatMap(({ term }) => toAlternative([term], isOneWord ? 1 : PART_OF_NAME, 'exact', knowledge) ?? []),
  ];
  return [toName(toUnit(shown, alternatives, true, knowledge))];
}

const toName = (unit: Unit): Unit => ({ ...unit, weight: unit.weight * NAME_EMPHASIS, isName: true });

/** A Hangul word in a corpus of another language: its parts' equivalents, and the word itself where the corpus quotes it. */
function hangulUnits({ from, to, word, typed }: HangulWord, terms: readonly Term[], knowledge: Knowledge): Unit[] {
  const translation = knowledge.translate(word);
  if (translation.kind === 'frame') return [];
  const whole = toAlternative(terms.slice(from, to).map(({ term }) => term), 1, 'exact', knowledge);
  if (translation.kind === 'unknown') {
    const unit = toUnit(typed, whole ? [whole] : [], false, knowledge);
    return [whole ? unit : { ...unit, weight: unit.weight * UNTRANSLATED }];
  }
  return translation.parts.flatMap((part, position) => {
    const said = part.map((equivalent) => ({ weight: equivalent.weight, terms: knowledge.analyzer.analyze(equivalent.word).terms }));
    const meaningful = said.filter((equivalent) => equivalent.terms.some((term) => !knowledge.stopWords.has(term.word)));
    if (meaningful.length === 0) return [];
    const alternatives = [
      ...(whole && position === 0 ? [whole] : []),
      ...meaningful.flatMap((equivalent) => relativesOf(equivalent, knowledge)),
      ...meaningful.flatMap((equivalent) =>
        toAlternative(equivalent.terms.map(({ term }) => term), equivalent.weight, 'association', knowledge) ?? [],
      ),
    ];
    return [toUnit(typed, alternatives, false, knowledge)];
  });
}

/** How much less a synonym of a translation says than the translation. */
const SECOND_HAND = 0.7;

function relativesOf(
  { terms, weight }: { readonly terms: readonly Term[]; readonly weight: number },
  knowledge: Knowledge,
): Alternative[] {
  const [only] = terms;
  if (!only || terms.length > 1) return [];
  const related = knowledge.relate(only.word);
  return related.flatMap((other) => toAlternative(other.terms, other.weight * weight * SECOND_HAND, 'association', knowledge) ?? []);
}

function wordUnit(term: Term | undefined, text: string, knowledge: Knowledge, corrections: Map<string, string>): Unit[] {
  if (!term || knowledge.stopWords.has(term.word)) return [];
  const shown = label(text, [term]);
  const isSpecific = /^\p{Lu}/u.test(shown) || /\d/.test(term.word);
  const exact = toAlternative([term.term], 1, 'exact', knowledge);
  const related = knowledge.relate(term.word).flatMap(({ terms, weight }) => toAlternative(terms, weight, 'association', knowledge) ?? []);
  if (term.isGram && !exact) {
    const unit = toUnit(shown, [], false, knowledge);
    return [{ ...unit, weight: unit.weight * UNKNOWN_GRAM }];
  }
  if (exact) return [toUnit(shown, [exact, ...related], isSpecific, knowledge)].map((unit) => withoutCapital(unit, term));
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

/** `null` where the corpus lacks one of the terms. */
function toAlternative(
  terms: readonly string[],
  weight: number,
  match: Alternative['match'],
  { vocabulary, passageCount }: Knowledge,
): Alternative | null {
  const ids: number[] = [];
  let frequency = passageCount;
  for (const term of terms) {
    const id = vocabulary.find(term);
    if (id === null || vocabulary.frequency(id) === 0) return null;
    ids.push(id);
    frequency = Math.min(frequency, vocabulary.frequency(id));
  }
  return ids.length === 0 ? null : { ids, weight, match, idf: inverseFrequency(passageCount, frequency) };
}

/** A unit counts what its first alternative counts; one that the corpus lacks counts as the rarest word does. */
function toUnit(shown: string, alternatives: readonly Alternative[], isSpecific: boolean, knowledge: Knowledge): Unit {
  const ranked = alternatives.toSorted((a, b) => b.weight - a.weight);
  const best = ranked[0];
  const idf = Math.max(best ? best.idf : inverseFrequency(knowledge.passageCount, 0), 1e-3);
  // German writes every noun with a capital.
  const isEssential = isSpecific && (knowledge.analyzer.language !== 'de' || /\d/.test(shown));
  return { label: shown, alternatives: ranked, idf, weight: isSpecific ? idf * SPECIFIC_EMPHASIS : idf, isSpecific, isEssential, isName: false };
}

/** A Hangul name may end in what looks like a particle, which no term holds: the glossary tells how far it goes. */
function nameLabel(text: string, words: readonly Term[], entry: GlossaryEntry | undefined): string {
  const start = words[0]?.start ?? 0;
  const spellings = [label(text, words), entry?.name ?? '', ...(entry?.aliases ?? [])].filter((spelling) => text.startsWith(spelling, start));
  return spellings.reduce((longest, spelling) => (spelling.length > longest.length ? spelling : longest), '');
}

function label(text: string, words: readonly Term[]): string {
  const first = words[0];
  const last = words.at(-1);
  return first && last ? text.slice(first.start, last.end) : '';
}

/** A word that a question repeats counts once. */
function mergeEqual(units: readonly Unit[]): Unit[] {
  const seen = new Set<string>();
  return units.filter(({ alternatives, label: shown }) => {
    const key = alternatives[0]?.ids.join(' ') ?? `?${shown.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
