import { germanMonths, germanWord, nameParticles, starters } from './sentence-words.js';
import { closingAbbreviations, numberAbbreviations, openAbbreviations } from './sentence-words.js';

/** A run of stops in a text. */
export interface Stop {
  readonly text: string;
  /** Where the sentence that it may end begins. */
  readonly sentenceStart: number;
  readonly stopStart: number;
  /** Behind the quotes and brackets that close after it. */
  readonly stopEnd: number;
}

/** What stands around a stop. */
interface Context {
  /** The word before, e.g. `U.S` or `(No`; without opening quotes and brackets. */
  readonly before: string;
  /** The 24 characters before that word. */
  readonly earlier: string;
  readonly isFirstWord: boolean;
  /** Quotes or brackets close behind the stop. */
  readonly closes: boolean;
  /** The next word, without opening quotes and brackets; empty at the end or before a sign. */
  readonly next: string;
  /** What follows `next`, one character. */
  readonly afterNext: string;
  readonly text: string;
}

/** Most sentences: no abbreviation is this long. Saves the Unicode classes below, which are slow to compile. */
const plainEnd = /^[a-z]{7}\. [A-Z]/;
const maxWordChars = 32;
const fullWidth = /[。！？｡।॥။།]/u;
const opener = /["'“”‘’„«‹([{¿¡（［「『【〈《*–—-]/u;
const closer = /["'”“’‘»«›‹)\]）］」』】〉》]$/u;
const lowerCase = /^\p{Ll}/u;
const letter = /^[\p{L}\p{M}]/u;
const upperCase = /^\p{Lu}/u;
/** `U.S`, `p.m`, `Ph.D`: the last stop is not part of the word. */
const dotted = /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u;
const hangul = /\p{Script=Hangul}/u;

/** Whether a run of stops ends a sentence. */
export function endsSentence(stop: Stop): boolean {
  const { text, stopStart, stopEnd } = stop;
  if (plainEnd.test(text.slice(stopStart - 7, stopStart + 3))) return true;
  const signs = text.slice(stopStart, stopEnd);
  const following = text.slice(stopEnd, stopEnd + 1);
  if (following === '') return true;
  if (fullWidth.test(signs)) return !(closer.test(signs) && letter.test(following));
  if (following.trim() !== '')
    return isUnspacedKorean(text, stop) || (/^[؟۔։።]/u.test(signs) && letter.test(following));
  const context = readContext(stop);
  if (/[!?؟⁇⁈⁉]/u.test(signs)) return !lowerCase.test(context.next) || (!context.closes && !signs.startsWith('!'));
  if (/^(?:\.{2,}|…)/u.test(signs)) return !lowerCase.test(context.next);
  return endsAtFullStop(context);
}

/** "했다.그리고": the space is missing, but 다, 요 and 까 end sentences. */
function isUnspacedKorean(text: string, { stopStart, stopEnd }: Stop): boolean {
  return (
    stopEnd === stopStart + 1 &&
    /[다요까죠]/u.test(text.slice(stopStart - 1, stopStart)) &&
    hangul.test(text.slice(stopEnd, stopEnd + 1))
  );
}

function readContext({ text, sentenceStart, stopStart, stopEnd }: Stop): Context {
  const back = text.slice(Math.max(sentenceStart, stopStart - maxWordChars), stopStart);
  const before = /\S*$/u.exec(back)?.[0].replace(/^["'“”‘’„«‹([{¿¡（［「『【〈《]+/u, '') ?? '';
  const wordStart = stopStart - before.length;
  const earlier = text.slice(Math.max(sentenceStart, wordStart - 24), wordStart);
  let at = stopEnd;
  const limit = Math.min(text.length, stopEnd + 200);
  while (at < limit && (/\s/.test(text.charAt(at)) || opener.test(text.charAt(at)))) at += 1;
  const next = /^[\p{L}\p{M}\p{N}'’]+/u.exec(text.slice(at, at + maxWordChars))?.[0] ?? '';
  const afterNext = text.charAt(at + next.length);
  const isFirstWord = earlier.replace(/["'“”‘’„«‹([{¿¡（［「『【〈《\s]+/gu, '') === '';
  return { before, earlier, isFirstWord, closes: closer.test(text.slice(stopEnd - 1, stopEnd)), next, afterNext, text };
}

function endsAtFullStop(context: Context): boolean {
  const { before, next, isFirstWord } = context;
  const word = before.toLowerCase();
  if (openAbbreviations.has(word) || isSpacedAbbreviation(context)) return false;
  if (isFirstWord && /^(?:\d{1,3}|[\p{L}]|[IVXivx]{1,5})$/u.test(before) && !/^[I]$/.test(before)) return false;
  if (lowerCase.test(next)) return beginsInLowerCase(context);
  if (/^\d/.test(next)) return endsBeforeNumber(context, word);
  if (/^\d+$/.test(before)) return endsAfterNumber(context);
  if (/^[IVXLC]+$/.test(next) && next !== 'I' && numberAbbreviations.has(word)) return false;
  if (closingAbbreviations.has(word) || dotted.test(before)) return isStarter(context);
  if (/^\p{Lu}$/u.test(before)) return endsAfterInitial(context);
  return true;
}

/** "z. B.", "d. h.", "т. е.": the first part is in `earlier`. */
function isSpacedAbbreviation({ earlier, before }: Context): boolean {
  const joined = `${/(\p{L})\.\s?$/u.exec(earlier)?.[1] ?? '?'}.${before}`.toLowerCase();
  return (
    openAbbreviations.has(joined) ||
    (joined === 'ee.uu' ? false : /^\p{Ll}$/u.test(before) && !closingAbbreviations.has(before))
  );
}

/** A name such as "al-Assad" or "iPhone", or a text that has no capitals at all, begins sentences in lower case. */
function beginsInLowerCase({ before, next, afterNext, closes, text }: Context): boolean {
  if (closes || !/^\p{Ll}{3,}$/u.test(before) || numberAbbreviations.has(before) || closingAbbreviations.has(before))
    return false;
  if (/^\p{Ll}\p{Lu}/u.test(next) || (/^(?:al|el)$/.test(next) && afterNext === '-')) return true;
  return !/\p{Lu}/u.test(text.slice(0, 2_000));
}

function endsBeforeNumber({ before, next, afterNext }: Context, word: string): boolean {
  if (numberAbbreviations.has(word) || dotted.test(before)) return false;
  // Dates: "19. 6. 2024", "2024. 6. 19."
  if (/^\d{1,2}$/.test(before)) return false;
  return !(/^\d{4}$/.test(before) && /^\d{1,2}$/.test(next) && afterNext === '.');
}

function endsAfterNumber(context: Context): boolean {
  const { before, next, earlier, text } = context;
  if (germanMonths.has(next) && before.length <= 2) return false;
  if (hangul.test(next)) return !(before.length <= 2 && /\d\.\s?$/.test(earlier));
  if (before.length > 3 || !upperCase.test(next)) return true;
  return isStarter(context) || !germanWord.test(text.slice(0, 2_000));
}

/** "Vladimir V. Putin" goes on; "Plan B. The …" and "than I. We …" end. */
function endsAfterInitial(context: Context): boolean {
  if (context.before === 'I' && /\p{Ll}\s$/u.test(context.earlier)) return true;
  return isStarter(context) && !nameParticles.has(context.next);
}

function isStarter({ next, afterNext }: Context): boolean {
  return starters.has(next) && !(next.length === 1 && afterNext === '.');
}
