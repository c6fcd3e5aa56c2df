import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBreaches } from '../../bench/crash/find-breaches.js';
import { noFacts, type Facts } from '../../bench/crash/facts.js';
import { runBackupRounds } from '../../bench/crash/run-backup-rounds.js';
import { runCrashRounds } from '../../bench/crash/run-crash-rounds.js';
import { BUILD } from '../support/build-programs.js';
import { makeFolder } from '../support/make-folder.js';

const seed = 11;
const newPlace = () => Promise.resolve({ dataDir: makeFolder(), databaseUrl: null });
const script = (name: string): string => join(BUILD, 'bench', 'crash', `${name}.js`);

describe('a program that is killed', () => {
  it('has kept all that it acknowledged, whole, when it starts again', async () => {
    const rounds = await runCrashRounds({ rounds: 3, seed, script: script('crash-child'), newPlace });
    expect(rounds.flatMap(({ breaches }) => breaches)).toEqual([]);
    expect(rounds).toHaveLength(3);
    expect(rounds.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThan(0);
  });

  it('leaves the old or the new file behind, where it backed up or restored', async () => {
    const folder = makeFolder();
    const rounds = await runBackupRounds({ rounds: 2, seed, script: script('backup-child'), folder });
    expect(rounds.map(({ phases, breaches }) => ({ phases, breaches }))).toEqual([
      { phases: ['backup'], breaches: [] },
      { phases: ['restore'], breaches: [] },
    ]);
  });
});

const serverId = '100000000000000001';
const user = '900000000000000001';
const draft = { id: 'd1', hash: 'h', madeBy: user, isRefresh: false, isFutile: false };
const one = { number: 1, hash: 'a', madeBy: user };
const two = { number: 2, hash: 'b', madeBy: user };
const before: Facts = {
  ...noFacts,
  versions: [one],
  drafts: [draft],
  gaps: { 'Who?': 1 },
  suggestions: { s1: 'text' },
};
const published = { kind: 'published', number: 2, hash: 'b' } as const;
const publish = { kind: 'publish', draft: 'd1' } as const;
const discard = { kind: 'discard', draft: 'd1' } as const;

describe('the look at what is left', () => {
  it.each([
    ['nothing happened', null, null, before],
    ['a draft was published', publish, published, { ...before, versions: [one, two], drafts: [] }],
    ['it was killed before it was published', publish, null, before],
    ['it was killed after it was published', publish, null, { ...before, versions: [one, two], drafts: [] }],
    ['a server was erased', { kind: 'erase-server' }, null, noFacts],
  ] as const)('finds nothing wrong where %s', (_, deed, ack, after) => {
    expect(findBreaches({ serverId, before, deed, ack, after })).toEqual([]);
  });

  it.each([
    ['an acknowledged version is lost', publish, published, before],
    ['an earlier version is lost', publish, null, { ...before, versions: [], drafts: [] }],
    [
      'another version has the number',
      publish,
      published,
      { ...before, versions: [one, { ...two, hash: 'c' }], drafts: [] },
    ],
    ['a published draft is still there', publish, null, { ...before, versions: [one, two] }],
    ['a draft is gone without its version', publish, null, { ...before, drafts: [] }],
    [
      'two versions came of one deed',
      publish,
      published,
      { ...before, versions: [one, two, { ...two, number: 3 }], drafts: [] },
    ],
    ['a draft is lost by itself', { kind: 'purge' }, null, { ...before, drafts: [] }],
    [
      'a draft is changed by itself',
      { kind: 'refresh', revision: 1 },
      null,
      { ...before, drafts: [{ ...draft, hash: 'i' }] },
    ],
    ['a discarded draft is back', discard, { kind: 'done' }, before],
    ['a version came while nothing was done', null, null, { ...before, versions: [one, two] }],
    ['a server is half erased', { kind: 'erase-server' }, null, { ...before, versions: [] }],
    ['an erased server is back', { kind: 'erase-server' }, { kind: 'done' }, before],
    [
      'a user is half erased',
      { kind: 'erase-user', userId: user },
      null,
      { ...before, versions: [{ ...one, madeBy: null }] },
    ],
    ['a question was counted twice', { kind: 'gap', question: 'Who?' }, null, { ...before, gaps: { 'Who?': 3 } }],
    ['a suggestion is lost', { kind: 'suggest', text: 'new' }, { kind: 'done' }, before],
    ['another suggestion was taken', { kind: 'take', id: 's2' }, null, { ...before, suggestions: {} }],
  ] as const)('finds that %s', (_, deed, ack, after) => {
    expect(findBreaches({ serverId, before, deed, ack, after })).not.toEqual([]);
  });
});
