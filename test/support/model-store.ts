import type { Draft } from '../../src/library/living/draft.js';
import type { Gap, ServerSettings, Suggestion } from '../../src/library/living/server-records.js';
import type { Hash, LibraryState, Version } from '../../src/library/living/state.js';
import type { SourceCheck, Store } from '../../src/library/living/store.js';

interface Kept {
  readonly versions: Map<number, Version>;
  readonly drafts: Map<string, { readonly draft: Draft; readonly texts: ReadonlySet<Hash> }>;
  readonly checks: Map<string, SourceCheck>;
  readonly gaps: Map<string, Omit<Gap, 'id'>>;
  readonly suggestions: Map<string, Suggestion>;
  settings: ServerSettings | null;
  leftAt: number | null;
}

/** `Gap` without the id that the store gives it. */
export type ModelStore = Omit<Store, 'gaps' | 'close'> & {
  gaps(serverId: string): Promise<readonly Omit<Gap, 'id'>[]>;
};

const isNamed = ({ added }: LibraryState): boolean => added.length > 0;

/** What a store does, in the plainest way: maps in memory, and everything counted anew. */
export function createModelStore(): ModelStore {
  const servers = new Map<string, Kept>();
  const states = new Map<Hash, LibraryState>();
  const texts = new Map<Hash, string>();
  const of = (serverId: string): Kept => {
    const kept = servers.get(serverId) ?? {
      versions: new Map(),
      drafts: new Map(),
      checks: new Map(),
      gaps: new Map(),
      suggestions: new Map(),
      settings: null,
      leftAt: null,
    };
    servers.set(serverId, kept);
    return kept;
  };
  const versions = (serverId: string): Version[] =>
    [...of(serverId).versions.values()].toSorted((a, b) => b.number - a.number);
  const collect = (): void => {
    const kept = [...servers.values()];
    const namedStates = new Set(kept.flatMap((server) => Array.from(server.versions.values(), ({ hash }) => hash)));
    for (const hash of states.keys()) if (!namedStates.has(hash)) states.delete(hash);
    const namedTexts = new Set([
      ...[...states.values()].flatMap(({ added }) => added.map(({ text }) => text)),
      ...kept.flatMap((server) => [...server.drafts.values()].flatMap((draft) => [...draft.texts])),
    ]);
    for (const hash of texts.keys()) if (!namedTexts.has(hash)) texts.delete(hash);
  };
  const lacks = (named: Iterable<Hash>, given: ReadonlyMap<Hash, string>): boolean =>
    [...named].some((hash) => !texts.has(hash) && !given.has(hash));
  return {
    head: async (serverId) => versions(serverId)[0] ?? null,
    versions: async (serverId, { from = Infinity, count = Infinity, reason } = {}) =>
      versions(serverId)
        .filter((one) => one.number <= from && (reason === undefined || one.reason === reason))
        .slice(0, count),
    version: async (serverId, number) => of(serverId).versions.get(number) ?? null,
    state: async (hash) => states.get(hash) ?? null,
    texts: async (hashes) => new Map([...texts].filter(([hash]) => hashes.includes(hash))),
    async addVersion({ version, state, texts: given, draftId }) {
      const { versions: taken, drafts } = of(version.serverId);
      if (taken.has(version.number)) return false;
      if (!states.has(version.hash)) {
        const named = state.added.map(({ text }) => text);
        if (lacks(named, given)) throw new Error('a text is lacking');
        states.set(version.hash, state);
      }
      for (const [hash, text] of given) texts.set(hash, text);
      taken.set(version.number, version);
      if (draftId !== null) drafts.delete(draftId);
      return true;
    },
    async saveDraft(draft, given) {
      const named = draft.operations.flatMap((step) => (step.kind === 'put' ? [step.document.text] : []));
      if (lacks(named, given)) throw new Error('a text is lacking');
      for (const [hash, text] of given) texts.set(hash, text);
      of(draft.serverId).drafts.set(draft.id, { draft, texts: new Set([...named, ...given.keys()]) });
    },
    draft: async (serverId, id) => of(serverId).drafts.get(id)?.draft ?? null,
    drafts: async (serverId) =>
      Array.from(of(serverId).drafts.values(), ({ draft }) => draft).toSorted(
        (a, b) => b.madeAt - a.madeAt || (a.id < b.id ? -1 : 1),
      ),
    deleteDraft: async (serverId, id) => of(serverId).drafts.delete(id),
    checks: async (serverId) =>
      [...of(serverId).checks.values()].toSorted((a, b) => (a.sourceId < b.sourceId ? -1 : 1)),
    saveCheck: async (serverId, check) => void of(serverId).checks.set(check.sourceId, check),
    servers: async () =>
      [...servers.keys()]
        .filter((serverId) => {
          const [head] = versions(serverId);
          const state = head === undefined ? undefined : states.get(head.hash);
          return state !== undefined && isNamed(state);
        })
        .toSorted(),
    settings: async (serverId) => of(serverId).settings,
    saveSettings: async (serverId, settings) => void (of(serverId).settings = settings),
    async countGap(serverId, { key, question, day }, limit) {
      const { gaps } = of(serverId);
      const known = gaps.get(key);
      if (known === undefined && gaps.size >= limit) return;
      gaps.set(key, { question: known?.question ?? question, count: (known?.count ?? 0) + 1, lastDay: day });
    },
    gaps: async (serverId) =>
      [...of(serverId).gaps.values()].toSorted(
        (a, b) => b.count - a.count || (a.lastDay > b.lastDay ? -1 : Number(a.lastDay < b.lastDay)),
      ),
    async deleteGaps(serverId, lastBefore) {
      const { gaps } = of(serverId);
      for (const [key, { lastDay }] of gaps) if (lastBefore === undefined || lastDay < lastBefore) gaps.delete(key);
    },
    async addSuggestion(serverId, suggestion, limit) {
      const { suggestions } = of(serverId);
      if (suggestions.size >= limit) return false;
      suggestions.set(suggestion.id, suggestion);
      return true;
    },
    suggestions: async (serverId) =>
      [...of(serverId).suggestions.values()].toSorted((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1)),
    async takeSuggestion(serverId, id) {
      const { suggestions } = of(serverId);
      const taken = suggestions.get(id) ?? null;
      suggestions.delete(id);
      return taken;
    },
    async eraseUser(userId) {
      let count = 0;
      for (const kept of servers.values()) {
        for (const [number, version] of kept.versions) {
          if (version.madeBy !== userId) continue;
          kept.versions.set(number, { ...version, madeBy: null });
          count += 1;
        }
        for (const [id, { draft, texts: named }] of kept.drafts) {
          if (draft.madeBy === userId) kept.drafts.set(id, { draft: { ...draft, madeBy: null }, texts: named });
        }
      }
      return count;
    },
    async eraseServer(serverId) {
      servers.delete(serverId);
      collect();
    },
    markLeft: async (serverId, leftAt) => void (of(serverId).leftAt = leftAt),
    known: async () =>
      [...servers]
        .filter(
          ([, { settings, leftAt, ...maps }]) =>
            settings !== null ||
            leftAt !== null ||
            [maps.versions, maps.drafts, maps.checks, maps.gaps, maps.suggestions].some(({ size }) => size > 0),
        )
        .map(([serverId]) => serverId)
        .toSorted(),
    leftBefore: async (time) =>
      [...servers]
        .filter(([, { leftAt }]) => leftAt !== null && leftAt < time)
        .map(([serverId]) => serverId)
        .toSorted(),
    async sweep(draftsBefore, gapsBefore) {
      for (const { drafts, gaps } of servers.values()) {
        for (const [key, { lastDay }] of gaps) if (lastDay < gapsBefore) gaps.delete(key);
        for (const [id, { draft }] of drafts) if (draft.madeAt < draftsBefore) drafts.delete(id);
      }
      collect();
    },
  };
}
