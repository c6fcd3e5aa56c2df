import type { Document } from '../../corpus/document.js';
import { parseMarkdown } from '../../corpus/markdown-blocks.js';
import { letterPairs, likeness, pairLikeness } from '../likeness.js';
import { countWords } from './find-faults.js';
import { wordTokens } from './word-tokens.js';

/** Two spellings of one title differ by less: a subtitle's colon, a full stop, an article. */
const MIN_TITLE_LIKENESS = 0.85;
/** An original is longer than what somebody wrote about it by at least so much. */
const MIN_LONGER = 1.5;
/** What ends like a sentence is prose from this length on, anything else from the other: headings have no end, bylines are short. */
const MIN_SENTENCE_CHARS = 40;
const MIN_PROSE_CHARS = 300;
const sentenceEnd = /[.!?…。？！]["'”’»)\]]*$/u;

/** A text that comes in, as far as it is compared. */
export interface IncomingText {
  readonly title: string | null;
  readonly url: string | null;
  readonly body: string;
}

/** The shipped digest of which a text is the original: the same address or title, and either much shorter or with `[¶4]` marks. */
export function findDigest({ title, url, body }: IncomingText, shipped: readonly Document[]): Document | null {
  const address = addressOf(url);
  const pairs = title === null ? null : letterPairs(title);
  const isSame = (document: Document): boolean => {
    const other = namesOf(document);
    return (
      (address !== null && address === other.address) ||
      (pairs !== null && pairLikeness(pairs, other.title, MIN_TITLE_LIKENESS) >= MIN_TITLE_LIKENESS)
    );
  };
  const isDigest = (document: Document): boolean =>
    document.meta.work === null &&
    (highestMark(document) > 0 || wordTokens(body).length >= MIN_LONGER * countWords(document));
  return shipped.find((document) => isSame(document) && isDigest(document)) ?? null;
}

/** What a document is known by; worked out once, since each text that comes in is compared with each that ships. */
interface Names {
  readonly address: string | null;
  readonly title: ReadonlySet<string>;
}

const known = new WeakMap<Document, Names>();

function namesOf(document: Document): Names {
  const { url, title } = document.meta;
  const names = known.get(document) ?? { address: addressOf(url), title: letterPairs(title) };
  known.set(document, names);
  return names;
}

/**
 * The body with `[¶1]`, `[¶2]` … before its paragraphs of prose, so that they carry the numbers by which the digest names them;
 * unchanged where it has fewer than the digest knows of, or has marks already.
 */
export function numberParagraphs({ title, body }: IncomingText, digest: Document): string {
  const highest = highestMark(digest);
  const blocks = parseMarkdown(body).filter((block) => block.kind === 'text');
  const prose = blocks.filter(({ text, source }) => isProse(text, title) && startsLine(body, source.start));
  if (highest === 0 || prose.length < highest || blocks.some(({ paragraph }) => paragraph !== null)) return body;
  const parts = prose.map(({ source }, index) => {
    const from = index === 0 ? 0 : (prose[index - 1]?.source.start ?? 0);
    return `${body.slice(from, source.start)}[¶${index + 1}] `;
  });
  return parts.join('') + body.slice(prose.at(-1)?.source.start ?? 0);
}

/** Items and quotations begin behind a sign of their own; a number in front would make something else of them. */
function startsLine(body: string, start: number): boolean {
  return (start === 0 || body[start - 1] === '\n') && !/^(?:[-*+>|]\s|\d+[.)]\s)/.test(body.slice(start, start + 8));
}

function isProse(text: string, title: string | null): boolean {
  if (title !== null && likeness(text.slice(0, 400), title) >= MIN_TITLE_LIKENESS) return false;
  return text.length >= MIN_PROSE_CHARS || (text.length >= MIN_SENTENCE_CHARS && sentenceEnd.test(text));
}

function highestMark({ passages }: Document): number {
  return passages.reduce((highest, { paragraph }) => Math.max(highest, paragraph ?? 0), 0);
}

/** Host and path, without what differs between links to one page. */
function addressOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { host, pathname, search } = new URL(url);
  const query = new URLSearchParams(search);
  const names = [...query.keys()];
  for (const name of names) if (/^(?:utm_|fbclid$|m$)/.test(name)) query.delete(name);
  return `${host.replace(/^(?:www|m)\./, '')}${pathname.replace(/\/+$/, '')}?${query.toString()}`;
}
