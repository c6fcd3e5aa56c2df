import type { Place } from './page/wire.js';

/** Id of the preview's server, and of its role `@everyone`. */
export const SERVER_ID = 'preview';

/** A channel or role of the preview's server. */
export interface KnownPlace {
  /** Looks like Discord's. */
  readonly id: string;
  /** Under which the page's texts have its name. */
  readonly name: Place;
}

/** The channel that every browser shows, though each has messages of its own. */
export const here: KnownPlace = { id: '200000000000000001', name: 'channel' };

/** Channels to pick from, all made up. */
export const channels: readonly KnownPlace[] = [
  here,
  { id: '200000000000000002', name: 'channelNews' },
  { id: '200000000000000003', name: 'channelNotes' },
];

/** Roles to pick from, all made up; nobody has one. */
export const roles: readonly KnownPlace[] = [
  { id: '300000000000000001', name: 'roleTutors' },
  { id: '300000000000000002', name: 'roleReaders' },
];

/** What an id belongs to; `null` for one that is not from here. */
export function placeOf(id: string): Place | null {
  return [...channels, ...roles].find((place) => place.id === id)?.name ?? null;
}
