import type { Pieces } from '../../search/gradual.js';
import type { WeighedWords } from './weigh-words.js';

/** Something to be grouped; `number` is the position of its sentence among those whose words were weighed. */
export interface Numbered {
  readonly number: number;
}

interface Group<One> {
  readonly first: One;
  readonly all: One[];
}

/**
 * Puts each one into the first group that begins with one like it, else into a group of its own. Two are alike from what
 * `likeness` says on: the share of the shorter one's words, by weight, that stand in the longer one too, 0 to 1.
 */
export function* groupAlike<One extends Numbered>(
  ones: readonly One[],
  words: WeighedWords,
  likeness: (first: One, one: One) => number,
): Pieces<readonly (readonly One[])[]> {
  const groups: Group<One>[] = [];
  // Only groups that share a word are compared: of one date there may be thousands.
  const groupsWith = new Map<string, Group<One>[]>();
  for (const one of ones) {
    const shared = sharedWeights(words.of(one.number), groupsWith, words.weight);
    const isAlike = ([{ first }, weight]: readonly [Group<One>, number]): boolean =>
      weight / Math.min(words.whole(first.number), words.whole(one.number)) >= likeness(first, one);
    const alike = new Set([...shared].filter(isAlike).map(([group]) => group));
    const group = alike.size === 0 ? undefined : groups.find((candidate) => alike.has(candidate));
    if (group === undefined) begin(one);
    else group.all.push(one);
    yield;
  }
  return groups.map(({ all }) => all);

  function begin(first: One): void {
    const group = { first, all: [first] };
    groups.push(group);
    for (const word of words.of(first.number)) {
      const others = groupsWith.get(word);
      if (others === undefined) groupsWith.set(word, [group]);
      else others.push(group);
    }
  }
}

/** How much a sentence has in common with each group that it has anything in common with. */
function sharedWeights<One>(
  sentence: ReadonlySet<string>,
  groupsWith: ReadonlyMap<string, readonly Group<One>[]>,
  weight: (word: string) => number,
): ReadonlyMap<Group<One>, number> {
  const shared = new Map<Group<One>, number>();
  for (const word of sentence) {
    const more = weight(word);
    for (const group of groupsWith.get(word) ?? []) shared.set(group, (shared.get(group) ?? 0) + more);
  }
  return shared;
}
