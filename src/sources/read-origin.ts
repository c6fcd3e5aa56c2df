import type { Fetch, FetchedContent } from './fetch/fetch.js';
import { findFeedLink } from './find-feed-link.js';
import type { Parsed } from './import/importer.js';
import { readFeedPages } from './read-feed-pages.js';
import type { OriginParts, Parsers } from './origin-parts.js';
import type { Known, Reading, ReadOrigin, Turn, Validators } from './reading.js';
import { toForeignFile } from './to-foreign-file.js';

const NONE: Validators = { etag: null, lastModified: null };

/** Types under which servers send feeds; a page of one of them is read as a feed. */
const FEED_TYPE = /^(?:application\/(?:atom|rss|rdf)\+xml|(?:application|text)\/xml)$/;

/** Creates what reads every kind of origin: files, pasted text, pages and feeds. */
export function createReadOrigin(parts: OriginParts): ReadOrigin {
  return async (origin, known, { signal, turn } = {}) => {
    const importer = turn === undefined ? parts.importer : inTurn(parts.importer, turn);
    const limited = { importer, fetch: signal === undefined ? parts.fetch : stopAt(parts.fetch, signal) };
    if (origin.kind === 'page') return readPage(limited, origin.url, known);
    if (origin.kind === 'feed') return readFeed(limited, origin.url, known);
    if (origin.kind === 'text')
      return toReading(await importer.parseText({ title: origin.title, text: origin.text }), null);
    const { name, bytes } = origin;
    return toReading(await importer.parseFile({ name, bytes, contentType: null, url: null }), null);
  };
}

function stopAt(fetch: Fetch, signal: AbortSignal): Fetch {
  return (url, options) => fetch(url, { ...options, signal });
}

function inTurn(importer: Parsers, turn: Turn): Parsers {
  return {
    parseFile: (file) => importer.parseFile(file, turn),
    parseText: (text) => importer.parseText(text, turn),
    parseFeed: (feed) => importer.parseFeed(feed, turn),
  };
}

async function readPage(parts: OriginParts, url: string, known: Known | undefined): Promise<Reading> {
  const fetched = await parts.fetch(url, { accept: 'page', ...(known && { known }) });
  if (fetched.kind !== 'content') return fetched;
  if (FEED_TYPE.test(fetched.contentType.type)) return readFeedPages(parts, fetched, known?.keys);
  return toReading(await parts.importer.parseFile(toForeignFile(fetched)), fetched);
}

/** A page that names its feed leads there. */
async function readFeed(parts: OriginParts, url: string, known: Known | undefined): Promise<Reading> {
  const fetched = await parts.fetch(url, { accept: 'feed', ...(known && { known }) });
  if (fetched.kind !== 'content') return fetched;
  const link = isHtml(fetched) ? findFeedLink(fetched.bytes, fetched.url) : null;
  if (link === null) return readFeedPages(parts, fetched, known?.keys);
  const feed = await parts.fetch(link, { accept: 'feed', ...(known && { known }) });
  return feed.kind === 'content' ? readFeedPages(parts, feed, known?.keys) : feed;
}

function isHtml({ contentType }: FetchedContent): boolean {
  return contentType.type === 'text/html' || contentType.type === 'application/xhtml+xml';
}

function toReading(parsed: Parsed, source: FetchedContent | null): Reading {
  if (parsed.kind === 'failed') return parsed;
  const documents = parsed.documents.map(({ key, meta, body, frontMatter, notes }) => ({
    key,
    meta,
    body,
    frontMatter,
    notes,
  }));
  const { title, questions = [] } = parsed;
  return {
    kind: 'documents',
    documents,
    title,
    url: source?.permanentUrl ?? null,
    validators: source?.validators ?? NONE,
    ...(questions.length > 0 && { questions }),
  };
}
