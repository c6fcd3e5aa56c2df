import type { Analyzer } from './analyze.js';
import type { Relation } from './lexicon.js';
import type { RelatedTerms } from './understand.js';

/** Makes a function from a stem to the index terms of related words; English corpora only, since the thesaurus is English. */
export function createRelater(
  synonyms: ReadonlyMap<string, readonly Relation[]>,
  analyzer: Analyzer,
): (stem: string) => readonly RelatedTerms[] {
  if (analyzer.language !== 'en' || synonyms.size === 0) return () => [];
  const byStem = new Map<string, Map<string, RelatedTerms>>();
  const termsOf = (phrase: string): string[] => phrase.split(/[\s-]+/).map((word) => analyzer.stem(word));
  for (const [word, relations] of synonyms) {
    if (/[\s-]/.test(word)) continue;
    const stem = analyzer.stem(word);
    const related = byStem.get(stem) ?? new Map<string, RelatedTerms>();
    for (const { word: other, weight } of relations) {
      const terms = termsOf(other);
      const key = terms.join(' ');
      if (key !== stem && (related.get(key)?.weight ?? 0) < weight) related.set(key, { terms, weight });
    }
    byStem.set(stem, related);
  }
  const none: readonly RelatedTerms[] = [];
  const lists = new Map([...byStem].map(([stem, related]) => [stem, [...related.values()]]));
  return (stem) => lists.get(stem) ?? none;
}
