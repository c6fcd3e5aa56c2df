import { parseFeed } from 'feedsmith';
import { stripHtml } from '../../../corpus/strip-html.js';
import { readUrl } from '../read-meta.js';

/** An entry of any kind of feed. Texts are HTML where a feed may have HTML; `null`: absent. */
export interface FeedEntry {
  readonly id: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly published: string | null;
  /** http or https. */
  readonly url: string | null;
  readonly content: string | null;
  readonly summary: string | null;
}

export interface FeedContent {
  /** Plain text. */
  readonly title: string | null;
  readonly author: string | null;
  readonly language: string | null;
  readonly next: string | null;
  readonly entries: readonly FeedEntry[];
}

type Parsed = ReturnType<typeof parseFeed>;
type Atom = Extract<Parsed, { format: 'atom' }>['feed'];
type Rss = Extract<Parsed, { format: 'rss' }>['feed'];
type Rdf = Extract<Parsed, { format: 'rdf' }>['feed'];
type Link = { readonly href?: string; readonly rel?: string };

/**
 * The entries of an Atom, RSS or RDF feed; `null` where the text is none. Entities that a feed defines itself stay as they are
 * written, and nothing that it names is loaded.
 */
export function readFeedContent(xml: string, feedUrl: string): FeedContent | null {
  const parsed = tryParse(xml);
  if (parsed === null || parsed.format === 'json') return null;
  return parsed.format === 'atom' ? ofAtom(parsed.feed, xml, feedUrl) : ofRss(parsed.feed, feedUrl);
}

function tryParse(xml: string): Parsed | null {
  try {
    return parseFeed(xml);
  } catch (error) {
    // It throws plain errors for whatever is no feed; a stack that overflows is another matter.
    if (error instanceof RangeError) throw error;
    return null;
  }
}

function ofAtom(feed: Atom, xml: string, base: string): FeedContent {
  const entries = (feed.entries ?? []).map((entry) => ({
    id: entry.id ?? null,
    title: plain(entry.title),
    author: namesOf(entry.authors ?? entry.source?.authors),
    published: entry.published ?? entry.updated ?? null,
    url: linkOf(entry.links, 'alternate', base),
    content: entry.content ?? null,
    summary: entry.summary ?? null,
  }));
  const language = /<feed[^>]{0,2000}\sxml:lang=["']([\w-]{2,35})["']/.exec(xml)?.[1] ?? null;
  return {
    title: plain(feed.title),
    author: namesOf(feed.authors),
    language,
    next: linkOf(feed.links, 'next', base),
    entries,
  };
}

function ofRss(feed: Rss | Rdf, base: string): FeedContent {
  const entries = (feed.items ?? []).map((item) => ({
    id: ('guid' in item ? item.guid?.value : undefined) ?? ('rdf' in item ? item.rdf?.about : undefined) ?? null,
    title: plain(item.title),
    author: plain(item.dc?.creators?.join(', ') ?? ('authors' in item ? item.authors?.join(', ') : undefined)),
    published:
      ('pubDate' in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0] ?? item.dcterms?.created?.[0] ?? null,
    url: readUrl(item.link, base) ?? permalink(item, base),
    content: item.content?.encoded ?? null,
    summary: item.description ?? null,
  }));
  const language = ('language' in feed ? feed.language : undefined) ?? feed.dc?.languages?.[0] ?? null;
  return { title: plain(feed.title), author: null, language, next: linkOf(feed.atom?.links, 'next', base), entries };
}

/** An RSS `guid` is the entry's address unless it says that it isn't. Source: RSS 2.0, `<guid>`. */
function permalink(item: object, base: string): string | null {
  const guid: unknown = 'guid' in item ? item.guid : null;
  if (typeof guid !== 'object' || guid === null || !('value' in guid) || typeof guid.value !== 'string') return null;
  const isAddress = !('isPermaLink' in guid) || guid.isPermaLink !== false;
  return isAddress && /^https?:/i.test(guid.value) ? readUrl(guid.value, base) : null;
}

/** A link without `rel` is an `alternate`. Source: RFC 4287, 4.2.7.2. */
function linkOf(links: readonly Link[] | undefined, rel: string, base: string): string | null {
  return readUrl(links?.find((link) => (link.rel ?? 'alternate') === rel)?.href, base);
}

function namesOf(people: readonly { readonly name?: string }[] | undefined): string | null {
  const names = (people ?? []).flatMap(({ name }) => plain(name) ?? []);
  return names.length === 0 ? null : names.join(', ');
}

function plain(html: string | undefined): string | null {
  const text = stripHtml(html ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text;
}
