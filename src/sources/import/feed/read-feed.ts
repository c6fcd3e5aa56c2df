import { decodeBytes } from '../decode-bytes.js';
import type { DecodedBytes } from '../decode-bytes.js';
import { encodingNotes } from '../encoding-notes.js';
import { failed, finishDocument } from '../finish-document.js';
import type { Finished } from '../finish-document.js';
import { importLimits } from '../import-limits.js';
import type { ForeignFeed, Parsed, ParsedDocument } from '../importer.js';
import { htmlToMarkdown } from '../to-markdown.js';
import { readFeedContent } from './feed-entries.js';
import type { FeedContent, FeedEntry } from './feed-entries.js';

/** An RSS description of this length is the article itself; summaries are shorter. */
const wholeChars = 1_500;
const breaksOff = /(?:\.{3}|…|\[…\\?\])\s*(?:read more|continue reading|더 ?보기|계속 읽기)?\s*[»→]?$/i;

/** Makes a document of each entry of a feed; entries without words and address, and such as are too long, are left out. */
export function readFeed({ bytes, contentType, url }: ForeignFeed): Parsed {
  const decoded = decodeBytes(bytes, contentType);
  if (decoded === null) return failed({ kind: 'encoding', name: url });
  const entries = decoded.text.match(/<(?:\w{1,20}:)?(?:entry|item)[\s>]/g)?.length ?? 0;
  const limit = importLimits.feedEntries;
  if (entries > limit) return failed({ kind: 'too-many-entries', name: url, entries, limit });
  const feed = readFeedContent(decoded.text, url);
  if (feed === null || feed.entries.length === 0) return failed({ kind: 'no-feed', name: url });
  const documents = newestFirst(unique(feed.entries.flatMap((entry) => readEntry(entry, feed, { url, decoded }))));
  if (documents.length === 0) return failed({ kind: 'no-text', name: url });
  return { kind: 'documents', documents, title: feed.title, next: feed.next };
}

interface FeedFile {
  readonly url: string;
  readonly decoded: DecodedBytes;
}

function readEntry(entry: FeedEntry, feed: FeedContent, { url, decoded }: FeedFile): readonly ParsedDocument[] {
  const body = htmlToMarkdown(entry.content ?? entry.summary ?? '');
  const isWhole = !breaksOff.test(body) && (entry.content !== null || body.length >= wholeChars);
  const { title, published } = entry;
  const finish = (needsPage: string | null): Finished =>
    finishDocument({
      name: entry.title ?? entry.url ?? url,
      key: entry.id ?? entry.url ?? entry.title ?? url,
      meta: {
        title,
        author: entry.author ?? feed.author,
        publication: feed.title,
        published,
        url: entry.url,
        language: feed.language,
      },
      body,
      notes: encodingNotes(decoded),
      needsPage,
    });
  const whole = isWhole || entry.url === null ? finish(null) : finish(entry.url);
  // A post of pictures in the feed may have its words on its page.
  const finished =
    whole.kind === 'failed' && whole.problem.kind === 'no-text' && entry.url !== null ? finish(entry.url) : whole;
  return finished.kind === 'document' ? [finished.document] : [];
}

function unique(documents: readonly ParsedDocument[]): readonly ParsedDocument[] {
  return [...new Map(documents.toReversed().map((document) => [document.key, document])).values()].toReversed();
}

/** By date where there is one; those of the same day stay in the feed's order. */
function newestFirst(documents: readonly ParsedDocument[]): readonly ParsedDocument[] {
  return documents.toSorted((a, b) => (b.meta.published ?? '').localeCompare(a.meta.published ?? ''));
}
