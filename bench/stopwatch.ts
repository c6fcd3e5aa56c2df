/** Milliseconds that a call takes. */
export function timeMs(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** What a value costs to make and to keep. */
export interface Cost {
  readonly ms: number;
  /** Memory in use after it was made and before: V8's heap and what lies outside of it, such as typed arrays. */
  readonly mb: number;
}

/**
 * Makes a value and measures it. The value is kept until memory has been read.
 *
 * @throws {Error} where Node runs without `--expose-gc`.
 */
export function measureCost<Value>(make: () => Value): { readonly value: Value; readonly cost: Cost } {
  const before = usedMb();
  const start = performance.now();
  const value = make();
  const ms = performance.now() - start;
  return { value, cost: { ms, mb: usedMb() - before } };
}

function usedMb(): number {
  if (globalThis.gc === undefined) throw new Error('Memory cannot be measured without node --expose-gc.');
  // What the first round finds finalizable, the second one frees.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
