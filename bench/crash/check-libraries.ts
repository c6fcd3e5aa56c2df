import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { hashState } from '../../src/library/living/hash-state.js';
import { emptyState, type LibraryState } from '../../src/library/living/state.js';
import { parseDocument } from '../../src/corpus/parse-document.js';
import type { Snapshot } from '../../src/library/snapshot.js';
import { fileName } from '../../src/library/store/open-sqlite.js';
import type { StorePlace } from '../../src/library/store/open-store.js';
import { lastStep } from './do-deed.js';
import { keysOf, questionAbout, shippedKeys, tallyOf } from './made-up-texts.js';
import type { MadeUp } from './open-made-up.js';

/** Texts that a state or draft names in its body, without the link that keeps them. */
const UNLINKED = `
  select 'state' as kind, states.id, json_extract(added.value, '$.text') as text
    from states, json_each(states.body, '$.added') as added
    where text not in (select hash from texts join state_texts on text_id = texts.id where state_id = states.id)
  union all
  select 'draft', drafts.id, json_extract(operation.value, '$.document.text') as text
    from drafts, json_each(drafts.body, '$.operations') as operation
    where json_extract(operation.value, '$.kind') = 'put' and text not in (
      select hash from texts join draft_texts on text_id = texts.id
        where draft_texts.server_id = drafts.server_id and draft_id = drafts.id)`;

/** SQLite's own checks and that of the links, over the file as the killed process left it. @returns what is wrong */
export function checkDatabaseFile({ dataDir, databaseUrl }: StorePlace): readonly string[] {
  const path = join(dataDir, fileName);
  if (databaseUrl !== null || !existsSync(path)) return [];
  const file = new Libsql(path);
  try {
    const integrity = JSON.stringify(file.prepare('pragma integrity_check').all());
    const orphans = JSON.stringify(file.prepare('pragma foreign_key_check').all());
    const hasTables = file.prepare("select 1 from sqlite_master where name = 'draft_texts'").all().length > 0;
    const unlinked = hasTables ? JSON.stringify(file.prepare(UNLINKED).all()) : '[]';
    return [
      ...(integrity === '[{"integrity_check":"ok"}]' ? [] : [`integrity_check: ${integrity}`]),
      ...(orphans === '[]' ? [] : [`foreign_key_check: ${orphans}`]),
      ...(unlinked === '[]' ? [] : [`texts that a sweep would take: ${unlinked}`]),
    ];
  } finally {
    file.close();
  }
}

/** Whether a server's history is without gaps, each version and draft whole, and its newest version served. @returns what is wrong */
export async function checkServer(world: MadeUp, serverId: string): Promise<readonly string[]> {
  const { store, keeper } = world;
  const versions = (await store.versions(serverId)).toReversed();
  const breaches = versions.flatMap(({ number }, at) =>
    number === at + 1 ? [] : [`version ${number} stands at ${at + 1}`],
  );
  const states = new Map<string, LibraryState>();
  for (const hash of new Set(versions.map((version) => version.hash))) {
    const state = await store.state(hash);
    if (state === null || hashState(state) !== hash) breaches.push(`state ${hash} is missing or another`);
    else states.set(hash, state);
  }
  const drafts = await store.drafts(serverId);
  const named = [
    ...[...states.values()].flatMap(({ added }) => added.map(({ text }) => text)),
    ...drafts.flatMap(({ operations }) => operations.flatMap((one) => (one.kind === 'put' ? [one.document.text] : []))),
  ];
  const texts = await store.texts(named);
  breaches.push(...named.filter((hash) => !texts.has(hash)).map((hash) => `text ${hash} is missing`));
  const head = versions.at(-1);
  const state = head === undefined ? emptyState : states.get(head.hash);
  if (state === undefined) return breaches;
  const snapshot = await keeper.snapshot(serverId);
  return [...breaches, ...checkSnapshot(snapshot, state, texts)];
}

/** The snapshot has the texts of the state and no others, and answers what they say. */
function checkSnapshot(snapshot: Snapshot, state: LibraryState, texts: ReadonlyMap<string, string>): readonly string[] {
  const hidden = new Set<string>(state.hidden);
  const shown = state.added.filter(({ id }) => !hidden.has(id));
  const expected = [...shippedKeys.filter((key) => !hidden.has(key)), ...shown.map(({ id }) => id)].toSorted();
  const served = snapshot.corpus.documents.map(({ id }) => id).toSorted();
  if (String(expected) !== String(served)) return [`serves ${String(served)} instead of ${String(expected)}`];
  return shown.flatMap(({ id, key, text }) => {
    const stored = parseDocument({ file: `${id}.md`, text: texts.get(text) ?? '' });
    const document = snapshot.findDocument(id);
    const wordsOf = (one: typeof document): string => one?.passages.map((passage) => passage.text).join('\n') ?? '';
    if (wordsOf(document) !== wordsOf(stored)) return [`${id} is not served as it is stored`];
    const answer = snapshot.answer(questionAbout(key));
    const sentences = answer.kind === 'found' ? answer.summary.map((sentence) => sentence.text) : [];
    const [first] = sentences;
    // A page that was added twice before either draft was published is there twice, and either may answer.
    const twins = shown.filter((other) => other.key === key).map((other) => texts.get(other.text) ?? '');
    const isAnswered = first !== undefined && twins.some((twin) => twin.includes(first));
    return isAnswered ? [] : [`${questionAbout(key)} is not answered from ${id} but with ${JSON.stringify(sentences)}`];
  });
}

/** A refresh that was interrupted swallowed nothing: read again, each page's newest words are in the library or wait in a draft. */
export async function checkRefresh(world: MadeUp, serverId: string, revision: number): Promise<readonly string[]> {
  const { keeper, store, web } = world;
  web.set(serverId, revision);
  const last = await lastStep(keeper.refresh({ serverId, userId: null }, null));
  await keeper.snapshot(serverId);
  const state = keeper.state(serverId);
  const drafts = await store.drafts(serverId);
  const puts = drafts.flatMap(({ operations }) =>
    operations.flatMap((one) => (one.kind === 'put' ? [one.document] : [])),
  );
  const texts = await store.texts([...state.added, ...puts].map(({ text }) => text));
  const hidden = new Set<string>(state.hidden);
  return state.sources.flatMap((source) =>
    keysOf(source.kind, source.url).flatMap((key) => {
      const own = [...state.added, ...puts].filter((one) => one.source === source.id && one.key === key);
      if (
        own.some(({ id }) => hidden.has(id)) ||
        own.some(({ text }) => texts.get(text)?.includes(tallyOf(key, revision)))
      )
        return [];
      return [
        `revision ${revision} of ${key} is in no version and no draft after a refresh that ended as ${last.kind}`,
      ];
    }),
  );
}
