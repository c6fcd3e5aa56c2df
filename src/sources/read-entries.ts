import type { ParsedDocument } from './import/importer.js';
import type { OriginParts } from './origin-parts.js';
import type { SourceProblem } from './problem.js';
import type { LeftOut, ReadDocument, ReadMeta } from './reading.js';
import { toForeignFile } from './to-foreign-file.js';

/** Pages that one reading of a feed fetches. With a pause of a second each, this takes about a minute. */
const MAX_FETCHED = 30;
/** After so many failures in a row the host is left alone until the next reading. */
const MAX_FAILURES = 3;

/** Entries of a feed with their whole texts. */
export interface Entries {
  /** In the order of the feed. */
  readonly documents: readonly ReadDocument[];
  readonly leftOut: LeftOut;
}

/** Completes the entries of which a feed gives only the beginning, by fetching their pages; `keys` as in `Known`. */
export async function readEntries(
  parts: OriginParts,
  entries: readonly ParsedDocument[],
  keys: ReadonlySet<string>,
): Promise<Entries> {
  const documents: ReadDocument[] = [];
  const problems: SourceProblem[] = [];
  let failures = 0;
  let fetches = 0;
  let waiting = 0;
  for (const { needsPage, ...document } of entries) {
    if (needsPage === null) {
      documents.push(document);
    } else if (keys.has(document.key)) {
      continue;
    } else if (fetches === MAX_FETCHED || failures === MAX_FAILURES) {
      waiting += 1;
    } else {
      fetches += 1;
      const read = await readWhole(parts, document, needsPage);
      failures = read.kind === 'failed' ? failures + 1 : 0;
      if (read.kind === 'failed') problems.push(read.problem);
      else documents.push(read.document);
    }
  }
  return { documents, leftOut: { problems, waiting } };
}

type Whole =
  | { readonly kind: 'document'; readonly document: ReadDocument }
  | { readonly kind: 'failed'; readonly problem: SourceProblem };

/** The feed's own word on title, author and date counts more than the page's. */
async function readWhole(parts: OriginParts, entry: ReadDocument, url: string): Promise<Whole> {
  const fetched = await parts.fetch(url, { accept: 'page' });
  if (fetched.kind === 'failed') return fetched;
  // Nothing was known of the page, so no server says this; the fetcher turns it into a problem.
  if (fetched.kind === 'unchanged') return { kind: 'failed', problem: { kind: 'status', url, status: 304 } };
  const parsed = await parts.importer.parseFile(toForeignFile(fetched));
  if (parsed.kind === 'failed') return parsed;
  const [page] = parsed.documents;
  if (page === undefined) return { kind: 'failed', problem: { kind: 'no-text', name: url } };
  const { body, notes } = page;
  return { kind: 'document', document: { ...entry, body, notes, meta: fillMeta(entry.meta, page.meta) } };
}

function fillMeta(meta: ReadMeta, other: ReadMeta): ReadMeta {
  return {
    title: meta.title ?? other.title,
    author: meta.author ?? other.author,
    publication: meta.publication ?? other.publication,
    published: meta.published ?? other.published,
    url: meta.url ?? other.url,
    language: meta.language ?? other.language,
  };
}
