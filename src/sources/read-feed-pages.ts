import type { FetchedContent } from './fetch/fetch.js';
import type { ParsedDocument } from './import/importer.js';
import type { OriginParts } from './origin-parts.js';
import type { SourceProblem } from './problem.js';
import { readEntries } from './read-entries.js';
import type { Reading } from './reading.js';
import { toForeignFile } from './to-foreign-file.js';

/** Entries of one feed that are taken, the newest. A blog of ten years with a post a week has about as many. */
const MAX_ENTRIES = 500;
/** Parts that a feed may come in: enough for `MAX_ENTRIES` at ten a part, WordPress's default; Blogger gives 25. */
const MAX_PAGES = 50;

/** What a feed and its older parts hold. */
interface Collected {
  readonly entries: ReadonlyMap<string, ParsedDocument>;
  readonly title: string | null;
  /** Why the rest is missing; `null`: it isn't. */
  readonly problem: SourceProblem | null;
}

/**
 * Makes documents of a feed and of its older parts, to which it leads by `rel="next"` (RFC 5005, 3). Where a later part fails,
 * what came before is kept. `keys` as in `Known`.
 */
export async function readFeedPages(
  parts: OriginParts,
  first: FetchedContent,
  keys?: ReadonlySet<string>,
): Promise<Reading> {
  const { entries, title, problem } = await collect(parts, first);
  if (entries.size === 0 && problem !== null) return { kind: 'failed', problem };
  const { documents, leftOut } = await readEntries(parts, [...entries.values()], keys ?? new Set());
  const problems = problem === null ? leftOut.problems : [...leftOut.problems, problem];
  if (documents.length === 0) {
    return problems[0] === undefined ? { kind: 'unchanged' } : { kind: 'failed', problem: problems[0] };
  }
  const found = { kind: 'documents', documents, title, url: first.permanentUrl } as const;
  if (problems.length === 0 && leftOut.waiting === 0) return { ...found, validators: first.validators };
  return { ...found, validators: { etag: null, lastModified: null }, leftOut: { ...leftOut, problems } };
}

async function collect(parts: OriginParts, first: FetchedContent): Promise<Collected> {
  const entries = new Map<string, ParsedDocument>();
  let title: string | null = null;
  let page = first;
  for (let pages = 1; ; pages += 1) {
    const { name: _, ...feed } = toForeignFile(page);
    const parsed = await parts.importer.parseFeed(feed);
    if (parsed.kind === 'failed') return { entries, title, problem: parsed.problem };
    title ??= parsed.title;
    const before = entries.size;
    addNew(entries, parsed.documents);
    // A part without anything new is one that we had: some feeds lead in a circle.
    const isEnough = pages === MAX_PAGES || entries.size === MAX_ENTRIES || entries.size === before;
    if (parsed.next === null || isEnough) return { entries, title, problem: null };
    const fetched = await parts.fetch(parsed.next, { accept: 'feed' });
    if (fetched.kind === 'failed') return { entries, title, problem: fetched.problem };
    if (fetched.kind === 'unchanged') return { entries, title, problem: null };
    page = fetched;
  }
}

function addNew(entries: Map<string, ParsedDocument>, documents: readonly ParsedDocument[]): void {
  for (const document of documents) {
    if (entries.size < MAX_ENTRIES && !entries.has(document.key)) entries.set(document.key, document);
  }
}
