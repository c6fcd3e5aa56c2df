// oxlint-disable no-underscore-dangle -- so MiniSearch names what it lets classes made from it fill.
import MiniSearch from 'minisearch';
import type { ForwardIndex } from './forward-index.js';
import type { Pieces } from './gradual.js';
import { bump } from './postings.js';

/** MiniSearch's tree goes through the branches at each letter: short keys in few letters are found, and added, soonest. */
const KEY_BASE = 8;

/** What the engine calls a term: no mere digits, since V8 keeps an object with such keys, as each result has one, in a slow form. */
export const keyOf = (term: number): string => `t${term.toString(KEY_BASE)}`;

const termOf = (key: string): number => Number.parseInt(key.slice(1), KEY_BASE);

/** Number of MiniSearch's only field. */
const FIELD = 0;
/** A term that only restates a passage counts as if it stood there once. */
const ONCE = 1;
/** What is entered in one piece: a fraction of a millisecond. */
const PASSAGES_A_PIECE = 1_000;
const TERMS_A_PIECE = 1_000;

/**
 * Makes a MiniSearch that holds all passages, by their numbers, with one field of title, heading, text and concepts, without the
 * terms that are too common. It is told each passage's length at once, and a term's passages when the first query asks for
 * the term: most terms of a corpus are never asked for, and to enter them all took longer than everything else together.
 */
export function* createEngine(index: ForwardIndex, isCommon: (term: number) => boolean): Pieces<PassageEngine> {
  const engine = new PassageEngine(index, isCommon);
  const lengths = yield* countTerms(index, isCommon);
  for (const [passage, length] of lengths.entries()) {
    engine.enter(passage, length);
    if (passage % PASSAGES_A_PIECE === 0) yield;
  }
  return engine;
}

/** A class, since what MiniSearch lets others fill is for classes made from it only. */
export class PassageEngine extends MiniSearch<number> {
  readonly #index: ForwardIndex;
  readonly #isCommon: (term: number) => boolean;

  constructor(index: ForwardIndex, isCommon: (term: number) => boolean) {
    super({ fields: ['terms'], processTerm: (key) => key, searchOptions: { tokenize: (query) => query.split(' ') } });
    this.#index = index;
    this.#isCommon = isCommon;
  }

  /** Enters the next passage with the number of its different terms; as `MiniSearch.add` does, to the last bit of the mean. */
  enter(passage: number, length: number): void {
    this._documentIds.set(passage, passage);
    this._idToShortId.set(passage, passage);
    this._fieldLength.set(passage, [length]);
    const total = (this._avgFieldLength[FIELD] ?? 0) * this._documentCount + length;
    this._documentCount += 1;
    this._nextId += 1;
    this._avgFieldLength[FIELD] = total / this._documentCount;
  }

  /** Finds passages by keys with a space between; see `keyOf`. */
  override search(...[query, options]: Parameters<MiniSearch<number>['search']>): ReturnType<MiniSearch['search']> {
    if (typeof query === 'string') for (const key of query.split(' ')) this.#fill(key);
    return super.search(query, options);
  }

  #fill(key: string): void {
    const term = termOf(key);
    if (this._index.has(key) || this.#isCommon(term)) return;
    const { from, passages, counts } = this.#index.postings;
    const frequencies = new Map<number, number>();
    for (let at = from[term] ?? 0; at < (from[term + 1] ?? 0); at += 1)
      frequencies.set(passages[at] ?? 0, counts[at] || ONCE);
    if (frequencies.size > 0) this._index.set(key, new Map([[FIELD, frequencies]]));
  }
}

/** The number of different terms of each passage's own that are not too common. */
function* countTerms(
  { vocabulary, postings, passages }: ForwardIndex,
  isCommon: (term: number) => boolean,
): Pieces<Uint32Array> {
  const lengths = new Uint32Array(passages.length);
  for (let term = 0; term < vocabulary.size(); term += 1) {
    const end = isCommon(term) ? 0 : (postings.from[term + 1] ?? 0);
    for (let at = postings.from[term] ?? 0; at < end; at += 1)
      if (postings.counts[at] !== 0) bump(lengths, postings.passages[at] ?? 0);
    if (term % TERMS_A_PIECE === 0) yield;
  }
  return lengths;
}
