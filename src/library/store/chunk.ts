/** Cuts a list into lists of at most `maxItems` that together weigh at most `maxWeight`; a heavier item is alone. */
export function chunk<T>(
  items: Iterable<T>,
  {
    maxItems,
    maxWeight,
    weigh,
  }: { readonly maxItems: number; readonly maxWeight: number; readonly weigh: (item: T) => number },
): readonly (readonly T[])[] {
  const chunks: T[][] = [];
  let current: T[] = [];
  let weight = 0;
  for (const item of items) {
    const more = weigh(item);
    if (current.length > 0 && (current.length === maxItems || weight + more > maxWeight)) {
      chunks.push(current);
      current = [];
      weight = 0;
    }
    current.push(item);
    weight += more;
  }
  return current.length === 0 ? chunks : [...chunks, current];
}
