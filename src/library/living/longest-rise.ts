/** Indexes of a longest strictly ascending subsequence of numbers, in order; n log n (patience sorting). */
export function longestRise(numbers: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, number] of numbers.entries()) {
    const at = firstNotBelow(tails, (tail) => (numbers[tail] ?? 0) >= number);
    before[index] = tails[at - 1] ?? -1;
    tails[at] = index;
  }
  const rise: number[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) rise.push(index);
  return rise.toReversed();
}

/** The first place where the test holds, given that it holds from there on; the length where it never does. */
function firstNotBelow(tails: readonly number[], holds: (tail: number) => boolean): number {
  let [low, high] = [0, tails.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(tails[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
