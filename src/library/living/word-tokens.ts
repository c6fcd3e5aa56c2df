/** Scripts without spaces between words: each sign counts as one. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in order, in lower case. */
export function wordTokens(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(word) ?? [];
}

/** How much two sets have in common: Dice's coefficient, 0 to 1; 0 where both are empty. */
export function overlap(one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): number {
  if (one.size + other.size === 0) return 0;
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let common = 0;
  for (const item of small) if (large.has(item)) common += 1;
  return (2 * common) / (one.size + other.size);
}
