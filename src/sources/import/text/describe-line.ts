import { readDate } from '../read-date.js';
import { findFurniture } from './furniture.js';

/** What a block of a pasted text looks like, from itself alone. */
export interface Described {
  readonly text: string;
  /**
   * `prose`: a paragraph of sentences. `teaser`: one that breaks off. `date`, `byline`: of the article or of another. `short`: a
   * line without a sentence's end: a heading, a title, a menu's item.
   */
  readonly kind: 'prose' | 'teaser' | 'date' | 'byline' | 'short' | 'comments' | 'list' | 'line';
}

const sentenceEnd = /[.!?。！？]["'”’)\]»*]*(?:\s*[[(]?\d{1,3}[\])]?)?$|(?:다|요|까|죠|음|함)[.”"']*$/u;
const breaksOff =
  /(?:\.{3}|…)\s*(?:(?:read|view|see) more|continue reading|more|더 ?보기|계속 읽기)?\s*[»→]?$|(?:read more|continue reading|더보기)\s*[»→]?$/i;
const byline =
  /^(?:(?:written |posted |story |text )?by:?\s+\p{Lu}|author:|글\s*[:|·=]\s*|글쓴이\s*:?|저자\s*:?|작성자\s*:?|기자\s*:)|^[가-힣]{2,4}\s*(?:선임|수석)?\s*(?:기자|특파원|논설위원)(?:\s|$)/iu;
const dateWords =
  /\b(?:posted|published|updated|on|at|by|date|last|modified|min(?:ute)?s? read|am|pm|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|입력|수정|승인|등록|작성일?|발행일?|오전|오후|[월화수목금토일]요일|년|월|일|시|분/giu;

/** Shorter sentences stand alone in titles and captions too. Letters of Hangul and Han say about twice as much. */
const proseChars = 100;
const wide = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Looks at one block. */
export function describeLine(text: string): Described {
  if (isDateLine(text)) return { text, kind: 'date' };
  const furniture = findFurniture(text);
  if (furniture !== null) return { text, kind: furniture };
  const chars = text.length + (text.match(wide)?.length ?? 0);
  if (chars < 120 && byline.test(text) && !/[.!?]$/.test(text)) return { text, kind: 'byline' };
  if (breaksOff.test(text)) return { text, kind: 'teaser' };
  return { text, kind: chars >= proseChars && sentenceEnd.test(text) ? 'prose' : 'short' };
}

/** Whether a block ends as a sentence does. */
export function isSentence(text: string): boolean {
  return sentenceEnd.test(text);
}

/** A date, with nothing but a time and words like "Posted on" beside it. */
function isDateLine(text: string): boolean {
  if (text.length > 80 || readDate(text) === null || !/\d{1,2}\D+\d{4}|\d{4}\D/.test(text)) return false;
  const rest = text
    .replace(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/gi, '')
    .replace(dateWords, '')
    .replace(/[\d\s\p{P}|+TZ]/gu, '');
  return rest.length <= 2;
}
