import type { GlossaryEntry } from '../corpus/document.js';
import type { Term } from './analyze.js';

/** 0-based position in the glossary of the only person whose name has a word, by index term: "Putin"; `null` for none and for several, as for "Kim". */
export type PersonFinder = (term: string) => number | null;

/** Makes a finder; names are read on first use. */
export function createPersonFinder(
  glossary: readonly GlossaryEntry[],
  toTerms: (text: string) => readonly Term[],
): PersonFinder {
  let people: ReadonlyMap<string, ReadonlySet<number>> | null = null;
  return (term) => {
    people ??= readPeople(glossary, toTerms);
    const [first, second] = people.get(term) ?? [];
    return first === undefined || second !== undefined ? null : first;
  };
}

function readPeople(
  glossary: readonly GlossaryEntry[],
  toTerms: (text: string) => readonly Term[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const people = new Map<string, Set<number>>();
  glossary.forEach(({ type, name }, entry) => {
    if (type !== 'person') return;
    for (const { term } of toTerms(name)) people.set(term, (people.get(term) ?? new Set()).add(entry));
  });
  return people;
}
