import type { Validators } from '../reading.js';
import type { ReadHeader } from './exchange.js';

/** What a header may hold in visible ASCII; anything else is not kept, since it would have to be sent again. */
const SENDABLE = /^[\x20-\x7e]{1,500}$/;

/** Reads what lets the server say "not modified" next time. */
export function readValidators(header: ReadHeader): Validators {
  return { etag: keep(header('etag')), lastModified: keep(header('last-modified')) };
}

/** The headers that ask a server whether something has changed; none where nothing is known. */
export function conditionsOf(known: Validators | undefined): Readonly<Record<string, string>> {
  const etag = keep(known?.etag ?? null);
  const lastModified = keep(known?.lastModified ?? null);
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

function keep(value: string | null): string | null {
  return value !== null && SENDABLE.test(value) ? value : null;
}
