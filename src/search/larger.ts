/** The larger number at each place of two arrays of one length. */
export function larger(one: Float64Array, other: Float64Array): Float64Array {
  const result = new Float64Array(one.length);
  for (let at = 0; at < one.length; at += 1) result[at] = Math.max(one[at] ?? 0, other[at] ?? 0);
  return result;
}
