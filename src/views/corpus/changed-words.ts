import { diffArrays } from 'diff';
import type { Span } from '../../corpus/document.js';

/** Beyond so many words that differ, marking them helps nobody, and finding them takes long. */
const MAX_EDITS = 300;
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Ranges of the words that differ, in the older and in the newer text; none where too many do. */
export function changedWords(before: string, after: string): { readonly before: readonly Span[]; readonly after: readonly Span[] } {
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MAX_EDITS }) ?? [];
  const removed: Span[] = [];
  const added: Span[] = [];
  let [older, newer] = [0, 0];
  for (const { value, added: isAdded, removed: isRemoved } of changes) {
    const chars = value.join('').length;
    if (isRemoved) removed.push({ start: older, end: older + chars });
    if (isAdded) added.push({ start: newer, end: newer + chars });
    if (!isAdded) older += chars;
    if (!isRemoved) newer += chars;
  }
  return { before: removed, after: added };
}

function tokensOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}
