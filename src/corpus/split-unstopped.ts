import type { Sentence } from './document.js';

/** Longer texts without a stop are cut at spaces, where their script has no stops. */
const longestUnstopped = 400;
const wantedChars = 150;
/** Thai, Lao and Khmer part sentences by a space. */
const unstoppedScript = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Parts of a very long sentence in a script without stops, at spaces; any other sentence as it is. */
export function splitUnstopped(text: string, sentence: Sentence): readonly Sentence[] {
  if (sentence.end - sentence.start <= longestUnstopped) return [sentence];
  if (!unstoppedScript.test(text.slice(sentence.start, sentence.end))) return [sentence];
  const parts: Sentence[] = [];
  let { start } = sentence;
  for (const space of text.slice(sentence.start, sentence.end).matchAll(/\s+/g)) {
    const end = sentence.start + space.index;
    const next = end + space[0].length;
    if (end - start < wantedChars || next >= sentence.end) continue;
    parts.push({ start, end });
    start = next;
  }
  return [...parts, { start, end: sentence.end }];
}
