import { mistype, seededRandom } from '../eval/sample.js';
import type { Corpus } from '../src/corpus/document.js';

/** As long as Discord lets an option of text be. Source: Discord API, application command option, `max_length`. */
const MAX_CHARS = 6_000;
const SEED = 7;

/**
 * The longest questions, of several kinds: pasted text, the same with a mistake in every line, its first words over and over, words
 * that nothing holds, one word.
 */
export function longQuestions({ documents }: Corpus): readonly string[] {
  const pasted = fill(documents.flatMap(({ passages }) => passages.slice(0, 1).map(({ text }) => text)));
  const random = seededRandom(SEED);
  const mistyped = pasted.match(/.{1,40}/gsu)?.map((line) => mistype(line, random)) ?? [];
  const unknown = Array.from({ length: MAX_CHARS / 4 }, (_, at) => `zq${(at * 7_919).toString(36)}`);
  return [pasted, fill(mistyped), fill([pasted.slice(0, 60)]), fill(unknown), fill(['x'.repeat(MAX_CHARS)])];
}

/** The parts, again and again, up to the greatest length. */
function fill(parts: readonly string[]): string {
  const once = parts.join(' ');
  return `${once} `.repeat(Math.ceil(MAX_CHARS / Math.max(1, once.length))).slice(0, MAX_CHARS);
}
