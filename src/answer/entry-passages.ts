import type { GlossaryEntry, Span } from '../corpus/document.js';
import type { FoundName } from '../search/find-names.js';
import type { Hit } from '../search/hit.js';
import { wordSet } from '../search/word-set.js';
import { isCoverageNote } from './gaps.js';

/** Passages shown for an entry, and how many of them are an author's own words where the editors have some too. */
const PASSAGES = 4;
const AUTHORS_PASSAGES = 3;

/** A passage that speaks of a glossary entry. */
export interface EntryPassage extends Pick<Hit, 'document' | 'passage'> {
  /** Where it is named, else the matched words: ranges of the passage's text, in order. */
  readonly spans: readonly Span[];
}

/**
 * At most four passages that speak of an entry, out of a search for its name: authors' words before an editors' note, and
 * each document once before any is taken twice; within that as ranked. Notes on what a text lacks are left out.
 */
export function chooseEntryPassages(
  entry: GlossaryEntry,
  hits: readonly Hit[],
  findNames: (text: string) => readonly FoundName[],
): readonly EntryPassage[] {
  const words = wordSet(entry.name);
  const speaking = hits.flatMap(({ document, passage, spans }): EntryPassage[] => {
    if (isCoverageNote(passage)) return [];
    const named = findNames(passage.text).filter((found) => found.entry.name === entry.name);
    if (named.length > 0) return [{ document, passage, spans: named.map(({ span }) => span) }];
    // All words of the name in another order, "summit in Hanoi", speak of it as well.
    const held = spans.filter(({ start, end }) => isSubset(wordSet(passage.text.slice(start, end)), words));
    return words.size > 0 && isSubset(words, wordSet(passage.text)) ? [{ document, passage, spans: held }] : [];
  });
  const authors = spread(speaking.filter(({ passage }) => passage.voice === 'author'));
  const editors = spread(speaking.filter(({ passage }) => passage.voice === 'editors'));
  const authorsShare = Math.max(AUTHORS_PASSAGES, PASSAGES - editors.length);
  const chosen = authors.slice(0, authorsShare);
  return [...chosen, ...editors.slice(0, PASSAGES - chosen.length)];
}

/** The first passage of each document, then the others. */
function spread(passages: readonly EntryPassage[]): readonly EntryPassage[] {
  const firsts = passages.filter(
    ({ document }, at) => passages.findIndex((other) => other.document.id === document.id) === at,
  );
  return [...firsts, ...passages.filter((passage) => !firsts.includes(passage))];
}

const isSubset = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  [...part].every((word) => whole.has(word));
