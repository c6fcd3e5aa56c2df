import type { App } from '../../src/bot/command.js';
import type { Keeper, Overview, Work } from '../../src/library/living/keeper.js';
import { defaultSettings, type ServerSettings } from '../../src/library/living/server-records.js';
import { emptyState, type LibraryState, type Version } from '../../src/library/living/state.js';
import { StoreError } from '../../src/library/living/store.js';
import { fakeKeeper, sampleDraft, sampleSource, type Call } from './fake-keeper.js';
import { fakeRecords, type Kept } from './fake-records.js';
import { sampleModerator, type SampleModerator } from './moderator.js';
import { sampleApp, sampleDocument, sampleSnapshot } from './sample-app.js';

const sections = [{ heading: '', paragraphs: ['The treaty was signed. It holds.', 'Sanctions stay.'] }];

/** Ships and is read. */
export const article = sampleDocument({ id: 'russia', sections });
/** Ships and is hidden. */
export const hiddenNote = sampleDocument({ id: 'note', meta: { title: 'A hidden note' }, sections });
/** Was added as a file. */
export const essay = sampleDocument({ id: 'essay', meta: { title: 'An essay' }, sections });
/** Came from a feed. */
export const post = sampleDocument({ id: 'post', meta: { title: 'A post' }, sections });

export const sampleState: LibraryState = {
  ...emptyState,
  added: [
    { id: essay.id, text: 'a'.repeat(64), source: null, key: 'essay.md' },
    { id: post.id, text: 'b'.repeat(64), source: sampleSource.id, key: 'post' },
  ],
  hidden: [hiddenNote.id],
  edits: [{ id: essay.id, meta: { author: 'An author' } }],
  sources: [sampleSource],
  questions: [{ id: 'own-1', question: 'What was signed?', documents: [article.id] }],
};

export const sampleWorks: readonly Work[] = [
  { document: article, isShipped: true, isHidden: false, source: null },
  { document: hiddenNote, isShipped: true, isHidden: true, source: null },
  { document: essay, isShipped: false, isHidden: false, source: null },
  { document: post, isShipped: false, isHidden: false, source: sampleSource },
];

/** A version; the newest of the sample history is number 5. */
export function sampleVersion(number: number, rest: Partial<Version> = {}): Version {
  return {
    serverId: 's1',
    number,
    hash: String(number).padStart(64, '0'),
    reason: number === 0 ? 'start' : 'add',
    about: number === 0 ? [] : [`Text ${number}`],
    madeBy: number === 0 ? null : '300000000000000003',
    madeAt: 1_722_470_400_000 + number,
    counts: { added: number, changed: 0, removed: 0, moved: 0 },
    ...rest,
  };
}

export const sampleOverview: Overview = {
  version: sampleVersion(5),
  state: sampleState,
  sources: [
    { source: sampleSource, documents: 1, checkedAt: 1_722_470_400_000, dueAt: 1_722_556_800_000, problem: null },
  ],
  works: sampleWorks,
  drafts: [sampleDraft()],
  passages: 6,
  isRefreshing: false,
};

/** A server's library with somebody who manages it. */
export interface SampleLibrary {
  readonly app: App;
  readonly moderator: SampleModerator;
  /** Of keeper and records, in order, without those that only look. */
  readonly calls: () => readonly Call[];
}

/** What is different from the usual. */
export interface SampleLibraryOptions {
  readonly keeper?: Partial<Keeper>;
  readonly kept?: Kept;
  readonly records?: Partial<App['records']>;
  readonly settings?: Partial<ServerSettings>;
}

/** Creates one. */
export function sampleLibrary({ keeper, kept, records, settings }: SampleLibraryOptions = {}): SampleLibrary {
  const shipped = sampleSnapshot([article, hiddenNote]);
  const snapshot = sampleSnapshot([article, essay, post]);
  const restored: Call[] = [];
  const fake = fakeKeeper(snapshot, [{ kind: 'draft', draft: sampleDraft() }], {
    snapshot: (serverId) => (serverId === null ? shipped : snapshot),
    state: () => sampleState,
    overview: () => Promise.resolve(sampleOverview),
    current: () => Promise.resolve(sampleOverview.version),
    history: () => Promise.resolve([5, 4, 3, 2, 1, 0].map((number) => sampleVersion(number))),
    diff: () => Promise.resolve(sampleDraft().report.diff),
    restore: (...args) => {
      restored.push(['restore', ...args]);
      const published = {
        number: 6,
        reason: 'undo',
        about: ['Text 4'],
        counts: sampleVersion(1).counts,
        previous: 5,
      } as const;
      return Promise.resolve({ kind: 'published', published });
    },
    export: () => Promise.resolve(new Uint8Array(2048)),
    ...keeper,
  });
  const recorded = fakeRecords({ ...kept, ...(settings === undefined ? {} : { settings }) }, records);
  const app = {
    ...sampleApp(snapshot),
    keeper: fake.keeper,
    records: recorded.records,
    settings: { ...defaultSettings, ...settings },
  };
  return { app, moderator: sampleModerator(app), calls: () => [...fake.calls, ...restored, ...recorded.calls] };
}

/** What a store that is locked does to every call. */
export function lockedStore(): Promise<never> {
  return Promise.reject(new StoreError('locked', 'the database is locked'));
}
