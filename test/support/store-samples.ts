import type { Draft } from '../../src/library/living/draft.js';
import { hashText } from '../../src/library/living/hash-text.js';
import { emptyState, type Hash, type LibraryState, type Version } from '../../src/library/living/state.js';
import type { NewVersion } from '../../src/library/living/store.js';
import { documentIdOf } from './sample-app.js';

/** Two servers that share nothing. */
export const here = '100000000000000001';
export const there = '100000000000000002';

/** Texts by their hashes, as calls of the store take them. */
export function textsOf(...texts: readonly string[]): ReadonlyMap<Hash, string> {
  return new Map(texts.map((text) => [hashText(text), text]));
}

/** A state that adds these texts. */
export function stateOf(...texts: readonly string[]): LibraryState {
  const added = texts.map((text, index) => ({
    id: documentIdOf(`text-${index}`),
    text: hashText(text),
    source: null,
    key: `text-${index}.md`,
  }));
  return { ...emptyState, added };
}

/** A version of `here` with these texts, unless `changes` says otherwise. */
export function versionOf(number: number, texts: readonly string[], changes: Partial<Version> = {}): NewVersion {
  const state = stateOf(...texts);
  const version: Version = {
    serverId: here,
    number,
    hash: hashText(JSON.stringify(state)),
    reason: 'add',
    about: ['A text'],
    madeBy: '300000000000000001',
    madeAt: 1_732_600_000_000 + number,
    counts: { added: 1, changed: 0, removed: 0, moved: 0 },
    ...changes,
  };
  return { version, state, texts: textsOf(...texts), draftId: null };
}

/** A draft of `here` that puts these texts, with something of each kind in its report. */
export function draftOf(id: string, texts: readonly string[], changes: Partial<Draft> = {}): Draft {
  return {
    id,
    serverId: here,
    reason: 'add',
    about: ['A text'],
    madeBy: '300000000000000001',
    madeAt: 1_732_600_000_000,
    operations: stateOf(...texts).added.map((document) => ({ kind: 'put', document })),
    report: {
      sources: [
        {
          source: {
            id: 'aaaabbbb',
            kind: 'feed',
            url: 'https://blog.example/feed',
            title: 'A blog',
            schedule: 'daily',
            isAutomatic: true,
          },
          outcome: { kind: 'failed', problem: { kind: 'status', url: 'https://blog.example/feed', status: 503 } },
        },
      ],
      diff: {
        documents: [
          {
            id: documentIdOf('text-0'),
            title: 'A text',
            kind: 'changed',
            passages: [
              { kind: 'moved', text: 'One.', from: 1, to: 2 },
              { kind: 'changed', before: 'Two.', after: 'Too.' },
              { kind: 'removed', text: 'Three.' },
            ],
            counts: { added: 0, changed: 1, removed: 1, moved: 1 },
          },
        ],
        counts: { added: 0, changed: 1, removed: 1, moved: 1 },
        lists: [{ kind: 'source', isAdded: true, text: 'https://blog.example/feed' }],
      },
      findings: [{ kind: 'lost-words', id: documentIdOf('text-0'), before: 900, after: 100 }],
      golden: { asked: 3, before: 3, after: 2 },
      incoming: [
        {
          id: documentIdOf('text-0'),
          meta: {
            title: 'A text',
            author: null,
            publication: null,
            published: '2024-08',
            url: null,
            language: 'ko',
          },
          passages: 4,
          words: 100,
          beginning: 'One.',
          notes: [{ kind: 'encoding', encoding: 'EUC-KR' }, { kind: 'login-page' }],
          originalOf: null,
        },
      ],
    },
    ...changes,
  };
}
