import type { GlossaryEntry, Span } from '../corpus/document.js';
import type { FoundName } from '../search/find-names.js';
import type { Hit } from '../search/hit.js';
import { wordSet } from '../search/word-set.js';
import { isCoverageNote } from './gaps.js';

/** Passages shown for an entry, and how many of them are an author's own words where the editors have some too. */
const PASSAGES = 4;
const AUTHORS_PASSAGES = 3;

// Names of these describe what they name; in a name of a person or a place the order of words matters.
const DESCRIBED: ReadonlySet<GlossaryEntry['type']> = new Set(['concept', 'event', 'treaty']);

/** A passage that speaks of a glossary entry. */
export interface EntryPassage extends Pick<Hit, 'document' | 'passage'> {
  /** Where it is named: ranges of the passage's text, in order; at least one. */
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
  const speaking = hits.flatMap((hit): EntryPassage[] => {
    const { document, passage } = hit;
    const spans = isCoverageNote(passage) ? [] : findMentions(entry, hit, findNames);
    return spans.length === 0 ? [] : [{ document, passage, spans }];
  });
  const authors = spread(speaking.filter(({ passage }) => passage.voice === 'author'));
  const editors = spread(speaking.filter(({ passage }) => passage.voice === 'editors'));
  const authorsShare = Math.max(AUTHORS_PASSAGES, PASSAGES - editors.length);
  const chosen = authors.slice(0, authorsShare);
  return [...chosen, ...editors.slice(0, PASSAGES - chosen.length)];
}

/** Where a passage names the entry; else all words of a describing name in one sentence, "a summit in Hanoi". */
function findMentions(
  entry: GlossaryEntry,
  { passage: { text, sentences }, spans }: Hit,
  findNames: (text: string) => readonly FoundName[],
): readonly Span[] {
  const named = findNames(text).filter((found) => found.entry.name === entry.name);
  if (named.length > 0 || !DESCRIBED.has(entry.type)) return named.map(({ span }) => span);
  const words = wordSet(entry.name);
  const sentence = sentences.find(({ start, end }) => isSubset(words, wordSet(text.slice(start, end))));
  if (sentence === undefined) return [];
  return spans
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .filter(({ start, end }) => isSubset(wordSet(text.slice(start, end)), words));
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
