import { applyOperations } from '../../src/library/living/apply-operations.js';
import { canonicalJson, hashState } from '../../src/library/living/hash-state.js';
import { hashText } from '../../src/library/living/hash-text.js';
import { emptyState } from '../../src/library/living/state.js';
import type { Store } from '../../src/library/living/store.js';

/** All that is kept of one server, small enough for a line. */
export interface Facts {
  /** Oldest first. */
  readonly versions: readonly VersionFact[];
  readonly drafts: readonly DraftFact[];
  /** JSON; `null`: never saved. */
  readonly settings: string | null;
  /** How often each question was asked. */
  readonly gaps: Readonly<Record<string, number>>;
  /** Texts by id. */
  readonly suggestions: Readonly<Record<string, string>>;
  /** Hashes of the checks by source. */
  readonly checks: Readonly<Record<string, string>>;
}

interface VersionFact {
  readonly number: number;
  readonly hash: string;
  readonly madeBy: string | null;
}

interface DraftFact {
  readonly id: string;
  readonly hash: string;
  readonly madeBy: string | null;
  readonly isRefresh: boolean;
  /** Publishing it would change nothing, so that it is only deleted. */
  readonly isFutile: boolean;
}

/** What there is of a server that never did anything. */
export const noFacts: Facts = { versions: [], drafts: [], settings: null, gaps: {}, suggestions: {}, checks: {} };

/** Reads them. @throws StoreError */
export async function readFacts(store: Store, serverId: string): Promise<Facts> {
  const versions = (await store.versions(serverId)).toReversed();
  const last = versions.at(-1);
  const state = (last === undefined ? emptyState : await store.state(last.hash)) ?? emptyState;
  const settings = await store.settings(serverId);
  const drafts = await store.drafts(serverId);
  return {
    versions: versions.map(({ number, hash, madeBy }) => ({ number, hash, madeBy })),
    drafts: drafts.map((draft) => ({
      id: draft.id,
      hash: hashText(canonicalJson({ ...draft, madeBy: null })),
      madeBy: draft.madeBy,
      isRefresh: draft.reason === 'refresh',
      isFutile: hashState(applyOperations(state, draft.operations)) === hashState(state),
    })),
    settings: settings === null ? null : canonicalJson(settings),
    gaps: sorted((await store.gaps(serverId)).map(({ question, count }) => [question, count])),
    suggestions: sorted((await store.suggestions(serverId)).map(({ id, text }) => [id, text])),
    checks: sorted((await store.checks(serverId)).map((check) => [check.sourceId, hashText(canonicalJson(check))])),
  };
}

function sorted<Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> {
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
