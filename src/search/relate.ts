import type { Analyzer } from './analyze.js';
import { baseForm } from './irregular-words.js';
import type { Lexicon } from './lexicon.js';
import type { RelatedTerms } from './knowledge.js';

/** How well the word that another is derived from stands for it: "visitor", "visit". */
const DERIVED = 0.5;
/** How much less a relative of that word says than a relative of the word itself. */
const SECOND_HAND = 0.6;

/** Questions repeat their words; past this many the memory starts anew. */
const MAX_REMEMBERED = 5_000;

/** Makes a function from a folded word to the index terms, of those that are known, of related words; English corpora only, since the thesaurus is English. */
export function createRelater(
  lexicon: Lexicon,
  analyzer: Analyzer,
  isKnown: (term: string) => boolean = () => true,
): (word: string) => readonly RelatedTerms[] {
  if (analyzer.language !== 'en') return () => [];
  const remembered = new Map<string, readonly RelatedTerms[]>();
  return (word) => {
    const known = remembered.get(word);
    if (known) return known;
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    const related = relate(word);
    remembered.set(word, related);
    return related;
  };

  function relate(word: string): readonly RelatedTerms[] {
    const own = analyzer.stem(word);
    const related = new Map<string, RelatedTerms>();
    const add = (phrase: string, weight: number): void => {
      const terms = phraseTerms(phrase, analyzer);
      const key = terms.join(' ');
      if (key !== own && (related.get(key)?.weight ?? 0) < weight) related.set(key, { terms, weight });
    };
    for (const form of baseForms(word)) {
      for (const { word: other, weight } of lexicon.relationsOf(form)) add(other, weight);
    }
    for (const root of roots(word)) {
      const relatives = lexicon.relationsOf(root);
      if (relatives.length > 0) add(root, DERIVED);
      for (const { word: other, weight } of relatives) add(other, weight * SECOND_HAND);
    }
    return [...related.values()].filter(({ terms }) => terms.every(isKnown));
  }
}

/** The index terms of a word or short phrase of the lexicon, in order. */
export function phraseTerms(phrase: string, { stem }: Pick<Analyzer, 'stem'>): readonly string[] {
  return phrase.split(/[\s-]+/).map((part) => stem(part));
}

/** Makes a function that tells whether the thesaurus lists a folded English word, in any inflection. */
export function createWordTest(lexicon: Lexicon, { language }: Analyzer): (word: string) => boolean {
  if (language !== 'en') return () => false;
  return (word) => baseForms(word).some((form) => lexicon.relationsOf(form).length > 0);
}

type Ending = readonly [RegExp, string];

/** Endings of English nouns and verbs with what stands in their place in the base form. */
const INFLECTIONS: readonly Ending[] = [
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

/** Endings of words derived from another word. */
const DERIVATIONS: readonly Ending[] = [
  [/(?:er|or)s?$/, ''],
  [/(?:er|or)s?$/, 'e'],
  [/(?:less|ful|ness|ment|ments|ship|hood|able|ible)$/, ''],
  [/(?:able|ible)$/, 'e'],
  [/ations?$/, 'e'],
  [/ations?$/, ''],
  [/ions?$/, ''],
  [/ions?$/, 'e'],
  [/(?:al|ic|ity|ous|ive|y)$/, ''],
  [/(?:ity|ive|ous)$/, 'e'],
];

/** Base forms that an English word may be an inflection of; the word itself first. */
export function baseForms(word: string): readonly string[] {
  return [...new Set([word, baseForm(word), ...replaceEndings(word, INFLECTIONS)])];
}

/** Words that an English word may be derived from; not all of them exist. */
function roots(word: string): readonly string[] {
  return replaceEndings(word, DERIVATIONS).filter((root) => root.length > 3);
}

function replaceEndings(word: string, endings: readonly Ending[]): string[] {
  return endings
    .flatMap(([ending, base]) => (ending.test(word) ? [word.replace(ending, base)] : []))
    .filter((form) => form.length > 2);
}
