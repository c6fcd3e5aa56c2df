import type { Analyzer } from './analyze.js';
import { baseForm } from './irregular-words.js';
import type { Lexicon } from './lexicon.js';
import type { RelatedTerms } from './understand.js';

/** Makes a function from a folded word to the index terms of related words; English corpora only, since the thesaurus is English. */
export function createRelater(lexicon: Lexicon, analyzer: Analyzer): (word: string) => readonly RelatedTerms[] {
  if (analyzer.language !== 'en') return () => [];
  return (word) => {
    const own = analyzer.stem(word);
    const related = new Map<string, RelatedTerms>();
    for (const form of baseForms(word)) {
      for (const { word: other, weight } of lexicon.relationsOf(form)) {
        const terms = other.split(/[\s-]+/).map((part) => analyzer.stem(part));
        const key = terms.join(' ');
        if (key !== own && (related.get(key)?.weight ?? 0) < weight) related.set(key, { terms, weight });
      }
    }
    return [...related.values()];
  };
}

/** Endings of English nouns and verbs with what stands in their place in the base form. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/ied$/, 'y'],
  [/es$/, ''],
  [/s$/, ''],
  [/ed$/, ''],
  [/d$/, ''],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/ly$/, ''],
  [/([bdgklmnprt])\1(?:ed|ing)$/, '$1'],
];

/** Base forms that an English word may be an inflection of; the word itself first. */
export function baseForms(word: string): readonly string[] {
  const regular = ENDINGS.flatMap(([ending, base]) => (ending.test(word) ? [word.replace(ending, base)] : []));
  return [...new Set([word, baseForm(word), ...regular.filter((form) => form.length > 2)])];
}
