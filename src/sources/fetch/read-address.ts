import type { FetchProblem } from '../problem.js';
import type { AddressRule } from './address-rule.js';
import { MAX_URL_CHARS } from './fetch-limits.js';

/** Reads an address that was typed, or that a server redirects to, relative to `base`; without its fragment. */
export function readAddress(text: string, rule: AddressRule, base?: URL): URL | FetchProblem {
  const url = text.length > MAX_URL_CHARS || !URL.canParse(text, base?.href) ? null : new URL(text, base?.href);
  if (url === null || url.href.length > MAX_URL_CHARS || !isWebAddress(url, rule))
    return { kind: 'bad-address', url: text };
  url.hash = '';
  return url;
}

function isWebAddress(url: URL, rule: AddressRule): boolean {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  return url.username === '' && url.password === '' && rule.mayUsePort(portOf(url));
}

/** The port that an http or https address means. */
function portOf({ protocol, port }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}
