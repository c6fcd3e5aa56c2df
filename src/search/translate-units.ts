import type { Term } from './analyze.js';
import { toAlternative, toUnit } from './build-unit.js';
import type { HangulWord } from './hangul-units.js';
import type { Knowledge } from './knowledge.js';
import type { Alternative, Unit } from './unit.js';

/** A Hangul word that no lexicon lists may be an ending or a name: it says less than a word known to be absent. */
const UNTRANSLATED = 0.35;

/** A Hangul word in a corpus of another language: its parts' equivalents, and the word itself where the corpus quotes it. */
export function translateUnits(
  { from, to, word, typed }: HangulWord,
  terms: readonly Term[],
  knowledge: Knowledge,
): Unit[] {
  const translation = knowledge.translate(word);
  if (translation.kind === 'frame') return [];
  const whole = toAlternative(
    terms.slice(from, to).map(({ term }) => term),
    1,
    'exact',
    knowledge,
  );
  if (translation.kind === 'unknown') {
    const unit = toUnit(typed, whole ? [whole] : [], false, knowledge);
    return [whole ? unit : { ...unit, weight: unit.weight * UNTRANSLATED }];
  }
  return translation.parts.flatMap((part, position) => {
    const said = part.map((equivalent) => ({
      weight: equivalent.weight,
      terms: knowledge.analyzer.analyze(equivalent.word).terms,
    }));
    const meaningful = said.filter((equivalent) =>
      equivalent.terms.some((term) => !knowledge.stopWords.has(term.word)),
    );
    if (meaningful.length === 0) return [];
    const alternatives = [
      ...(whole && position === 0 ? [whole] : []),
      ...meaningful.flatMap((equivalent) => relativesOf(equivalent, knowledge)),
      ...meaningful.flatMap((equivalent) => rarestOf(equivalent, knowledge) ?? []),
      ...meaningful.flatMap(
        (equivalent) =>
          toAlternative(
            equivalent.terms.map(({ term }) => term),
            equivalent.weight,
            'association',
            knowledge,
          ) ?? [],
      ),
    ];
    return [toUnit(typed, alternatives, false, knowledge)];
  });
}

/** How much less the rarest word of a phrase says than the phrase. */
const HALF_SAID = 0.5;

/** The word of a phrase of which the corpus holds least: "Tumen" of "Tumen river", which a text may interrupt; `null` for a word, and where the corpus has none of it. */
function rarestOf(
  { terms, weight }: { readonly terms: readonly Term[]; readonly weight: number },
  knowledge: Knowledge,
): Alternative | null {
  const { vocabulary, stopWords } = knowledge;
  const known = terms.filter(({ term, word }) => !stopWords.has(word) && vocabulary.find(term) !== null);
  if (terms.length < 2 || known.length === 0) return null;
  const frequency = ({ term }: Term): number => vocabulary.frequency(vocabulary.find(term) ?? 0);
  const rarest = known.reduce((least, one) => (frequency(one) < frequency(least) ? one : least));
  return toAlternative([rarest.term], weight * HALF_SAID, 'association', knowledge);
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
  return related.flatMap(
    (other) => toAlternative(other.terms, other.weight * weight * SECOND_HAND, 'association', knowledge) ?? [],
  );
}
