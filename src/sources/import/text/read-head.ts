import { readDate } from '../read-date.js';
import { bareWords } from '../bare-words.js';
import { isSentence } from './describe-line.js';
import type { Described } from './describe-line.js';

/** What stands above an article. */
export interface Head {
  readonly title: string | null;
  readonly author: string | null;
  readonly published: string | null;
  /** The lines that said so. */
  readonly lines: readonly string[];
  /** 0-based index of the article's first block. */
  readonly start: number;
}

/** A title has at least so many words, or twice as many letters of Hangul or Han. */
const titleWords = 4;
/** Words of lines that say what somebody is. */
const OFFICE =
  /\b(?:professor|university|institute|college|fellow|research(?:er)?|director|correspondent|editor|reporter|journalist|center|centre|ph\.?d|analyst|columnist|department|school of|staff writer)\b|교수|연구(?:원|위원|소)|대학|기자|특파원|센터|위원|박사|소장|대표/i;
const NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:de|van|von|der|den|la|le|el|al|bin|di)\s+)?\p{Lu}[\p{L}.'’-]*){1,3}$/u;
const KOREAN_NAME = /^[가-힣]{2,4}$/;

/** Reads the lines above the first paragraph. Without a paragraph all is taken for text. */
export function readHead(blocks: readonly Described[], knownTitle: string): Head {
  const first = blocks.findIndex(({ kind }) => kind === 'prose');
  const known = knownTitle.trim();
  if (first === -1) return { title: known === '' ? null : known, author: null, published: null, lines: [], start: 0 };
  const above = blocks.slice(0, first);
  const titleAt = findTitle(above, known);
  const title = known === '' ? (above[titleAt]?.text ?? null) : known;
  const below = above.slice(titleAt + 1);
  const authorLine = below.find(isAuthorLine) ?? above.find(({ kind }) => kind === 'byline');
  const dateLine =
    below.find(({ kind }) => kind === 'date') ?? above.find(({ kind }) => kind === 'date') ?? dateBelow(blocks, first);
  const author = authorLine === undefined ? null : nameIn(authorLine.text);
  const start = startOf(blocks, first, titleAt, authorLine);
  const lines = [above[titleAt], authorLine, dateLine].flatMap((line) => line?.text ?? []);
  return { title, author, published: dateLine === undefined ? null : readDate(dateLine.text), lines, start };
}

/** The given title's line, else the first line of enough words, else the last line that may be one; -1 where there is none. */
function findTitle(above: readonly Described[], known: string): number {
  const given = above.findLastIndex(({ text }) => known !== '' && bareWords(text) === bareWords(known));
  if (given !== -1 || known !== '') return given;
  const long = above.findIndex((line) => mayBeTitle(line) && wordsOf(line.text) >= titleWords);
  return long === -1 ? above.findLastIndex(mayBeTitle) : long;
}

function mayBeTitle({ kind, text }: Described): boolean {
  return kind === 'short' && !OFFICE.test(text) && !NAME.test(text) && !KOREAN_NAME.test(text);
}

/** Above the first paragraph, what is neither name, date nor office belongs to the article: a heading, a motto. */
function startOf(
  blocks: readonly Described[],
  first: number,
  titleAt: number,
  authorLine: Described | undefined,
): number {
  let start = first;
  for (let index = first - 1; index > titleAt; index -= 1) {
    const line = blocks[index];
    const isOfArticle =
      line !== undefined &&
      titleAt !== -1 &&
      (line.kind === 'short' || line.kind === 'teaser') &&
      line !== authorLine &&
      (isSentence(line.text) || !OFFICE.test(line.text)) &&
      !isAuthorLine(line);
    if (!isOfArticle) break;
    start = index;
  }
  return start;
}

function isAuthorLine({ kind, text }: Described): boolean {
  return kind === 'byline' || (kind === 'short' && (NAME.test(text) || KOREAN_NAME.test(text)));
}

/** A date just below the article: blogs have theirs there. */
function dateBelow(blocks: readonly Described[], first: number): Described | undefined {
  const last = blocks.findLastIndex(({ kind }) => kind === 'prose');
  return last < first ? undefined : blocks.slice(last + 1).find(({ kind }) => kind === 'date');
}

function nameIn(text: string): string {
  return text
    .replace(/^(?:(?:written|posted|story|text)\s+)?(?:by|author|글쓴이|글|저자|작성자|기자)\s*[:|·=]?\s+/i, '')
    .replace(
      /\s*[|·•]\s.*$|\s+(?:on|at)\s+.*\d.*$|\s*,?\s+\p{L}+\s+\d{1,2},?\s+\d{4}.*$|\s*(?:(?:선임|수석)?\s*(?:기자|특파원|논설위원))(?:\s.*)?$/iu,
      '',
    )
    .trim();
}

function wordsOf(text: string): number {
  const cjk = text.match(/[\p{Script=Hangul}\p{Script=Han}]/gu)?.length ?? 0;
  return Math.max(cjk / 2, text.split(/\s+/).length);
}
