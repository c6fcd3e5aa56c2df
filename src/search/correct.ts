import { tokenize } from './tokenize.js';

/** The text with misspelt words replaced; `null` where there are none. */
export function correct(text: string, corrections: ReadonlyMap<string, string>): string | null {
  let corrected = '';
  let at = 0;
  for (const { start, end } of tokenize(text)) {
    const typed = text.slice(start, end);
    const right = corrections.get(typed);
    if (right === undefined) continue;
    corrected += text.slice(at, start) + likeTyped(typed, right);
    at = end;
  }
  return at === 0 ? null : corrected + text.slice(at);
}

/** Words of the corpus are folded: a capital that was typed comes back. */
function likeTyped(typed: string, right: string): string {
  return /^\p{Lu}/u.test(typed) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}
