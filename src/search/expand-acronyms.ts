import { toAlternative } from './build-unit.js';
import type { ForwardIndex } from './forward-index.js';
import type { Knowledge } from './knowledge.js';
import type { Unit } from './unit.js';

/** How well words stand for the acronym that their initials make. */
const EXPANSION = 0.9;
/** Letters of an acronym; two are met by chance too often to be looked for where the corpus holds the acronym itself, or without capitals. */
const MAX_LETTERS = 6;
const SURE_LETTERS = 3;

const ROMAN = /(?<=\p{Lu})(?:III|II|IV)$/u;
/** Small words that lend no letter: Organization of American States. */
const SMALL = String.raw`(?:[\s-]+(?:of|the|and|for|on|in|to|with))*[\s-]+`;

/**
 * Adds to each acronym of a question what it stands for in the first passages that were found by the other words: "PAC" is met by
 * "political action committee". Words count whose initials it is, with capitals before those without. The same array where nothing is added.
 */
export function expandAcronyms(
  units: readonly Unit[],
  candidates: readonly number[],
  { passages }: Pick<ForwardIndex, 'passages'>,
  knowledge: Knowledge,
): readonly Unit[] {
  const texts = (): string[] => candidates.map((number) => passages[number]?.text ?? '');
  const expanded = units.map((unit) => {
    const patterns = patternsFor(unit);
    const phrase = patterns.length === 0 ? null : findPhrase(texts(), patterns);
    if (phrase === null) return unit;
    const terms = knowledge.analyzer.analyze(phrase).terms.map(({ term }) => term);
    const added = toAlternative(terms, EXPANSION, 'association', knowledge);
    if (!added) return unit;
    const others = unit.alternatives.filter(({ match }) => match !== 'spelling');
    return { ...unit, alternatives: [...others, added].toSorted((a, b) => b.weight - a.weight) };
  });
  return expanded.some((unit, at) => unit !== units[at]) ? expanded : units;
}

/** What an acronym's words look like, the surest first; empty for what is no acronym, and for a name of the glossary. */
function patternsFor({ label, alternatives, isName }: Unit): readonly RegExp[] {
  const letters = label.replace(/\./gu, '').replace(/(?<=\p{Lu})s$/u, '');
  if (isName || !/^\p{Lu}\p{L}*\p{Lu}$/u.test(letters) || letters.length > MAX_LETTERS) return [];
  const numeral = ROMAN.exec(letters)?.[0] ?? '';
  const capitals = letters.slice(0, letters.length - numeral.length).match(/\p{Lu}/gu) ?? [];
  const isHeld = alternatives.some(({ match }) => match === 'exact');
  const isSure = letters.length >= SURE_LETTERS;
  if (isHeld && !isSure) return [];
  const words = (initial: (letter: string) => string): string =>
    [...capitals.map((letter) => String.raw`${initial(letter)}\p{L}+`), ...(numeral === '' ? [] : [numeral])].join(
      SMALL,
    );
  const withCapitals = words((letter) => letter);
  const inAnyCase = words((letter) => `[${letter}${letter.toLowerCase()}]`);
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
