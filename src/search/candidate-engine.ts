import MiniSearch from 'minisearch';
import type { ForwardIndex } from './forward-index.js';

/** A title's words count twice, as in a text that begins by saying its title two times. */
const TITLE_REPEATS = 2;
/** MiniSearch's tree goes through the branches at each letter: short keys in few letters are found, and added, soonest. */
const KEY_BASE = 8;

/** What the engine calls a term: no mere digits, since V8 keeps an object with such keys, as each result has one, in a slow form. */
export const keyOf = (term: number): string => `t${term.toString(KEY_BASE)}`;

/**
 * Puts all passages into MiniSearch, by their numbers, with one field that holds title, heading, text and concepts, without the
 * terms that are too common. It gets each passage's terms as they are, instead of a text to take apart once more.
 */
export function createEngine(index: ForwardIndex, isCommon: (term: number) => boolean): MiniSearch<number> {
  const keys = Array.from({ length: index.vocabulary.size() }, (_, term) => (isCommon(term) ? null : keyOf(term)));
  const engine = new MiniSearch<number>({
    fields: ['terms'],
    // A passage's id and its only field are its number.
    extractField: (number) => number,
    tokenize: (number) => keysOf(index, Number(number), keys),
    processTerm: (key) => key,
    searchOptions: { tokenize: (query) => query.split(' ') },
  });
  for (let number = 0; number < index.passages.length; number += 1) engine.add(number);
  return engine;
}

function keysOf(index: ForwardIndex, number: number, keys: readonly (string | null)[]): string[] {
  const found: string[] = [];
  const push = (term: number): void => {
    const key = keys[term] ?? null;
    if (key !== null) found.push(key);
  };
  const title = index.titles[index.documentOf[number] ?? 0] ?? [];
  for (let repeat = 0; repeat < TITLE_REPEATS; repeat += 1) title.forEach(push);
  (index.headings[number] ?? []).forEach(push);
  index.terms.subarray(index.termsFrom[number], index.termsFrom[number + 1]).forEach(push);
  index.concepts.subarray(index.conceptsFrom[number], index.conceptsFrom[number + 1]).forEach(push);
  return found;
}
