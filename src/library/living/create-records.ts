import type { LivingKeeper } from './create-keeper.js';
import { createTurns } from './create-turns.js';
import { gapKey } from './gap-key.js';
import { newId, type Random } from './new-id.js';
import { defaultSettings, type ServerRecords, type ServerSettings } from './server-records.js';
import type { Store } from './store.js';

const DAY_MS = 86_400_000;
/** What is kept of one server, and for how long. */
const recordLimits = {
  gaps: 500,
  gapDays: 90,
  gapChars: 300,
  suggestions: 100,
  daysAfterLeaving: 30,
  draftDays: 7,
} as const;

/** What is overdue for longer was not overlooked so long by a bot that looks each day: a clock was wrong, or the bot was off. */
const MAX_OVERDUE_MS = 7 * DAY_MS;

/** Settings that are kept in memory; the last used ones. */
const MAX_SETTINGS = 10_000;

export interface RecordsParts {
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: Random;
  /** Erases when no change of a library is under way, and what it has in memory as well. */
  readonly keeper: Pick<LivingKeeper, 'erase' | 'eraseUser'>;
}

/** Creates the records over a store. */
export function createRecords({ store, now, random, keeper }: RecordsParts): ServerRecords {
  const cached = new Map<string, ServerSettings>();
  // A question is kept as the settings are then, or not at all: one change of a server's records after the other.
  const inTurn = createTurns();
  const dayBefore = (days: number): string => new Date(now() - days * DAY_MS).toISOString().slice(0, 10);
  const keep = (serverId: string, settings: ServerSettings): void => {
    cached.delete(serverId);
    cached.set(serverId, settings);
    const [oldest] = cached.keys();
    if (cached.size > MAX_SETTINGS && oldest !== undefined) cached.delete(oldest);
  };
  const load = async (serverId: string): Promise<ServerSettings> => {
    const settings = (await store.settings(serverId)) ?? defaultSettings;
    // Saved while it was read: that is the newer one.
    if (!cached.has(serverId)) keep(serverId, settings);
    return cached.get(serverId) ?? settings;
  };
  const settingsOf = (serverId: string | null): ServerSettings | Promise<ServerSettings> =>
    serverId === null ? defaultSettings : (cached.get(serverId) ?? load(serverId));
  const erase = async (serverId: string): Promise<void> => {
    await keeper.erase(serverId);
    cached.delete(serverId);
  };
  /** Erases what is overdue. What is overdue for long was noted by a wrong clock, or is by this one: that waits a day more. */
  const eraseLeft = async (serverId: string): Promise<void> => {
    const dueBefore = now() - recordLimits.daysAfterLeaving * DAY_MS;
    const isLeftBefore = async (time: number): Promise<boolean> => (await store.leftBefore(time)).includes(serverId);
    if (!(await isLeftBefore(dueBefore))) return; // It came back meanwhile.
    if (await isLeftBefore(dueBefore - MAX_OVERDUE_MS)) await store.markLeft(serverId, dueBefore + DAY_MS);
    else await erase(serverId);
  };

  return {
    settings: settingsOf,
    saveSettings: (serverId, settings) =>
      inTurn(serverId, async () => {
        await store.saveSettings(serverId, settings);
        keep(serverId, settings);
        if (!settings.keepsGaps) await store.deleteGaps(serverId);
      }),
    recordGap: (serverId, question) =>
      inTurn(serverId, async () => {
        const { keepsGaps } = await settingsOf(serverId);
        const key = keepsGaps ? gapKey(question) : '';
        if (key === '') return;
        await store.deleteGaps(serverId, dayBefore(recordLimits.gapDays));
        await store.countGap(serverId, { key, question: clip(question), day: dayBefore(0) }, recordLimits.gaps);
      }),
    async gaps(serverId) {
      await store.deleteGaps(serverId, dayBefore(recordLimits.gapDays));
      return store.gaps(serverId);
    },
    clearGaps: (serverId) => store.deleteGaps(serverId),
    suggest: (serverId, suggestion) =>
      store.addSuggestion(serverId, { ...suggestion, id: newId(random), madeAt: now() }, recordLimits.suggestions),
    suggestions: (serverId) => store.suggestions(serverId),
    takeSuggestion: (serverId, id) => store.takeSuggestion(serverId, id),
    eraseUser: (userId) => keeper.eraseUser(userId),
    eraseServer: (serverId) => inTurn(serverId, () => erase(serverId)),
    noteLeft: (serverId) => inTurn(serverId, () => store.markLeft(serverId, now())),
    noteJoined: (serverId) => inTurn(serverId, () => store.markLeft(serverId, null)),
    async noteServers(serverIds) {
      const present = new Set(serverIds);
      const left = new Set(await store.leftBefore(Number.MAX_SAFE_INTEGER));
      for (const serverId of await store.known()) {
        const isPresent = present.has(serverId);
        // oxlint-disable-next-line no-await-in-loop -- one after the other, and few.
        if (isPresent === left.has(serverId)) await store.markLeft(serverId, isPresent ? null : now());
      }
    },
    async purge() {
      const past = new Set(await store.leftBefore(now() + 1));
      for (const serverId of await store.leftBefore(Number.MAX_SAFE_INTEGER)) {
        // A clock that was ahead: the days count from now on.
        const task = past.has(serverId) ? () => eraseLeft(serverId) : () => store.markLeft(serverId, now());
        // oxlint-disable-next-line no-await-in-loop -- one after the other.
        await inTurn(serverId, task);
      }
      await store.sweep(now() - recordLimits.draftDays * DAY_MS, dayBefore(recordLimits.gapDays));
    },
  };
}

function clip(question: string): string {
  const { gapChars } = recordLimits;
  if (question.length <= gapChars) return question;
  return `${question.slice(0, gapChars - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
