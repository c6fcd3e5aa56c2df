import { toAlternative, withAlternatives } from './build-unit.js';
import type { Knowledge } from './knowledge.js';
import type { Unit } from './unit.js';

/** How well words stand for the acronym that their initials make. */
const EXPANSION = 0.9;
/** Letters of an acronym; two are met by chance too often to be looked for where the corpus holds the acronym itself, or without capitals. */
const MAX_LETTERS = 6;
const SURE_LETTERS = 3;

const ROMAN = /(?<=\p{Lu}{2})(?:III|II|IV)$/u;
/** Small words that lend no letter: Organization of American States. No word of an acronym is one, so that each text is read in one way only. */
const SMALL = '(?:of|the|and|for|on|in|to|with)';
const GAP = String.raw`(?:[\s-]+${SMALL}(?!\p{L}))*[\s-]+`;
/** Function words that none of these is, and no acronym has without a capital. */
const NO_WORD = String.raw`(?!(?:${SMALL}|a|an|are|as|at|be|but|by|can|did|do|from|had|has|have|he|his|is|it|its|not|or|she|so|than|that|their|they|this|was|we|were|which|who|will)(?!\p{L}))`;

/**
 * Adds to each acronym of a question what it stands for in the texts that were found by the other words: "PAC" is met by
 * "political action committee". Words count whose initials it is, with capitals before those without. The same array where nothing is added.
 */
export function expandAcronyms(
  units: readonly Unit[],
  textsFound: () => readonly string[],
  knowledge: Knowledge,
): readonly Unit[] {
  const expanded = units.map((unit) => {
    const patterns = patternsFor(unit);
    const phrase = patterns.length === 0 ? null : findPhrase(textsFound(), patterns);
    if (phrase === null) return unit;
    const terms = knowledge.analyzer.analyze(phrase).terms.map(({ term }) => term);
    const added = toAlternative(terms, EXPANSION, 'association', knowledge);
    return added ? withAlternatives(unit, [added]) : unit;
  });
  return expanded.some((unit, at) => unit !== units[at]) ? expanded : units;
}

/** What an acronym's words look like, the surest first; empty for what is no acronym, and for a name of the glossary. */
function patternsFor({ label, alternatives, isName }: Unit): readonly RegExp[] {
  const letters = label.replace(/\./gu, '').replace(/(?<=\p{Lu})(?:['’]s?|s)$/u, '');
  if (isName || !/^\p{Lu}\p{L}*\p{Lu}$/u.test(letters) || letters.length > MAX_LETTERS) return [];
  const numeral = ROMAN.exec(letters)?.[0] ?? '';
  const capitals = letters.slice(0, letters.length - numeral.length).match(/\p{Lu}/gu) ?? [];
  const isHeld = alternatives.some(({ match }) => match === 'exact');
  const isSure = letters.length >= SURE_LETTERS;
  if (isHeld && !isSure) return [];
  const tail = numeral === '' ? [] : [numeral];
  const withCapitals = [...capitals.map((letter) => String.raw`${letter}\p{L}+`), ...tail].join(GAP);
  const inAnyCase = [
    ...capitals.map((letter) => String.raw`${NO_WORD}[${letter}${letter.toLowerCase()}]\p{L}+`),
    ...tail,
  ].join(String.raw`[\s-]+`);
  return [withCapitals, ...(isSure && !isHeld ? [inAnyCase] : [])].map(
    (pattern) => new RegExp(String.raw`(?<!\p{L})${pattern}(?!\p{L})`, 'gu'),
  );
}

/** The commonest phrase of the first pattern that stands anywhere; of equally common ones the first; `null` where none does. */
function findPhrase(texts: readonly string[], patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const counts = new Map<string, number>();
    for (const text of texts)
      for (const [phrase] of text.matchAll(pattern)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    const [first] = [...counts].toSorted((a, b) => b[1] - a[1]);
    if (first) return first[0];
  }
  return null;
}
