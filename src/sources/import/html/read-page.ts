import { Readability } from '@mozilla/readability';
import { bareWords } from '../bare-words.js';
import type { DecodedBytes } from '../decode-bytes.js';
import { encodingNotes } from '../encoding-notes.js';
import { asParsed, finishDocument } from '../finish-document.js';
import type { ForeignFile, Parsed } from '../importer.js';
import { parsePage } from '../page-dom.js';
import type { Page } from '../page-dom.js';
import { readUrl } from '../read-meta.js';
import { htmlToMarkdown } from '../to-markdown.js';
import { readPageMeta } from './page-meta.js';
import { readPageSigns } from './page-signs.js';

/** Readability needs time in proportion to elements; pages of articles have some thousands. */
const maxElements = 100_000;

/** Where blogs and wikis keep the words of their one article; surer than weighing blocks. */
const ARTICLE_PLACES = ['.post-body.entry-content', '.post-body', '[itemprop~="articleBody"]', '.entry-content'];
/** Less is a teaser in a list, not an article. */
const minArticleChars = 200;

/** Makes a document of a web page: its main text, and what it says of itself. */
export function readPage({ name, url }: Pick<ForeignFile, 'name' | 'url'>, decoded: DecodedBytes): Parsed {
  const page = parsePage(decoded.text);
  const meta = readPageMeta(page, url);
  const all = visibleChars(page);
  const markdown = htmlToMarkdown(mainHtml(decoded.text, page));
  const body = withoutTitle(markdown, meta.title ?? '');
  const dropped = all - markdown.replace(/\s+/g, ' ').length;
  const notes = [
    ...encodingNotes(decoded),
    ...(dropped > 0 ? [{ kind: 'dropped', chars: dropped } as const] : []),
    ...readPageSigns(page, body),
  ];
  return asParsed(finishDocument({ name, key: readUrl(meta.url) ?? url ?? name, meta, body, notes }));
}

/** The article as HTML: from its usual place where the page has just one such, else by weighing; else the whole page. */
function mainHtml(html: string, page: Page): string {
  for (const place of ARTICLE_PLACES) {
    const [only, other] = Array.from(page.querySelectorAll(place));
    if (only !== undefined && other === undefined && only.textContent.trim().length >= minArticleChars)
      return only.innerHTML;
  }
  // Readability takes the page apart, so it gets one of its own.
  const own = parsePage(html);
  const article = new Readability(own, { maxElemsToParse: maxElements }).parse();
  return article?.content ?? page.body.innerHTML;
}

/** A heading at the top that only repeats the title. */
function withoutTitle(markdown: string, title: string): string {
  const [first = '', ...rest] = markdown.split('\n');
  return /^#{1,6}\s/.test(first) && title !== '' && bareWords(first) === bareWords(title)
    ? rest.join('\n').trim()
    : markdown;
}

function visibleChars(page: Page): number {
  const body = page.body.cloneNode(true);
  for (const silent of body.querySelectorAll('script, style, noscript, template')) silent.remove();
  return body.textContent.replace(/\s+/g, ' ').trim().length;
}
