import { inSlices } from '../in-slices.js';
import type { Snapshot } from '../snapshot.js';
import { addOrigin } from './add-origin.js';
import { amendDraft } from './amend-draft.js';
import { createGoldenAsker } from './ask-golden.js';
import { createRefreshQueue } from './create-refresh-queue.js';
import { createTurns } from './create-turns.js';
import { diffStates } from './diff-states.js';
import type { Step } from './draft.js';
import { exportLibrary } from './export-library.js';
import { createDuplicateFinder } from './find-duplicate.js';
import type { Actor, Change, Keeper, Outcome, SourceStatus } from './keeper.js';
import type { KeeperOptions, KeeperParts } from './keeper-parts.js';
import { addLimits, createOpenAdds } from './open-adds.js';
import { publish } from './publish.js';
import { listSources, readOverview } from './read-overview.js';
import { refreshSources } from './refresh-sources.js';
import { refusalOf } from './refusal-of.js';
import { createServerLibraries } from './server-libraries.js';
import { startJob, type Job } from './start-job.js';
import type { Version } from './state.js';

/** A keeper over a store, with what the program besides its commands needs of it. */
export interface LivingKeeper extends Keeper {
  /** Each source of a server with when it is due; reads no texts. @throws {StoreError} */
  sources(serverId: string): Promise<readonly SourceStatus[]>;
  /** Deletes all that is kept of a server, after the change that is being made. @throws {StoreError} */
  erase(serverId: string): Promise<void>;
  /** Takes a user's id out of every history. @returns how many versions named it @throws {StoreError} */
  eraseUser(userId: string): Promise<number>;
  /** Another shipped corpus, for all servers; each reads its old snapshot until the new one is built. */
  replaceShipped(snapshot: Snapshot): void;
  /** Fulfilled when no text is being read or refreshed any more. */
  whenIdle(): Promise<void>;
}

/** Creates a keeper. */
export function createKeeper(options: KeeperOptions): LivingKeeper {
  const { store, log, pause } = options;
  const inTurn = createTurns();
  const libraries = createServerLibraries({
    ...options,
    onRebuildError: (server, err) => log.error({ err, server }, 'indexing a library anew failed'),
  });
  const golden = createGoldenAsker(pause);
  const parts: KeeperParts = { ...options, libraries, inTurn, golden, duplicates: createDuplicateFinder(pause) };
  const jobs = new Map<Job, { readonly serverId: string; readonly erased: AbortController }>();
  const refreshes = createRefreshQueue();
  const openAdds = createOpenAdds();

  const start = (serverId: string, work: (report: (step: Step) => void, signal: AbortSignal) => Promise<Step>): Job => {
    const erased = new AbortController();
    const job = startJob((report) =>
      work(report, erased.signal).catch((error: unknown): Step => ({ kind: 'refused', refusal: refusalOf(error) })),
    );
    const end = (): void => void jobs.delete(job);
    jobs.set(job, { serverId, erased });
    job.outcome.then(end, (err: unknown) => {
      end();
      log.error({ err, server: serverId }, 'adding or refreshing failed');
    });
    return job;
  };
  const change = (actor: Actor, wanted: Change): Promise<Outcome> =>
    orRefusal(() =>
      inTurn(actor.serverId, () => publish({ actor, change: wanted, texts: new Map(), draftId: null }, parts)),
    );
  const versionOf = async (serverId: string, number: number): Promise<Version | null> =>
    number === 0 ? libraries.versionZero(serverId) : store.version(serverId, number);

  return {
    snapshot: (serverId) => libraries.snapshot(serverId),
    state: (serverId) => libraries.state(serverId),
    overview: async (serverId) => ({
      ...(await readOverview(serverId, parts)),
      isRefreshing: refreshes.isBusy(serverId),
    }),
    current: async (serverId) => (await libraries.head(serverId)).version,
    async history(serverId, page) {
      const versions = await store.versions(serverId, page);
      const isToTheEnd = page === undefined || page.from < page.count;
      return isToTheEnd ? [...versions, libraries.versionZero(serverId)] : versions;
    },
    async diff(serverId, from, to) {
      const [one, other] = await Promise.all([versionOf(serverId, from), versionOf(serverId, to)]);
      if (one === null || other === null) return null;
      const before = await libraries.compose(await libraries.stateOf(one.hash));
      const after = await libraries.compose(await libraries.stateOf(other.hash));
      return inSlices(diffStates(before, after), { pause });
    },
    add(actor, origin, reason = 'add') {
      const end = openAdds.begin(actor.serverId, origin);
      if (end === null) return startJob(() => Promise.resolve(tooBusy)).watch();
      const job = start(actor.serverId, (report, signal) =>
        addOrigin({ actor, origin, reason, report, signal }, parts).finally(end),
      );
      return job.watch();
    },
    refresh(actor, sourceId) {
      const { serverId } = actor;
      const join = (before: Promise<unknown>): Job =>
        start(serverId, async (report) => {
          await before;
          return refreshSources({ actor, sourceId, report }, parts);
        });
      return refreshes.join({ serverId, sourceId }, join).watch();
    },
    draft: (serverId, draftId) => store.draft(serverId, draftId),
    amend: (serverId, draftId, correction) =>
      inTurn(serverId, async () => {
        const draft = await store.draft(serverId, draftId);
        const amended = draft === null ? null : amendDraft(draft, correction);
        if (amended !== null) await store.saveDraft(amended, new Map());
        return amended;
      }),
    publish: (actor, draftId) =>
      orRefusal(() =>
        inTurn(actor.serverId, async () => {
          const draft = await store.draft(actor.serverId, draftId);
          if (draft === null) return { kind: 'refused', refusal: { kind: 'gone' } };
          return publish({ actor, change: draft, texts: new Map(), draftId }, parts);
        }),
      ),
    discard: (serverId, draftId) => inTurn(serverId, () => store.deleteDraft(serverId, draftId)),
    change,
    restore: (actor, number) =>
      orRefusal(async () => {
        const version = await versionOf(actor.serverId, number);
        if (version === null) return { kind: 'refused', refusal: { kind: 'gone' } };
        const operations = [{ kind: 'restore', state: version.hash } as const];
        return change(actor, { reason: 'undo', about: version.about, operations });
      }),
    async export(serverId) {
      const { state } = await libraries.head(serverId);
      return exportLibrary((await libraries.compose(state)).corpus, pause);
    },
    sources: async (serverId) =>
      listSources((await libraries.head(serverId)).state, await store.checks(serverId), options.now()),
    erase: (serverId) =>
      inTurn(serverId, async () => {
        await store.eraseServer(serverId);
        libraries.forget(serverId);
        for (const job of jobs.values()) if (job.serverId === serverId) job.erased.abort();
      }),
    async eraseUser(userId) {
      const count = await store.eraseUser(userId);
      libraries.forgetUser(userId);
      return count;
    },
    replaceShipped: (snapshot) => libraries.replaceShipped(snapshot),
    async whenIdle() {
      await Promise.allSettled(Array.from(jobs.keys(), ({ outcome }) => outcome));
    },
  };
}

const tooBusy: Step = {
  kind: 'refused',
  refusal: { kind: 'busy', limit: addLimits.read, limitBytes: addLimits.bytes },
};

async function orRefusal(task: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await task();
  } catch (error) {
    return { kind: 'refused', refusal: refusalOf(error) };
  }
}
