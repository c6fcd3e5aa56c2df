/** A random number generator, 0 to below 1, that gives the same numbers for the same seed. Source: Mulberry32, public domain. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `count` of the values in random order; all of them where there are fewer. */
export function sample<Value>(values: readonly Value[], count: number, seed: number): Value[] {
  const random = seededRandom(seed);
  return values
    .map((value) => ({ value, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ value }) => value);
}

/** A question with one typing mistake (a letter left out, doubled in, replaced or swapped) inside a word of four letters or more. */
export function mistype(text: string, random: () => number): string {
  const words = [...text.matchAll(/\p{L}{4,}/gu)];
  const word = words[Math.floor(random() * words.length)];
  if (!word) return text;
  const at = word.index + 1 + Math.floor(random() * (word[0].length - 2));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [before, here, next, after] = [text.slice(0, at), text[at] ?? '', text[at + 1] ?? '', text.slice(at + 2)];
  const forms = [
    before + next + after,
    before + letter + here + next + after,
    before + letter + next + after,
    before + next + here + after,
  ];
  // A letter replaced by itself, or swapped with its twin, is no mistake.
  const mistaken = forms.filter((form) => form !== text);
  return mistaken[Math.floor(random() * mistaken.length)] ?? text;
}
