import { canonicalJson } from '../../src/library/living/hash-state.js';
import { moderatorOf, type Deed } from './deed.js';
import { noFacts, type Facts } from './facts.js';
import { findRecordBreaches } from './find-record-breaches.js';
import { isEqual, type Passage } from './passage.js';

/** What is there and must not be, or the other way round; plain sentences, none where all is well. */
export function findBreaches(passage: Passage): readonly string[] {
  const { before, after, deed } = passage;
  const isUnsure = passage.ack === null || passage.ack.kind === 'failed';
  if (deed?.kind === 'erase-server') {
    if (isEqual(after, noFacts) || (isUnsure && isEqual(after, before))) return [];
    return [`erasing left ${canonicalJson(after)}`];
  }
  const may = deed === null ? [] : MAY_CHANGE[deed.kind];
  const fields = Object.keys(noFacts) as readonly (keyof Facts)[]; // oxlint-disable-line typescript/no-unsafe-type-assertion -- the keys of `Facts`.
  return [
    ...fields
      .filter((field) => !may.includes(field) && !isEqual(before[field], after[field]))
      .map((field) => `${field} changed from ${canonicalJson(before[field])} to ${canonicalJson(after[field])}`),
    ...(deed?.kind === 'erase-user'
      ? findNamed(passage, isUnsure)
      : [...findVersions(passage), ...findDrafts(passage)]),
    ...findRecordBreaches(passage, isUnsure),
  ];
}

const MAY_CHANGE: Readonly<Record<Deed['kind'], readonly (keyof Facts)[]>> = {
  'add-file': ['drafts'],
  'add-source': ['drafts'],
  refresh: ['versions', 'drafts', 'checks'],
  publish: ['versions', 'drafts'],
  discard: ['drafts'],
  amend: ['drafts'],
  change: ['versions'],
  undo: ['versions'],
  settings: ['settings', 'gaps'],
  gap: ['gaps'],
  suggest: ['suggestions'],
  take: ['suggestions'],
  purge: [],
  'erase-user': ['versions', 'drafts'],
  'erase-server': [],
};

/** At most one new version, that which was acknowledged; the others as they were. */
function findVersions({ before, after, ack, deed }: Passage): readonly string[] {
  const breaches: string[] = [];
  const kept = after.versions.slice(0, before.versions.length);
  const [made, ...more] = after.versions.slice(before.versions.length);
  if (!isEqual(kept, before.versions)) breaches.push('versions that were acknowledged are gone or others');
  if (more.length > 0) breaches.push(`${more.length + 1} versions of one deed`);
  if (ack?.kind === 'published' && (made?.number !== ack.number || made.hash !== ack.hash))
    breaches.push(`version ${ack.number} was acknowledged, and ${canonicalJson(made ?? null)} is there`);
  if (ack !== null && ack.kind !== 'published' && ack.kind !== 'failed' && made !== undefined)
    breaches.push(`version ${made.number} was made of a deed that ended with ${canonicalJson(ack)}`);
  if (
    deed?.kind === 'undo' &&
    made !== undefined &&
    deed.number > 0 &&
    made.hash !== before.versions[deed.number - 1]?.hash
  )
    breaches.push(`version ${made.number} is not version ${deed.number} again`);
  return breaches;
}

/** Drafts come and go with their deed alone; one that became a version goes with the same stroke. */
function findDrafts({ before, after, ack, deed }: Passage): readonly string[] {
  const breaches: string[] = [];
  const [olds, news] = [byId(before), byId(after)];
  const gone = before.drafts.filter(({ id }) => !news.has(id));
  const come = after.drafts.filter(({ id }) => !olds.has(id));
  const changed = after.drafts.filter(({ id, hash }) => olds.has(id) && olds.get(id)?.hash !== hash);
  const mayGo = (id: string): boolean =>
    deed?.kind === 'refresh' ? olds.get(id)?.isRefresh === true : 'draft' in (deed ?? {}) && idOf(deed) === id;
  const mayCome = deed?.kind === 'refresh' || deed?.kind === 'add-file' || deed?.kind === 'add-source';
  if (!gone.every(({ id }) => mayGo(id)) || (gone.length > 0 && deed?.kind === 'amend'))
    breaches.push('a draft is lost');
  if (come.length > (mayCome ? 1 : 0)) breaches.push('a draft came from nowhere');
  if (changed.some(({ id }) => deed?.kind !== 'amend' || id !== deed.draft)) breaches.push('a draft changed by itself');
  if (ack?.kind === 'draft' && !come.some(({ id }) => id === ack.id)) breaches.push(`draft ${ack.id} is lost`);
  if (ack?.kind === 'done' && deed?.kind === 'discard' && news.has(deed.draft))
    breaches.push('a discarded draft is there');
  if (deed?.kind !== 'publish') return breaches;
  const isMade = after.versions.length > before.versions.length;
  const old = olds.get(deed.draft);
  if (isMade && news.has(deed.draft)) breaches.push('a published draft is there still');
  if (!isMade && old?.isFutile === false && !news.has(deed.draft))
    breaches.push('a draft is gone, and no version made of it');
  return breaches;
}

/** The user's id is nowhere any more; else, all is as it was. */
function findNamed({ serverId, before, after, ack }: Passage, isUnsure: boolean): readonly string[] {
  const user = moderatorOf(serverId);
  const without = <Named extends { readonly madeBy: string | null }>(list: readonly Named[]): readonly Named[] =>
    list.map((one) => (one.madeBy === user ? { ...one, madeBy: null } : one));
  const erased = { ...before, versions: without(before.versions), drafts: without(before.drafts) };
  if (isEqual(after, erased) || (isUnsure && isEqual(after, before))) return [];
  return [`erasing a user (${ack?.kind ?? 'killed'}) left ${canonicalJson(after)} of ${canonicalJson(before)}`];
}

function byId({ drafts }: Facts): ReadonlyMap<string, Facts['drafts'][number]> {
  return new Map(drafts.map((draft) => [draft.id, draft]));
}

function idOf(deed: Deed | null): string | null {
  return deed?.kind === 'publish' || deed?.kind === 'discard' ? deed.draft : null;
}
