import type { Term } from './analyze.js';
import { label, toAlternative, toUnit } from './build-unit.js';
import type { FoundIdiom } from './idioms.js';
import type { Knowledge } from './knowledge.js';
import { phraseTerms } from './relate.js';
import type { Alternative, Unit } from './unit.js';

/** How well a word of a phrase stands for all of it: it may be meant as it stands. */
const WORD_OF_PHRASE = 0.4;

/** A phrase as one unit: as typed, in plain words, or by one of its words; none where the corpus holds nothing of it. */
export function idiomUnit(
  { places, plain }: FoundIdiom,
  query: { readonly text: string; readonly terms: readonly Term[] },
  knowledge: Knowledge,
): Unit[] {
  const words = places.flatMap((place) => query.terms[place] ?? []);
  const isWhole = (places.at(-1) ?? 0) - (places[0] ?? 0) === places.length - 1;
  const typed = isWhole
    ? toAlternative(
        words.map(({ term }) => term),
        1,
        'exact',
        knowledge,
      )
    : null;
  const meant = plain.flatMap(
    ({ word, weight }) => toAlternative(phraseTerms(word, knowledge.analyzer), weight, 'association', knowledge) ?? [],
  );
  const single = words
    .filter(({ word }) => !knowledge.stopWords.has(word))
    .flatMap(({ term }) => toAlternative([term], WORD_OF_PHRASE, 'association', knowledge) ?? []);
  const alternatives: Alternative[] = [...(typed ? [typed] : []), ...meant, ...single];
  return alternatives.length === 0 ? [] : [toUnit(label(query.text, words), alternatives, false, knowledge)];
}
