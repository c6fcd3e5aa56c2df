import TurndownService from 'turndown';
import { cleanCharacters } from './clean-characters.js';
import { escapeMarkdown } from './escape-markdown.js';
import { parsePage } from './page-dom.js';
import type { Page, PageElement } from './page-dom.js';

/** Nothing in these is text of an article. */
const SILENT =
  'script, style, noscript, template, iframe, object, embed, applet, form, button, input, select, textarea, svg, math, canvas, ' +
  'video, audio, picture, img, map, nav, head, link, meta, title, dialog, [hidden], [aria-hidden="true"]';
const BLOCKS = 'p, div, table, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, pre, section, article';
const INLINE = ['A', 'B', 'STRONG', 'I', 'EM', 'CODE', 'KBD', 'SAMP', 'TT', 'DEL', 'S', 'STRIKE'];

/**
 * A piece of HTML as Markdown of headings, paragraphs, lists and quotes: links as their words, no images, no emphasis (the corpus
 * drops it anyway, and beside Korean particles its signs would stay), rows of tables as items.
 */
export function htmlToMarkdown(html: string): string {
  const page = parsePage(html);
  for (const silent of page.querySelectorAll(SILENT)) silent.remove();
  flattenTables(page);
  for (const pre of page.querySelectorAll('pre')) keepLines(page, pre);
  // Each entity is a text of its own in linkedom, and would be escaped like the beginning of a line.
  page.body.normalize();
  const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', hr: '---' });
  turndown.escape = escapeMarkdown;
  turndown.addRule('words', { filter: (node) => INLINE.includes(node.nodeName), replacement: (content) => content });
  const markdown = turndown.turndown(page.body);
  return tidyLines(cleanCharacters(markdown));
}

/** No blanks at the ends of lines, at most one empty line in a row, no rules. */
function tidyLines(markdown: string): string {
  return markdown
    .replace(/[ \t]+$/gm, '')
    .replace(/^---$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Innermost first, so that tables in tables are text by the time theirs are looked at. */
function flattenTables(page: Page): void {
  for (const table of Array.from(page.querySelectorAll('table')).toReversed()) {
    const list = page.createElement('ul');
    const loose: PageElement[] = [];
    for (const row of table.querySelectorAll('tr')) {
      const cells = Array.from(row.querySelectorAll('td, th')).filter((cell) => cell.textContent.trim() !== '');
      const isData = cells.length > 1 && cells.every((cell) => cell.querySelector(BLOCKS) === null);
      if (isData) list.append(itemOf(page, cells));
      else loose.push(...cells.map((cell) => boxOf(page, cell)));
    }
    table.replaceWith(...loose, ...(list.innerHTML === '' ? [] : [list]));
  }
}

function itemOf(page: Page, cells: readonly PageElement[]): PageElement {
  const item = page.createElement('li');
  item.textContent = cells.map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).join('; ');
  return item;
}

function boxOf(page: Page, cell: PageElement): PageElement {
  const box = page.createElement('div');
  box.innerHTML = cell.innerHTML;
  return box;
}

/** Text in `pre` is often a poem, seldom code: its lines stay lines. */
function keepLines(page: Page, pre: PageElement): void {
  const box = page.createElement('p');
  for (const line of pre.textContent.split('\n')) box.append(line, page.createElement('br'));
  pre.replaceWith(box);
}
