import type { SearchResult } from 'minisearch';
import { createEngine, keyOf } from './candidate-engine.js';
import type { ForwardIndex } from './forward-index.js';
import type { Pieces } from './gradual.js';
import type { Unit } from './unit.js';

/**
 * Finds the passages worth ranking: numbers in `ForwardIndex.passages`, best first. `isWide` also looks for weak and common relatives
 * of the words, for questions that share few words with the text.
 */
export type CandidateFinder = (
  units: readonly Unit[],
  limit: number,
  isAccepted?: ((number: number) => boolean) | null,
  isWide?: boolean,
) => readonly number[];

/** Words in more passages than this, and in more than a tenth of all, tell passages apart so little that only ranking looks at them. */
const COMMON_FROM = 2_000;
const COMMON_SHARE = 0.1;
/** How many entries of posting lists one query may touch; beyond it the commonest words are left to ranking. */
const POSTING_BUDGET = 5_000;
/** Weaker relatives of a word are left to ranking, unless it has no better. */
const MIN_WEIGHT = 0.5;
/** A related word in more passages than this, and in more than this share of all, finds too much. */
const RELATED_FROM = 6;
const RELATED_SHARE = 0.03;
/** Passages far below the best one by BM25 never come first; the first few are ranked all the same, since hits are shown. */
const WORTH_RANKING = 0.5;
const ALWAYS_RANKED = 10;
/** Words that only relate to what was typed come after those that were typed, whatever their rarity. */
const TYPED = 0.8;
/** Less saturation and length than MiniSearch's defaults, by the public sets of `npm run eval`. */
const BM25 = { k: 1.2, b: 0.6, d: 0.3 };

/** What MiniSearch gives back as `id` is what it was given. */
interface Numbered {
  readonly id: number;
}

/** Makes a finder over MiniSearch, which holds all passages. */
export function* createCandidateFinder(index: ForwardIndex): Pieces<CandidateFinder> {
  const total = index.passages.length;
  const commonFrom = Math.max(COMMON_FROM, total * COMMON_SHARE);
  const isCommon = (id: number): boolean => index.vocabulary.frequency(id) > commonFrom;
  const engine = yield* createEngine(index, isCommon);
  return (units, limit, isAccepted = null, isWide = false) => {
    const chosen = chooseTerms(units, index, isCommon, isWide);
    if (chosen.length === 0) return scan(units, index, limit, isAccepted);
    const boosts = new Map(chosen.map(({ id, boost }) => [keyOf(id), boost]));
    const results = engine.search([...boosts.keys()].join(' '), {
      bm25: BM25,
      boostTerm: (key) => boosts.get(key) ?? 1,
      ...(isAccepted ? { filter: ({ id }: Numbered) => isAccepted(id) } : {}),
    });
    // MiniSearch multiplies by the number of matched words, which favours many weak matches over one strong one.
    const scored = results.map(({ id, score, queryTerms }: Numbered & SearchResult) => ({
      id,
      score: score / queryTerms.length,
    }));
    const best = scored.toSorted((a, b) => b.score - a.score).slice(0, limit);
    const floor = (best[0]?.score ?? 0) * (isWide ? 0 : WORTH_RANKING);
    return best.filter(({ score }, place) => place < ALWAYS_RANKED || score >= floor).map(({ id }) => id);
  };
}

/** Typed words first, then related ones, the rarest of each first, as far as the budget goes; always one. */
function chooseTerms(
  units: readonly Unit[],
  { vocabulary, passages }: ForwardIndex,
  isCommon: (id: number) => boolean,
  isWide: boolean,
): { readonly id: number; readonly boost: number }[] {
  const total = passages.length;
  const boosts = new Map<number, number>();
  for (const { alternatives } of units) {
    for (const { ids, weight } of alternatives) {
      if (!isWide && weight < MIN_WEIGHT && alternatives[0]?.weight !== weight) continue;
      // Of words in a row the rarest one finds them all.
      const id = ids.reduce((rarest, other) =>
        vocabulary.frequency(other) < vocabulary.frequency(rarest) ? other : rarest,
      );
      if (weight < TYPED && !isWide && vocabulary.frequency(id) > Math.max(RELATED_FROM, RELATED_SHARE * total))
        continue;
      if (!isCommon(id)) boosts.set(id, Math.max(boosts.get(id) ?? 0, ids.length > 1 ? weight / 2 : weight));
    }
  }
  const isTyped = (id: number): boolean => (boosts.get(id) ?? 0) >= TYPED;
  const byRarity = [...boosts.keys()].toSorted(
    (a, b) => Number(isTyped(b)) - Number(isTyped(a)) || vocabulary.frequency(a) - vocabulary.frequency(b),
  );
  let spent = 0;
  const affordable = byRarity.filter((id, position) => {
    spent += vocabulary.frequency(id);
    return position === 0 || spent <= POSTING_BUDGET;
  });
  return affordable.map((id) => ({ id, boost: boosts.get(id) ?? 1 }));
}

/** For queries of common words only: the passages that hold most of them. */
function scan(
  units: readonly Unit[],
  index: ForwardIndex,
  limit: number,
  isAccepted: ((number: number) => boolean) | null,
): number[] {
  const wanted = new Set(units.flatMap(({ alternatives }) => alternatives.flatMap(({ ids }) => ids)));
  if (wanted.size === 0) return [];
  const counts: { readonly number: number; readonly count: number }[] = [];
  for (let number = 0; number < index.passages.length; number += 1) {
    if (isAccepted && !isAccepted(number)) continue;
    const held = new Set<number>();
    for (let at = index.termsFrom[number] ?? 0; at < (index.termsFrom[number + 1] ?? 0); at += 1) {
      const id = index.terms[at] ?? 0;
      if (wanted.has(id)) held.add(id);
    }
    for (const id of index.titles[index.documentOf[number] ?? 0] ?? []) if (wanted.has(id)) held.add(id);
    for (const id of index.headings[number] ?? []) if (wanted.has(id)) held.add(id);
    if (held.size > 0) counts.push({ number, count: held.size });
  }
  return counts
    .toSorted((a, b) => b.count - a.count)
    .slice(0, limit)
    .map(({ number }) => number);
}
