import type { Analyzer, AnalyzedText, Term } from './analyze.js';
import type { ConceptMatch } from './concepts.js';
import type { Correction, Speller } from './spelling.js';
import { inverseFrequency, type Alternative, type Unit } from './unit.js';
import type { Vocabulary } from './vocabulary.js';

/** What turning words into units needs to know of a corpus. */
export interface Knowledge {
  readonly analyzer: Analyzer;
  readonly vocabulary: Vocabulary;
  readonly speller: Speller;
  readonly stopWords: ReadonlySet<string>;
  /** Index terms of what a word may mean in the corpus' language, e.g. translations; best first, empty for none. */
  readonly associate: (text: string, terms: readonly Term[]) => readonly Association[];
  readonly passageCount: number;
}

/** Other terms for one word of a query, from a lexicon. */
export interface Association {
  /** Positions of the terms that it stands for: from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  readonly alternatives: readonly { readonly terms: readonly string[]; readonly weight: number }[];
}

/** A query longer than this many terms is cut: the rest of a pasted text adds time, not meaning. */
const MAX_TERMS = 150;
/** A name or a number says more about what is asked than a common noun of the same rarity. */
const SPECIFIC_EMPHASIS = 1.4;
/** A part of a name counts this much of the whole name. */
const PART_OF_NAME = 0.35;

/** A query as units, and its spelling corrections by the word as typed. */
export interface Understanding {
  readonly units: readonly Unit[];
  readonly corrections: ReadonlyMap<string, string>;
}

/** Turns the words of a query into units: names as wholes, stop words dropped, unknown words corrected. */
export function understand(text: string, knowledge: Knowledge): Understanding {
  const analyzed = knowledge.analyzer.analyze(text);
  const terms = analyzed.terms.slice(0, MAX_TERMS);
  const names = longestNames(analyzed, terms.length);
  const associations = knowledge.associate(text, terms);
  const units: Unit[] = [];
  const corrections = new Map<string, string>();
  for (let at = 0; at < terms.length; ) {
    const name = names.find(({ from }) => from === at);
    const association = associations.find(({ from }) => from === at);
    if (name) {
      units.push(nameUnit(name, text, terms, knowledge));
      at = name.to;
    } else if (association) {
      units.push(associationUnit(association, text, terms, knowledge));
      at = association.to;
    } else {
      const unit = wordUnit(terms[at], text, knowledge, corrections);
      if (unit) units.push(unit);
      at += 1;
    }
  }
  return { units: mergeEqual(units), corrections };
}

/** Of names that overlap the longest is meant, and of equally long ones the first. */
function longestNames({ concepts }: AnalyzedText, limit: number): ConceptMatch[] {
  const chosen: ConceptMatch[] = [];
  const ranked = concepts.filter(({ to }) => to <= limit).toSorted((a, b) => b.to - b.from - (a.to - a.from));
  for (const match of ranked) {
    if (chosen.every(({ from, to }) => match.to <= from || match.from >= to)) chosen.push(match);
  }
  return chosen;
}

function nameUnit(name: ConceptMatch, text: string, terms: readonly Term[], knowledge: Knowledge): Unit {
  const words = terms.slice(name.from, name.to);
  const whole = toAlternative([name.term], 1, 'alias', knowledge);
  const parts = words.length < 2 && !words[0]?.isGram ? words : words.filter(({ word }) => !knowledge.stopWords.has(word));
  const partWeight = words.length < 2 ? 1 : PART_OF_NAME;
  const alternatives = [
    ...(whole ? [whole] : []),
    ...parts.flatMap(({ term }) => toAlternative([term], partWeight, 'exact', knowledge) ?? []),
  ];
  return toUnit(label(text, words), alternatives, true, knowledge);
}

function associationUnit(association: Association, text: string, terms: readonly Term[], knowledge: Knowledge): Unit {
  const words = terms.slice(association.from, association.to);
  const grams = words.map(({ term }) => term);
  const alternatives = [
    ...(toAlternative(grams, 1, 'exact', knowledge) ? [toAlternative(grams, 1, 'exact', knowledge)] : []),
    ...association.alternatives.map(({ terms: others, weight }) => toAlternative(others, weight, 'association', knowledge)),
  ].filter((alternative) => alternative !== null);
  return toUnit(label(text, words), alternatives, false, knowledge);
}

function wordUnit(
  term: Term | undefined,
  text: string,
  knowledge: Knowledge,
  corrections: Map<string, string>,
): Unit | null {
  if (!term || knowledge.stopWords.has(term.word)) return null;
  const shown = label(text, [term]);
  const isSpecific = /\d/.test(term.word) || /^\p{Lu}/u.test(shown);
  const exact = toAlternative([term.term], 1, 'exact', knowledge);
  if (exact || term.isGram) return toUnit(shown, exact ? [exact] : [], isSpecific, knowledge);
  const guesses = knowledge.speller(term.word);
  const best = guesses[0];
  if (best) corrections.set(shown, best.word);
  const alternatives = guesses.flatMap((guess) => guessAlternative(guess, knowledge) ?? []);
  return toUnit(shown, alternatives, isSpecific, knowledge);
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
  const weight = best ? best.idf : inverseFrequency(knowledge.passageCount, 0);
  const emphasis = isSpecific ? SPECIFIC_EMPHASIS : 1;
  return { label: shown, alternatives: ranked, weight: Math.max(weight * emphasis, 1e-3), isSpecific };
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
