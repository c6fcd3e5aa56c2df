import type { Snapshot } from '../../src/library/snapshot.js';
import type { Outcome, Keeper } from '../../src/library/living/keeper.js';
import type { Step } from '../../src/library/living/draft.js';
import { emptyState } from '../../src/library/living/state.js';
import { StoreError } from '../../src/library/living/store.js';
import { defaultSettings, type ServerRecords } from '../../src/library/living/server-records.js';

const refusal = { kind: 'store', why: 'unreachable' } as const;
const refuse = (): Promise<Outcome> => Promise.resolve({ kind: 'refused', refusal });

async function* refuseStep(): AsyncGenerator<Step, void, undefined> {
  yield { kind: 'refused', refusal };
}

/** A keeper without a store: every server reads the shipped corpus, and every change is refused. */
export function createShippedKeeper(snapshot: Snapshot): Keeper {
  const version = (serverId: string) =>
    ({
      serverId,
      number: 0,
      hash: '0'.repeat(64),
      reason: 'start',
      about: [],
      madeBy: null,
      madeAt: snapshot.indexedAt ?? 0,
      counts: { added: 0, changed: 0, removed: 0, moved: 0 },
    }) as const;
  return {
    snapshot: () => snapshot,
    state: () => emptyState,
    overview: (serverId) =>
      Promise.resolve({
        version: version(serverId),
        state: emptyState,
        sources: [],
        works: snapshot.corpus.documents.map((document) => ({
          document,
          isShipped: true,
          isHidden: false,
          source: null,
        })),
        drafts: [],
        passages: snapshot.passageCount,
        isRefreshing: false,
      }),
    current: (serverId) => Promise.resolve(version(serverId)),
    history: (serverId) => Promise.resolve([version(serverId)]),
    diff: () => Promise.resolve(null),
    add: refuseStep,
    refresh: refuseStep,
    draft: () => Promise.resolve(null),
    amend: () => Promise.resolve(null),
    publish: refuse,
    discard: () => Promise.resolve(false),
    change: refuse,
    restore: refuse,
    export: () => Promise.reject(new StoreError('unreachable', 'There is no store to export from')),
  };
}

/** Records without a store: the defaults for every server, and nothing is kept. */
export const noRecords: ServerRecords = {
  settings: () => defaultSettings,
  saveSettings: () => Promise.resolve(),
  recordGap: () => Promise.resolve(),
  gaps: () => Promise.resolve([]),
  clearGaps: () => Promise.resolve(),
  suggest: () => Promise.resolve(false),
  suggestions: () => Promise.resolve([]),
  takeSuggestion: () => Promise.resolve(null),
  eraseUser: () => Promise.resolve(0),
  eraseServer: () => Promise.resolve(),
  noteLeft: () => Promise.resolve(),
  noteJoined: () => Promise.resolve(),
  noteServers: () => Promise.resolve(),
  purge: () => Promise.resolve(),
};
