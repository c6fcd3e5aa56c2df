import { decodeEntities } from '../corpus/html-entities.js';

/** Where a page names its feeds: at its beginning. In bytes; also bounds the work on hostile pages. */
const HEAD_BYTES = 100_000;

/** Ends at the next `<`, so that hostile pages cost no more time than others. */
const LINK = /<link\b[^<>]{0,1000}>/gi;
const ATTRIBUTE = /(?<![\w-])([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const FEED_TYPES: ReadonlySet<string> = new Set(['application/atom+xml', 'application/rss+xml']);

/**
 * Finds the first feed that a page of HTML names by `<link rel="alternate">`, resolved against the page's address; `null`: none.
 * Read as UTF-8 whatever the page says: what is looked for is nearly always ASCII.
 */
export function findFeedLink(bytes: Uint8Array, pageUrl: string): string | null {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES));
  for (const [link] of head.matchAll(LINK)) {
    const attributes = readAttributes(link);
    const href = attributes.get('href') ?? '';
    const isFeed = FEED_TYPES.has(attributes.get('type')?.toLowerCase() ?? '');
    const isAlternate = attributes.get('rel')?.toLowerCase().split(/\s+/).includes('alternate') === true;
    if (isFeed && isAlternate && URL.canParse(href, pageUrl)) return new URL(href, pageUrl).href;
  }
  return null;
}

function readAttributes(tag: string): ReadonlyMap<string, string> {
  const found = Array.from(tag.matchAll(ATTRIBUTE), ([, name = '', double, single, bare]): [string, string] => [
    name.toLowerCase(),
    decodeEntities(double ?? single ?? bare ?? '').trim(),
  ]);
  return new Map(found);
}
