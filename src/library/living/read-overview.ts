import type { Document } from '../../corpus/document.js';
import { countPassages } from './check-limits.js';
import type { KeeperParts } from './keeper-parts.js';
import type { Overview, SourceStatus, Work } from './keeper.js';
import type { Composed, ServerLibraries } from './server-libraries.js';
import type { LibraryState, Source } from './state.js';
import type { SourceCheck } from './store.js';
import { whenDue } from './when-due.js';

/** A server's library as its moderators see it. @throws {StoreError} */
export async function readOverview(
  serverId: string,
  { store, libraries, now }: Pick<KeeperParts, 'store' | 'libraries' | 'now'>,
): Promise<Omit<Overview, 'isRefreshing'>> {
  const { version, state } = await libraries.head(serverId);
  const [read, all] = [await libraries.compose(state), await libraries.compose({ ...state, hidden: [] })];
  const [drafts, checks] = await Promise.all([store.drafts(serverId), store.checks(serverId)]);
  return {
    version,
    state,
    sources: listSources(state, checks, now()),
    works: listWorks(read, all, libraries),
    drafts,
    passages: countPassages(read.corpus),
  };
}

/** Each source with how its last reading went. */
export function listSources(
  { sources, added }: LibraryState,
  checks: readonly SourceCheck[],
  now: number,
): readonly SourceStatus[] {
  const known = new Map(checks.map((check) => [check.sourceId, check]));
  return sources.map((source) => {
    const { checkedAt = null, problem = null } = known.get(source.id) ?? {};
    const documents = added.filter((document) => document.source === source.id).length;
    return { source, documents, checkedAt, dueAt: whenDue(source, checkedAt, now), problem };
  });
}

/** Read and hidden works; an added one that took the place of a shipped one counts as added. */
function listWorks({ state, corpus }: Composed, all: Composed, libraries: ServerLibraries): readonly Work[] {
  const added = new Map(state.added.map((one) => [one.id, one]));
  const sources = new Map<string, Source>(state.sources.map((source) => [source.id, source]));
  const read = new Set(corpus.documents.map(({ id }) => id));
  const shipped = new Set(libraries.shipped().documents.map(({ id }) => id));
  const works = all.corpus.documents.map((document: Document): Work => {
    const own = added.get(document.id);
    const source = own === undefined || own.source === null ? null : (sources.get(own.source) ?? null);
    return {
      document,
      isShipped: own === undefined && shipped.has(document.id),
      isHidden: !read.has(document.id),
      source,
    };
  });
  return [...works.filter(({ isShipped }) => isShipped), ...works.filter(({ isShipped }) => !isShipped)];
}
