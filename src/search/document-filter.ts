import type { Corpus, Document } from '../corpus/document.js';
import type { SearchFilter } from './hit.js';
import { isInTime } from './query-language.js';
import { wordSet } from './word-set.js';

/** Tells whether a document is to be searched. */
export type DocumentTest = (document: Document | undefined) => boolean;

/**
 * Makes filters over a corpus. A source is a document id, else words of the id, title or publication; an author is words of the
 * author's name, in any spelling that the glossary knows. `null`: no restriction.
 */
export function createDocumentFilter(corpus: Corpus): (filter: SearchFilter) => DocumentTest | null {
  let names: readonly (readonly ReadonlySet<string>[])[] | null = null;
  const readNames = (): NonNullable<typeof names> =>
    (names ??= corpus.glossary.map(({ name, aliases }) => [name, ...aliases].map(wordSet)));
  const ids: ReadonlySet<string> = new Set(corpus.documents.map(({ id }) => id));
  return ({ source, author, kind = null, after = null, before = null }) => {
    const tests = [
      testSource(source ?? '', ids),
      testAuthor(author ?? '', readNames),
      kind === null ? null : ({ meta }: Document): boolean => meta.kind === kind,
      after === null && before === null
        ? null
        : ({ meta }: Document): boolean => isInTime(meta.published, { after, before }),
    ].filter((test) => test !== null);
    return tests.length === 0 ? null : (document) => document !== undefined && tests.every((test) => test(document));
  };
}

function testSource(source: string, ids: ReadonlySet<string>): ((document: Document) => boolean) | null {
  const words = wordSet(source);
  if (words.size === 0) return null;
  if (ids.has(source)) return ({ id }) => id === source;
  return ({ id, meta }) => isSubset(words, wordSet(`${id} ${meta.title} ${meta.publication ?? ''}`));
}

function testAuthor(
  author: string,
  readNames: () => readonly (readonly ReadonlySet<string>[])[],
): ((document: Document) => boolean) | null {
  const words = wordSet(author);
  if (words.size === 0) return null;
  const spellings = [
    words,
    ...readNames()
      .filter((group) => group.some((name) => isSubset(words, name)))
      .flat(),
  ];
  return ({ meta }) => {
    const writer = wordSet(meta.author ?? '');
    return spellings.some((spelling) => isSubset(spelling, writer));
  };
}

const isSubset = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  [...part].every((word) => whole.has(word));
