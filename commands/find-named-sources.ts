import type { Document } from '../src/corpus/document.js';
import type { Snapshot } from '../src/library/snapshot.js';
import { nearestDocuments } from './nearest-documents.js';

const MAX_NEAR = 5;
/** Names beyond this are left unread; nobody compares so many. */
const MAX_SOURCES = 10;
const MAX_AUTHORS = 25;

/** The sources that somebody named: a list for each name, an author's works in one. */
export type NamedSources =
  | { readonly kind: 'found'; readonly sources: readonly (readonly Document[])[] }
  | { readonly kind: 'unknown'; readonly typed: string; readonly near: readonly Document[] };

/** Reads names of documents and authors with commas between them; an empty text names none. */
export function findNamedSources(snapshot: Snapshot, typed: string): NamedSources {
  // The name of a work or of its authors may itself hold commas.
  const whole = typed.trim() === '' ? [] : findNamed(snapshot, typed.trim());
  if (whole.length > 0) return { kind: 'found', sources: [whole] };
  const sources: (readonly Document[])[] = [];
  for (const name of splitNames(typed).slice(0, MAX_SOURCES)) {
    const named = findNamed(snapshot, name);
    if (named.length === 0) return { kind: 'unknown', typed: name, near: nearestDocuments(snapshot, name, MAX_NEAR) };
    sources.push(named);
  }
  return { kind: 'found', sources };
}

/** The names in a text with commas between them, without blanks around them. */
function splitNames(typed: string): readonly string[] {
  return typed
    .split(/[,，、]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A document by its id, else all works of the authors called so, else the documents that are. */
function findNamed(snapshot: Snapshot, name: string): readonly Document[] {
  const document = snapshot.findDocument(name);
  if (document !== null) return [document];
  const authors = new Set(spellingsOf(snapshot, name).flatMap((one) => snapshot.suggestAuthors(one, MAX_AUTHORS)));
  const works = snapshot.corpus.documents.filter(({ meta }) => meta.author !== null && authors.has(meta.author));
  return works.length > 0 ? works : snapshot.suggestDocuments(name, snapshot.corpus.documents.length);
}

/** The name, and what else the glossary calls whoever it names. */
function spellingsOf({ corpus }: Snapshot, name: string): readonly string[] {
  const entry = corpus.glossary.find((one) => [one.name, ...one.aliases].includes(name));
  return entry === undefined ? [name] : [name, entry.name, ...entry.aliases];
}
