import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import type { AddressRule } from './address-rule.js';
import { TIME_LIMIT_MS } from './fetch-limits.js';

/** Gives all addresses of a host's name. */
export type Lookup = (hostname: string) => Promise<readonly LookupAddress[]>;

/** Asks the system, as any program does. */
export const systemLookup: Lookup = (hostname) => lookup(hostname, { all: true });

/** A host leads where the bot may not go. */
export class ForbiddenAddressError extends Error {
  override readonly name = 'ForbiddenAddressError';
  readonly host: string;

  constructor(host: string) {
    super(`The host ${host} has an address that is not public; use one that everybody can reach.`);
    this.host = host;
  }
}

/**
 * Opens connections, and only to addresses that the rule allows. A name is looked up here, once for each connection, and the
 * socket gets exactly the addresses that were checked, so that no second answer of a name server can slip in between. Where one
 * of several addresses is forbidden, none is used.
 */
export function createGuardedConnector(rule: AddressRule, find: Lookup): buildConnector.connector {
  return (options, callback) => {
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
    // For an IP address in the URL no socket asks `lookup`. URL has made every notation the usual one; IPv6 has brackets.
    const host = options.hostname.replace(/^\[(.*)\]$/, '$1');
    if (isIP(host) !== 0 && !rule.mayConnect(host, port)) {
      callback(new ForbiddenAddressError(host), null);
      return;
    }
    const connect = buildConnector({
      lookup: createGuardedLookup(rule, port, find),
      timeout: TIME_LIMIT_MS,
      maxCachedSessions: 0,
      // Not to be switched off from the environment.
      rejectUnauthorized: true,
    });
    connect({ ...options, hostname: host }, callback);
  };
}

function createGuardedLookup(rule: AddressRule, port: number, find: Lookup): LookupFunction {
  return (hostname, { all }, callback) => {
    const answer = ([first, ...others]: readonly LookupAddress[]): void => {
      if (first === undefined || ![first, ...others].every(({ address }) => rule.mayConnect(address, port))) {
        callback(new ForbiddenAddressError(hostname), []);
      } else if (all === true) {
        callback(null, [first, ...others]);
      } else {
        callback(null, first.address, first.family);
      }
    };
    // oxlint-disable-next-line promise/no-callback-in-promise -- a socket asks by callback; neither way calls it twice
    find(hostname).then(answer, (error: NodeJS.ErrnoException) => callback(error, []));
  };
}
