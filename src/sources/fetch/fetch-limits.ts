/** Limits of the fetcher. Times in milliseconds; ours unless a source stands there. */

/** Of one address, packed and unpacked: Discord's own limit for an upload without a subscription. Source: Discord, File Attachments FAQ */
export const MAX_BYTES = 10 * 1024 * 1024;
/** Status line and header of an answer. Source: Node's own default for servers */
export const MAX_HEADER_BYTES = 16 * 1024;
/** In UTF-16 units. Longer addresses are no address of a text, and matching them with `robots.txt` costs time. */
export const MAX_URL_CHARS = 2000;
/** Source: RFC 9309, 2.3.1.2, which asks for no fewer for `robots.txt`. */
export const MAX_REDIRECTS = 5;
/** From looking up the name to the last byte, redirects included, waiting for other requests not. */
export const TIME_LIMIT_MS = 20_000;
/** How often an address is asked, all in all, where it might work the next time. */
export const MAX_TRIES = 3;
/** Before the second try; four times that before the third. */
export const FIRST_DELAY_MS = 1000;
/** A server that wants more patience than this is told of instead of waited for. */
export const MAX_RETRY_AFTER_MS = 30_000;
/** Between two visits to one host. */
export const PAUSE_MS = 1000;
/** A longer `Crawl-delay` counts as this one. */
export const MAX_PAUSE_MS = 10_000;
/** Source: RFC 9309, 2.5: no fewer than 500 kibibytes. */
export const MAX_ROBOTS_BYTES = 512 * 1024;
/** How long a `robots.txt` holds. */
export const ROBOTS_MS = 60 * 60 * 1000;
/** How many hosts' `robots.txt` are kept. */
export const MAX_ROBOTS = 500;
