import type { Sentence } from './document.js';
import { endsSentence } from './ends-sentence.js';
import { splitUnstopped } from './split-unstopped.js';

/** A line break, or stops, with the quotes, brackets and note marks that close behind them. */
const stop = /\n|[.!?…。！？｡．؟۔।॥։።၊။។།⁇⁈⁉]+(?:["'”“’‘»«›‹)\]）］」』】〉》]|\[\d{1,3}\])*/gu;
const word = /[\p{L}\p{N}]/u;

/**
 * Splits plain text into sentences: trimmed, in order, never empty; between them is white space only. A line break always ends a
 * sentence. Where a stop may or may not end one, it does not: half a sentence proves nothing. Takes time linear in the text.
 */
export function splitSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let hasWord = false;
  let seen = 0;
  const close = (end: number, isForced: boolean): void => {
    hasWord ||= word.test(text.slice(seen, end));
    seen = end;
    if (!hasWord && !isForced) return;
    const sentence = trim(text, start, end);
    if (sentence !== null) sentences.push(sentence);
    start = end;
    hasWord = false;
  };
  for (const match of text.matchAll(stop)) {
    const end = match.index + match[0].length;
    if (match[0] === '\n') close(match.index, true);
    else if (endsSentence({ text, sentenceStart: start, stopStart: match.index, stopEnd: end })) close(end, false);
  }
  close(text.length, true);
  return joinSigns(text, sentences).flatMap((sentence) => splitUnstopped(text, sentence));
}

/** Signs without a word (`…`, `—`) belong to the sentence before them on their line. */
function joinSigns(text: string, sentences: readonly Sentence[]): readonly Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    const isWordless = !word.test(text.slice(sentence.start, sentence.end));
    if (last !== undefined && isWordless && !text.slice(last.end, sentence.start).includes('\n')) {
      joined[joined.length - 1] = { start: last.start, end: sentence.end };
    } else {
      joined.push(sentence);
    }
  }
  return joined;
}

function trim(text: string, start: number, end: number): Sentence | null {
  const slice = text.slice(start, end);
  const trimmed = slice.trim();
  if (trimmed === '') return null;
  const from = start + slice.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}
