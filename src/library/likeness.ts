/** How alike two texts are spelt: Dice's coefficient over their pairs of letters, 0 to 1. Case and signs do not count. */
export function likeness(a: string, b: string): number {
  return pairLikeness(letterPairs(a), letterPairs(b));
}

/** The same for texts whose pairs of letters are known; 0 where it is less than `atLeast`, which is often told by their sizes. */
export function pairLikeness(one: ReadonlySet<string>, other: ReadonlySet<string>, atLeast = 0): number {
  if (2 * Math.min(one.size, other.size) < atLeast * (one.size + other.size)) return 0;
  let common = 0;
  for (const pair of one) if (other.has(pair)) common += 1;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}

/** A text's pairs of letters that stand side by side, in lower case. */
export function letterPairs(text: string): ReadonlySet<string> {
  const letters = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) => letters.slice(index, index + 2)),
  );
}
