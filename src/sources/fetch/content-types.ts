import type { Accept, ContentType } from './fetch.js';

const HTML = ['text/html', 'application/xhtml+xml'];
const FEEDS = ['application/atom+xml', 'application/rss+xml', 'application/rdf+xml', 'application/xml', 'text/xml'];
const DOCUMENTS = [
  'text/plain',
  'text/markdown',
  'text/x-markdown',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
];
/** What servers say of files that they don't know; the content tells. */
const UNKNOWN = [
  'application/octet-stream',
  'binary/octet-stream',
  'application/x-download',
  'application/force-download',
];

/** Types that are taken; `null`: any. Some servers send their feed as plain text, or name no type. */
const TAKEN: Readonly<Record<Accept, ReadonlySet<string> | null>> = {
  page: new Set([...HTML, ...FEEDS, ...DOCUMENTS, ...UNKNOWN]),
  feed: new Set([...FEEDS, ...HTML, 'text/plain', 'application/octet-stream']),
  file: null,
};

/** The `Accept` header for what is wanted. */
export const ACCEPT_HEADERS: Readonly<Record<Accept, string>> = {
  page: `${[...HTML, ...DOCUMENTS].join(', ')}, ${FEEDS.map((type) => `${type};q=0.8`).join(', ')}, */*;q=0.1`,
  feed: `${FEEDS.join(', ')}, text/html;q=0.8, */*;q=0.1`,
  file: '*/*',
};

/** Reads a `Content-Type` header; an absent or unreadable one is that of unknown bytes. */
export function readContentType(header: string | null): ContentType {
  const [type = '', ...parameters] = (header ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  return {
    type: /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(type) ? type : 'application/octet-stream',
    charset: charset?.replaceAll(/^["']|["']$/g, '') || null,
  };
}

/** Whether a type is one that is taken. */
export function isTaken({ type }: ContentType, accept: Accept): boolean {
  return TAKEN[accept]?.has(type) ?? true;
}
