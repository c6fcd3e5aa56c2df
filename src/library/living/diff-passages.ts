import type { Pieces } from '../../search/gradual.js';
import type { PassageChange } from './diff.js';
import { longestRise } from './longest-rise.js';
import { pairAlike } from './pair-alike.js';

/** Where a passage of the newer text stood in the older one. */
interface Kept {
  readonly from: number;
  readonly to: number;
}

/** A change with its place: after the passage `at` of the newer text, or being it. */
interface Placed {
  readonly at: number;
  /** 0 for what is in the newer text, else 1 + the old place. */
  readonly rank: number;
  readonly change: PassageChange;
}

/**
 * How one list of passage texts became the other: passages added, removed, changed in their words, or moved. Takes time in
 * proportion to the texts, not to their square. Equal lists give nothing.
 */
export function* diffPassages(before: readonly string[], after: readonly string[]): Pieces<readonly PassageChange[]> {
  const { kept, gone, come } = matchEqual(before, after);
  const rise = new Set(longestRise(kept.map(({ from }) => from)));
  const stable = kept.filter((_, index) => rise.has(index));
  const moved = kept.filter((_, index) => !rise.has(index));
  yield;
  const pairs = yield* pairAlike(pick(before, gone), pick(after, come));
  const paired = pairs.map(([one, other]): Kept => ({ from: gone[one] ?? 0, to: come[other] ?? 0 }));
  const [lost, found] = [new Set(paired.map(({ from }) => from)), new Set(paired.map(({ to }) => to))];
  const placeOf = createPlacer([...stable, ...paired]);
  const placed: Placed[] = [
    ...moved.map(({ from, to }) => ({
      at: to,
      rank: 0,
      change: { kind: 'moved', text: after[to] ?? '', from: from + 1, to: to + 1 } as const,
    })),
    ...paired.map(({ from, to }) => ({
      at: to,
      rank: 0,
      change: { kind: 'changed', before: before[from] ?? '', after: after[to] ?? '' } as const,
    })),
    ...come
      .filter((to) => !found.has(to))
      .map((to) => ({ at: to, rank: 0, change: { kind: 'added', text: after[to] ?? '' } as const })),
    ...gone
      .filter((from) => !lost.has(from))
      .map((from) => ({
        at: placeOf(from),
        rank: 1 + from,
        change: { kind: 'removed', text: before[from] ?? '' } as const,
      })),
  ];
  return placed.toSorted((a, b) => a.at - b.at || a.rank - b.rank).map(({ change }) => change);
}

/** Pairs equal texts, repeated ones in order; the rest by their places. */
function matchEqual(before: readonly string[], after: readonly string[]) {
  const places = new Map<string, number[]>();
  for (const [index, text] of before.entries()) {
    const list = places.get(text);
    if (list === undefined) places.set(text, [index]);
    else list.push(index);
  }
  for (const list of places.values()) list.reverse();
  const kept: Kept[] = [];
  const come: number[] = [];
  for (const [to, text] of after.entries()) {
    const from = places.get(text)?.pop();
    if (from === undefined) come.push(to);
    else kept.push({ from, to });
  }
  const gone = [...places.values()].flat().toSorted((one, other) => one - other);
  return { kept, gone, come };
}

/** Tells after which passage of the newer text one of the older text stood; -1 for before the first. */
function createPlacer(kept: readonly Kept[]): (from: number) => number {
  const ordered = kept.toSorted((one, other) => one.from - other.from);
  return (from) => {
    let [low, high] = [0, ordered.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ordered[middle]?.from ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return ordered[low - 1]?.to ?? -1;
  };
}

function pick(texts: readonly string[], places: readonly number[]): readonly string[] {
  return places.map((place) => texts[place] ?? '');
}
