/** All index terms of a corpus, numbered from 0, with the number of passages that hold each; and the words as written. */
export interface Vocabulary {
  /** The number of a term, new or known. */
  add(term: string): number;
  /** The number of a known term, else `null`. */
  find(term: string): number | null;
  term(id: number): string;
  /** Notes that one more passage holds these terms, in its text, heading or title. */
  count(ids: Iterable<number>): void;
  /** How many passages hold the term. */
  frequency(id: number): number;
  /** Notes one more use of a word as written (folded). */
  countWord(word: string): void;
  /** Words as written with the number of their uses: the source of spelling corrections. */
  readonly words: ReadonlyMap<string, number>;
  size(): number;
}

/** Makes an empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const terms: string[] = [];
  const frequencies: number[] = [];
  const words = new Map<string, number>();
  return {
    add(term) {
      const known = ids.get(term);
      if (known !== undefined) return known;
      ids.set(term, terms.length);
      terms.push(term);
      frequencies.push(0);
      return terms.length - 1;
    },
    find: (term) => ids.get(term) ?? null,
    term: (id) => terms[id] ?? '',
    count(found) {
      for (const id of found) frequencies[id] = (frequencies[id] ?? 0) + 1;
    },
    frequency: (id) => frequencies[id] ?? 0,
    countWord: (word) => void words.set(word, (words.get(word) ?? 0) + 1),
    words,
    size: () => terms.length,
  };
}
