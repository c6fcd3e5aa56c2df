/** All index terms of a corpus, numbered from 0, with the number of passages that hold each; and the words as written. */
export interface Vocabulary {
  /** The number of a term, new or known. */
  add(term: string): number;
  /** The number of a known term, else `null`. */
  find(term: string): number | null;
  term(id: number): string;
  /** Notes that one more passage holds the term, in its text, heading or title. */
  count(id: number): void;
  /** How many passages hold the term. */
  frequency(id: number): number;
  /** The number of a word as written (folded), given to it if it is new; another row of numbers than the terms'. */
  addWord(word: string): number;
  /** Notes one more use of a word. */
  countWord(number: number): void;
  /** Words as written with the number of their uses, in the order of their first: the source of spelling corrections. */
  words(): Iterable<readonly [word: string, uses: number]>;
  size(): number;
}

/** Makes an empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const terms: string[] = [];
  const frequencies: number[] = [];
  const wordNumbers = new Map<string, number>();
  const uses: number[] = [];
  return {
    add(term) {
      const known = ids.get(term);
      if (known !== undefined) return known;
      ids.set(term, terms.length);
      frequencies.push(0);
      return terms.push(term) - 1;
    },
    find: (term) => ids.get(term) ?? null,
    term: (id) => terms[id] ?? '',
    count: (id) => void (frequencies[id] = (frequencies[id] ?? 0) + 1),
    frequency: (id) => frequencies[id] ?? 0,
    addWord(word) {
      const known = wordNumbers.get(word);
      if (known !== undefined) return known;
      wordNumbers.set(word, uses.length);
      return uses.push(0) - 1;
    },
    countWord: (number) => void (uses[number] = (uses[number] ?? 0) + 1),
    *words() {
      for (const [word, number] of wordNumbers) yield [word, uses[number] ?? 0];
    },
    size: () => terms.length,
  };
}
