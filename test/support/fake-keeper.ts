import type { DocumentId } from '../../src/corpus/document.js';
import type { Draft, IncomingDocument, Published, Report, Step } from '../../src/library/living/draft.js';
import type { Keeper } from '../../src/library/living/keeper.js';
import { createShippedKeeper } from './shipped-keeper.js';
import type { Source } from '../../src/library/living/state.js';
import type { Snapshot } from '../../src/library/snapshot.js';
import type { ReadMeta } from '../../src/sources/reading.js';
import { documentIdOf } from './sample-app.js';

/** What a keeper was asked to do: the method's name and its arguments. */
export type Call = readonly [method: string, ...args: readonly unknown[]];

export interface FakeKeeper {
  readonly keeper: Keeper;
  /** In order, without those that only look. */
  readonly calls: Call[];
}

export const sampleSource: Source = {
  id: 'srcaaaaa',
  kind: 'feed',
  url: 'https://blog.example/feed.xml',
  title: 'The Korean Odyssey',
  schedule: 'never',
  isAutomatic: false,
};

const META: ReadMeta = {
  title: 'Russia is returning',
  author: 'Il Young Jeong',
  publication: 'The Korean Odyssey',
  published: '2024-08',
  url: 'https://blog.example/russia',
  language: 'en',
};

/** A text that comes in; the rest is made up. */
export function sampleIncoming(
  id: string,
  meta: Partial<ReadMeta> = {},
  rest: Partial<IncomingDocument> = {},
): IncomingDocument {
  const beginning = 'Before the summit nobody spoke of it.';
  const known = { ...META, ...meta };
  return {
    id: documentIdOf(id),
    meta: known,
    passages: 37,
    words: 4200,
    beginning,
    notes: [],
    originalOf: null,
    ...rest,
  };
}

/** A draft of one text unless said otherwise. */
export function sampleDraft(rest: Partial<Omit<Draft, 'report'>> & { readonly report?: Partial<Report> } = {}): Draft {
  const counts = { added: 37, changed: 0, removed: 0, moved: 0 };
  const passages = [{ kind: 'added' as const, text: 'Before the summit nobody spoke of it.' }];
  const id: DocumentId = documentIdOf('russia');
  return {
    id: 'draft234',
    serverId: 's1',
    reason: 'add',
    about: ['Russia is returning'],
    madeBy: '300000000000000003',
    madeAt: 1_722_470_400_000,
    operations: [],
    ...rest,
    report: {
      sources: [],
      diff: { documents: [{ id, title: 'Russia is returning', kind: 'added', passages, counts }], counts, lists: [] },
      findings: [],
      golden: { asked: 12, before: 12, after: 12 },
      incoming: [sampleIncoming('russia')],
      ...rest.report,
    },
  };
}

export const samplePublished: Published = {
  number: 5,
  reason: 'add',
  about: ['Russia is returning'],
  counts: { added: 37, changed: 0, removed: 0, moved: 0 },
  previous: 4,
};

/** A keeper of one draft and one source, that reads by telling the given steps; `rest` answers otherwise. */
export function fakeKeeper(snapshot: Snapshot, steps: readonly Step[] = [], rest: Partial<Keeper> = {}): FakeKeeper {
  const calls: Call[] = [];
  const drafts = new Map([[sampleDraft().id, sampleDraft()]]);
  async function* tell(...call: Call): AsyncGenerator<Step, void, undefined> {
    calls.push(call);
    yield* steps;
  }
  const shipped = createShippedKeeper(snapshot);
  return {
    calls,
    keeper: {
      ...shipped,
      state: () => ({ added: [], hidden: [], edits: [], sources: [sampleSource], questions: [] }),
      overview: async (serverId) => ({ ...(await shipped.overview(serverId)), drafts: [...drafts.values()] }),
      add: (...args) => tell('add', ...args),
      refresh: (...args) => tell('refresh', ...args),
      draft: (_serverId, id) => Promise.resolve(drafts.get(id) ?? null),
      amend: (...args) => {
        calls.push(['amend', ...args]);
        return Promise.resolve(drafts.get(args[1]) ?? null);
      },
      publish: (...args) => {
        calls.push(['publish', ...args]);
        return Promise.resolve({ kind: 'published', published: samplePublished });
      },
      discard: (...args) => {
        calls.push(['discard', ...args]);
        return Promise.resolve(drafts.delete(args[1]));
      },
      change: (...args) => {
        calls.push(['change', ...args]);
        return Promise.resolve({ kind: 'published', published: { ...samplePublished, reason: 'sources' } });
      },
      ...rest,
    },
  };
}
