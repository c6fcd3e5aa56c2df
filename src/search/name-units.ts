import type { GlossaryEntry } from '../corpus/document.js';
import type { Term } from './analyze.js';
import { label, toAlternative, toUnit } from './build-unit.js';
import type { ConceptMatch } from './concepts.js';
import type { Knowledge } from './knowledge.js';
import type { Unit } from './unit.js';

/** A name of the glossary says more about what is asked than another name. */
const NAME_EMPHASIS = 1.3;
/** A part of a name counts this much of the whole name. */
const PART_OF_NAME = 0.35;

/** Of names that overlap the longest is meant, and of equally long ones the first. */
export function longestNames(names: readonly ConceptMatch[]): ConceptMatch[] {
  const chosen: ConceptMatch[] = [];
  for (const match of names.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    if (chosen.every(({ from, to }) => match.to <= from || match.from >= to)) chosen.push(match);
  }
  return chosen;
}

/** A name that the corpus never uses is no more than its words; in a script that the corpus lacks it still helps to translate. */
export function isKnownName({ term, from }: ConceptMatch, terms: readonly Term[], { vocabulary }: Knowledge): boolean {
  return vocabulary.find(term) !== null || (terms[from]?.isGram ?? false);
}

/** A name as one unit; one that the corpus never uses as the words of the glossary's own name for it, which `understandName` gives. */
export function nameUnits(
  name: ConceptMatch,
  query: { readonly text: string; readonly terms: readonly Term[] },
  knowledge: Knowledge,
  understandName: (name: string) => readonly Unit[],
): readonly Unit[] {
  const { text, terms } = query;
  const words = terms.slice(name.from, name.to);
  const whole = toAlternative([name.term], 1, 'alias', knowledge);
  const entry = knowledge.analyzer.glossary[name.entry];
  const shown = nameLabel(text, words, entry);
  if (!whole && entry && entry.name !== text) {
    return understandName(entry.name).map((unit) => ({ ...unit, label: shown }));
  }
  // People are called by a part of their names: whoever writes 정일영 means the Jeong of an English text.
  const isForeign = entry?.type === 'person' && (words[0]?.isGram ?? false) && !knowledge.isHangulCorpus;
  const own = isForeign ? knowledge.analyzer.analyze(entry.name).terms : words;
  const isOneWord = own.length < 2;
  const parts = isOneWord ? own : own.filter(({ word }) => !knowledge.stopWords.has(word));
  const alternatives = [
    ...(whole ? [whole] : []),
    ...parts.flatMap(({ term }) => toAlternative([term], isOneWord ? 1 : PART_OF_NAME, 'exact', knowledge) ?? []),
  ];
  return [toName(toUnit(shown, alternatives, true, knowledge))];
}

const toName = (unit: Unit): Unit => ({ ...unit, weight: unit.weight * NAME_EMPHASIS, isName: true });

/** A Hangul name may end in what looks like a particle, which no term holds: the glossary tells how far it goes. */
function nameLabel(text: string, words: readonly Term[], entry: GlossaryEntry | undefined): string {
  const start = words[0]?.start ?? 0;
  const spellings = [label(text, words), entry?.name ?? '', ...(entry?.aliases ?? [])].filter((spelling) =>
    text.startsWith(spelling, start),
  );
  return spellings.reduce((longest, spelling) => (spelling.length > longest.length ? spelling : longest), '');
}
