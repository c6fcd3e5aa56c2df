import type { MetaEdit } from '../../src/sources/reading.js';
import type { DocumentId } from '../../src/corpus/document.js';
import type { Change } from '../../src/library/living/keeper.js';
import type { ServerSettings } from '../../src/library/living/server-records.js';
import type { Facts } from './facts.js';

/** Something that a moderator or member does; plain data, so that it fits into a line. */
export type Deed =
  | { readonly kind: 'add-file'; readonly name: string; readonly revision: number }
  | { readonly kind: 'add-source'; readonly of: 'page' | 'feed'; readonly url: string; readonly revision: number }
  | { readonly kind: 'refresh'; readonly revision: number }
  | { readonly kind: 'publish' | 'discard'; readonly draft: string }
  | { readonly kind: 'amend'; readonly draft: string; readonly id: DocumentId; readonly meta: MetaEdit }
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'undo'; readonly number: number }
  | { readonly kind: 'settings'; readonly settings: ServerSettings }
  | { readonly kind: 'gap'; readonly question: string }
  | { readonly kind: 'suggest'; readonly text: string }
  | { readonly kind: 'take'; readonly id: string }
  | { readonly kind: 'purge' | 'erase-server' }
  | { readonly kind: 'erase-user'; readonly userId: string };

/** How it ended. `failed`: the store could not do it. */
export type Acknowledgement =
  | { readonly kind: 'published'; readonly number: number; readonly hash: string }
  | { readonly kind: 'draft'; readonly id: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused' | 'failed'; readonly why: string };

/** What the child says, a line each: that it begins, and what was acknowledged, with all that the server has then. */
export type Line =
  | { readonly at: 'opening' | 'open' }
  | { readonly at: 'begin'; readonly serverId: string; readonly deed: Deed }
  | { readonly at: 'end'; readonly serverId: string; readonly ack: Acknowledgement; readonly facts: Facts };

/** Two servers, each with a moderator of its own. */
export const servers: readonly string[] = ['100000000000000001', '100000000000000002'];

/** Who changes the library of a server. */
export function moderatorOf(serverId: string): string {
  return `9${serverId.slice(1)}`;
}
