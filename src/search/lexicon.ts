/** Words that can stand for another one, best first. */
export interface Relation {
  /** As written: a word or a short phrase. */
  readonly word: string;
  /** How well it stands for the other, 0 to 1. */
  readonly weight: number;
}

/** General knowledge of words, independent of any corpus. */
export interface Lexicon {
  /** Hangul words with their English equivalents. */
  readonly translations: ReadonlyMap<string, readonly Relation[]>;
  /** English words with near-synonyms, kinds and classes. */
  readonly synonyms: ReadonlyMap<string, readonly Relation[]>;
}

export const EMPTY_LEXICON: Lexicon = { translations: new Map(), synonyms: new Map() };

/** Later equivalents are rarer senses. */
const TRANSLATION = [0.9, 0.85, 0.8, 0.75, 0.7, 0.65];
/** A synonym, a kind of what was asked for, the class of what was asked for. */
const RELATED = { synonym: 0.55, kind: 0.45, class: 0.3 };

const words = (list: string): string[] =>
  list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/**
 * Reads lexicon lines: `word, word = equivalent, equivalent` translates; `word, word, word` are near-synonyms;
 * `class > kind, kind` are kinds of one thing; `#` begins a comment line. A line of another form is left out.
 */
export function parseLexicon(text: string): Lexicon {
  const translations = new Map<string, Relation[]>();
  const synonyms = new Map<string, Relation[]>();
  const add = (map: Map<string, Relation[]>, from: string, relation: Relation): void => {
    const known = map.get(from);
    if (!known) map.set(from, [relation]);
    else if (known.every(({ word }) => word !== relation.word)) known.push(relation);
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    const [left = '', right] = line.split(/[=>]/);
    if (line.includes('=')) {
      const equivalents = words(right ?? '');
      for (const from of words(left)) {
        equivalents.forEach((word, at) => add(translations, from, { word, weight: TRANSLATION[at] ?? 0.6 }));
      }
    } else if (line.includes('>')) {
      for (const kind of words(right ?? '')) {
        add(synonyms, left.trim(), { word: kind, weight: RELATED.kind });
        add(synonyms, kind, { word: left.trim(), weight: RELATED.class });
      }
    } else {
      const group = words(line);
      for (const from of group) for (const word of group) if (word !== from) add(synonyms, from, { word, weight: RELATED.synonym });
    }
  }
  return { translations, synonyms };
}
