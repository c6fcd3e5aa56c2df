/** Two sentences that share this much of their words say the same. */
const OVERLAP = 0.75;

/** Whether most of the shorter sentence's words stand in the longer one. */
export function saysTheSame(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const [shorter, longer] = first.size <= second.size ? [first, second] : [second, first];
  if (shorter.size === 0) return true;
  let shared = 0;
  for (const word of shorter) if (longer.has(word)) shared += 1;
  return shared / shorter.size > OVERLAP && shared / longer.size > OVERLAP / 2;
}

/** Words of three letters or more. */
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
