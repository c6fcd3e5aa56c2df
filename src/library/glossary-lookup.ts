import type { GlossaryEntry } from '../corpus/document.js';
import { foldWord } from '../search/fold.js';
import { likeness } from './likeness.js';
import type { NamedEntry, Snapshot } from './snapshot.js';

type GlossaryLookup = Pick<Snapshot, 'findEntries' | 'suggestEntries' | 'nearestEntries'>;

/** A name with the form of it that is compared with what was typed. */
interface Label extends NamedEntry {
  readonly key: string;
}

const MIN_LIKENESS = 0.4;
// Nobody types a longer name; a text as long as Discord lets one be would take its time with each entry.
const MAX_TYPED_CHARS = 100;

/** Finds glossary entries by what somebody typed, in any of their names, from memory. */
export function createGlossaryLookup(glossary: readonly GlossaryEntry[]): GlossaryLookup {
  const entries = glossary.map(readLabels);
  return {
    findEntries(typed) {
      const wanted = toKey(typed);
      const isNamedSo = ([first]: readonly Label[]): boolean => first?.key === wanted;
      const found = wanted === '' ? [] : entries.filter((labels) => labels.some(({ key }) => key === wanted));
      return found.toSorted((a, b) => Number(isNamedSo(b)) - Number(isNamedSo(a))).flatMap(entryOf);
    },
    suggestEntries(typed, types, limit) {
      const wanted = toKey(typed);
      return entries
        .flatMap((labels) => bestLabel(labels, wanted) ?? [])
        .map((label) => ({ label, rank: [label.key.startsWith(wanted) ? 0 : 1, typeRank(label, types)] as const }))
        .toSorted((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1])
        .slice(0, limit)
        .map(({ label: { entry, name } }) => ({ entry, name }));
    },
    nearestEntries: (typed, limit) => nearestEntries(entries, typed.slice(0, MAX_TYPED_CHARS), limit),
  };
}

function readLabels(entry: GlossaryEntry): readonly Label[] {
  return [entry.name, ...entry.aliases].map((name) => ({ entry, name, key: toKey(name) }));
}

function entryOf(labels: readonly Label[]): readonly GlossaryEntry[] {
  return labels.slice(0, 1).map(({ entry }) => entry);
}

/** The name that begins with the key, else one that contains it; the canonical name before aliases. */
function bestLabel(labels: readonly Label[], wanted: string): Label | undefined {
  return labels.find(({ key }) => key.startsWith(wanted)) ?? labels.find(({ key }) => key.includes(wanted));
}

function typeRank({ entry }: Label, types: readonly GlossaryEntry['type'][]): number {
  const place = types.indexOf(entry.type);
  return place === -1 ? types.length : place;
}

function nearestEntries(entries: readonly (readonly Label[])[], typed: string, limit: number): GlossaryEntry[] {
  return entries
    .map((labels) => ({ labels, alike: Math.max(...labels.map(({ name }) => likeness(name, typed))) }))
    .filter(({ alike }) => alike >= MIN_LIKENESS)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, limit)
    .flatMap(({ labels }) => entryOf(labels));
}

/** Letters and digits, folded: case, spaces, hyphens and other signs make no difference, unless there is nothing else. */
function toKey(text: string): string {
  const folded = foldWord(text.slice(0, MAX_TYPED_CHARS)).trim();
  return folded.replaceAll(/[^\p{L}\p{N}\p{M}]/gu, '') || folded;
}
