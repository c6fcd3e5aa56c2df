import {
  defaultSettings,
  type Gap,
  type ServerRecords,
  type ServerSettings,
  type Suggestion,
} from '../../src/library/living/server-records.js';
import { noRecords } from './shipped-keeper.js';
import type { Call } from './fake-keeper.js';

export interface FakeRecords {
  readonly records: ServerRecords;
  /** In order, without those that only look. */
  readonly calls: Call[];
}

/** What a server has at first. */
export interface Kept {
  readonly settings?: Partial<ServerSettings>;
  readonly gaps?: readonly Gap[];
  readonly suggestions?: readonly Suggestion[];
}

export const sampleGap: Gap = { id: 'gapaaaaa', question: 'Who pays the ferry?', count: 3, lastDay: '2024-08-31' };

export const sampleSuggestion: Suggestion = {
  id: 'sugaaaaa',
  kind: 'source',
  text: 'https://blog.example/post',
  documentId: null,
  madeAt: 1_722_470_400_000,
};

/** Records of one server; `rest` answers otherwise. */
export function fakeRecords(
  { settings, gaps = [], suggestions = [] }: Kept = {},
  rest: Partial<ServerRecords> = {},
): FakeRecords {
  const calls: Call[] = [];
  const open = new Map(suggestions.map((one) => [one.id, one]));
  const note =
    <Result>(method: string, result: Result) =>
    (...args: readonly unknown[]): Promise<Result> => {
      calls.push([method, ...args]);
      return Promise.resolve(result);
    };
  return {
    calls,
    records: {
      ...noRecords,
      settings: () => ({ ...defaultSettings, ...settings }),
      saveSettings: note('saveSettings', undefined),
      recordGap: note('recordGap', undefined),
      gaps: () => Promise.resolve(gaps),
      clearGaps: note('clearGaps', undefined),
      suggest: note('suggest', true),
      suggestions: () => Promise.resolve([...open.values()]),
      takeSuggestion(serverId, id) {
        calls.push(['takeSuggestion', serverId, id]);
        const taken = open.get(id) ?? null;
        open.delete(id);
        return Promise.resolve(taken);
      },
      eraseUser: note('eraseUser', 2),
      eraseServer: note('eraseServer', undefined),
      ...rest,
    },
  };
}
