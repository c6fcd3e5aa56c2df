import { readComment } from './read-comment.js';

/** One wording of a sentence of the paragraph above. */
export interface Restatement {
  /** 0-based in the paragraph; `null`: of each of its first ten sentences. */
  readonly sentence: number | null;
  /** Never empty. */
  readonly text: string;
}

const MARK = /^in other words(?=$|[\s:])[ \t]*:?/i;
const NUMBERED = /^(\d{1,3})[.)][ \t]+(?=\S)/;

/**
 * What a comment in Markdown restates, `null` where it is another comment or more than one: behind the words "in other words" one wording a
 * line, with the sentence's number from 1 before it ("2. Seoul was not amused."). Takes time linear in the text.
 */
export function readRestatements(html: string): readonly Restatement[] | null {
  return readComment(html, MARK)?.map(readLine) ?? null;
}

function readLine(line: string): Restatement {
  const number = NUMBERED.exec(line);
  if (number === null || Number(number[1]) === 0) return { sentence: null, text: line };
  return { sentence: Number(number[1]) - 1, text: line.slice(number[0].length) };
}

/** Wordings of a whole paragraph are repeated for so many of its sentences at most: a small file must not become a large index. */
const MAX_REPEATS = 10;

/** The wordings of each sentence of a paragraph, joined by line breaks, `''` for none; empty where no sentence has any. */
export function restateSentences(restatements: readonly Restatement[], sentenceCount: number): readonly string[] {
  const restated = Array.from({ length: sentenceCount }, (): string[] => []);
  for (const { sentence, text } of restatements) {
    const from = sentence ?? 0;
    const to = sentence === null ? MAX_REPEATS : sentence + 1;
    for (const wordings of restated.slice(from, to)) wordings.push(text);
  }
  return restated.every((wordings) => wordings.length === 0) ? [] : restated.map((wordings) => wordings.join('\n'));
}
