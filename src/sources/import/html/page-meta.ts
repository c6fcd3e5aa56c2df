import { readUrl } from '../read-meta.js';
import type { RawMeta } from '../read-meta.js';
import { readDate } from '../read-date.js';
import type { Page } from '../page-dom.js';
import { readLinkedData } from './linked-data.js';

type Get = (...names: readonly string[]) => string | null;

/** What a page says of itself: in JSON-LD, Open Graph, Dublin Core, its head, its marked-up text, in this order. */
export function readPageMeta(page: Page, pageUrl: string | null): RawMeta {
  const meta = metaReader(page);
  const linked = readLinkedData(page);
  const canonical =
    readUrl(attribute(page, 'link[rel~="canonical"]', 'href'), pageUrl) ?? readUrl(meta('og:url'), pageUrl);
  const publication =
    linked.publication ?? meta('og:site_name', 'citation_journal_title', 'dc.publisher', 'application-name');
  const named = linked.title ?? meta('og:title', 'citation_title', 'dc.title', 'dcterms.title', 'twitter:title');
  return {
    title: titleOf(page, named, publication),
    author:
      linked.author ??
      nameOf(meta('author', 'citation_author', 'dc.creator', 'dcterms.creator', 'article:author')) ??
      shownAuthor(page),
    publication: publication ?? siteOf(page, named),
    published: dateOf(page, [linked.published, meta(...DATES)]),
    url: canonical ?? readUrl(pageUrl),
    language:
      page.documentElement.getAttribute('lang') ??
      page.documentElement.getAttribute('xml:lang') ??
      linked.language ??
      meta('content-language', 'dc.language', 'og:locale'),
  };
}

const DATES = [
  'article:published_time',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'date',
  'pubdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
];

/** Dates as pages show them; the last are Blogger's. */
const DATE_PLACES = [
  'time[pubdate]',
  '[itemprop~="datePublished"]',
  'article time[datetime]',
  'time[datetime]',
  'abbr.published',
  '.entry-date',
  '.post-date',
  'time',
  '.date-header',
  '.post-timestamp',
];

const AUTHOR_PLACES = [
  '[rel~="author"]',
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '.post-author .fn',
  '.vcard .fn',
  '.byline .author',
  '.author-name',
  '.post-author',
  '.byline',
];

/** Where a page shows the title of its one article. */
const TITLE_PLACES = [
  'h1.post-title',
  'h2.post-title',
  'h3.post-title',
  '.entry-title',
  'article h1',
  '[itemprop~="headline"]',
  'h1',
];

function metaReader(page: Page): Get {
  const found = new Map<string, string>();
  for (const tag of page.querySelectorAll('meta')) {
    const name = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('http-equiv') ??
      ''
    ).toLowerCase();
    const content = tag.getAttribute('content')?.trim() ?? '';
    if (name !== '' && content !== '' && !found.has(name)) found.set(name, content);
  }
  return (...names) => names.map((name) => found.get(name)).find((content) => content !== undefined) ?? null;
}

/** The name that the page gives, else its heading, else its `<title>`, without the site's name at either end. */
function titleOf(page: Page, named: string | null, publication: string | null): string | null {
  const whole = text(page, 'title');
  const shown =
    TITLE_PLACES.map((place) => text(page, place)).find((title) => title !== null && title !== publication) ?? null;
  const title = named ?? shown ?? whole;
  if (title === null) return null;
  // A blog's Open Graph title may be the whole `<title>`; what the page shows then tells where the site's name begins.
  if (shown !== null && shown !== title && title.includes(shown) && shown.length > title.length / 3) return shown;
  return withoutSite(title, publication);
}

function withoutSite(title: string, publication: string | null): string {
  if (publication === null || publication === '') return title;
  const parts = title.split(/\s+[|–—»·:-]\s+|\s*[|:»]\s+/);
  const rest = title.trim();
  if (parts.length < 2) return rest;
  const site = publication.toLowerCase();
  if (parts.at(-1)?.trim().toLowerCase() === site)
    return rest.slice(0, rest.length - publication.length).replace(/[\s|–—»·:-]+$/, '');
  if (parts[0]?.trim().toLowerCase() === site) return rest.slice(publication.length).replace(/^[\s|–—»·:-]+/, '');
  return rest;
}

/** `Title - Site` in the head and `Title` elsewhere tell the site's name. */
function siteOf(page: Page, named: string | null): string | null {
  const whole = text(page, 'title') ?? '';
  const title = named ?? TITLE_PLACES.map((place) => text(page, place)).find((shown) => shown !== null) ?? null;
  if (title === null || title === '' || title === whole) return null;
  const rest = whole.startsWith(title)
    ? whole.slice(title.length)
    : whole.endsWith(title)
      ? whole.slice(0, -title.length)
      : '';
  const site = rest.replace(/^[\s|–—»·:-]+|[\s|–—»·:-]+$/g, '');
  return site === '' || site.length > 80 ? null : site;
}

function shownAuthor(page: Page): string | null {
  for (const place of AUTHOR_PLACES) {
    const author = nameOf(text(page, place));
    if (author !== null) return author;
  }
  return null;
}

/** A name without "By"; an address or a paragraph is none. */
function nameOf(shown: string | null): string | null {
  const name = (shown ?? '').replace(/^(?:(?:posted|written)\s+)?by:?\s+/i, '').trim();
  return name === '' || name.length > 120 || /^https?:\/\//i.test(name) ? null : name;
}

function dateOf(page: Page, stated: readonly (string | null)[]): string | null {
  const shown = DATE_PLACES.flatMap((place) => {
    const element = page.querySelector(place);
    return [
      element?.getAttribute('datetime'),
      element?.getAttribute('content'),
      element?.getAttribute('title'),
      element?.textContent,
    ];
  });
  for (const candidate of [...stated, ...shown]) {
    const date = readDate(candidate ?? '');
    if (date !== null) return date;
  }
  return null;
}

function text(page: Page, place: string): string | null {
  const found = page.querySelector(place)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return found === '' ? null : found;
}

function attribute(page: Page, place: string, name: string): string | null {
  return page.querySelector(place)?.getAttribute(name) ?? null;
}
