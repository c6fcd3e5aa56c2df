import type { Span } from '../corpus/document.js';
import { foldWord } from './fold.js';
import type { LatinLanguage } from './language.js';
import { LATIN_FRAMES, OTHER_SCRIPT_FRAMES } from './question-frames.js';

/** English words that frame a question and say nothing about its subject. */
const ENGLISH_FRAME = (
  'a an the and or but nor if then else than so such that this these those there here it its itself he him his she her hers they them their theirs we our ours you your yours i me my mine ' +
  'is are was were be been being am do does did doing done have has had having can could may might must shall should will would ought ' +
  'of in on at by for from to into onto upon with within without about as over under between among during through via per off out up down ' +
  'who whom whose which what when where why how whether please tell explain describe say says said also too very just only ever yet still not no nor any some all both each ' +
  'one ones wat wut whats whos hows wheres whens im ive dont doesnt didnt isnt wasnt arent werent cant wont wouldnt couldnt shouldnt hasnt hadnt havent arent aint mustnt s t d ll ve re m many much us ' +
  'youre youve youd theyre theyve theyd theyll weve itd itll thatd thatll thats theres hes shes whod wholl whove whatd whatll howd whyd whered wouldve couldve shouldve gonna wanna gotta cuz ' +
  'kind kinds sort sorts mr mrs ms ' +
  'vs versus compare compares compared comparison contrast contrasts difference differ differs mention mentions mentioned happen happens happened ' +
  'thing things something anything someone anyone somebody anybody according regarding concerning'
).split(' ');

/**
 * Words, folded, that a query in this language drops: those that frame a question. Articles and prepositions stay, because the
 * ranking gains by them (`npm run eval`): they are common, so that they count little, but show which words belong together.
 */
export function stopWords(language: LatinLanguage): ReadonlySet<string> {
  const known = LISTS.get(language);
  if (known !== undefined) return known;
  const own = LATIN_FRAMES[language]?.split(' ') ?? [];
  const list: ReadonlySet<string> = new Set([...own, ...ENGLISH_FRAME, ...OTHER_SCRIPT_FRAMES].map(foldWord));
  LISTS.set(language, list);
  return list;
}

const MONTH_BEFORE =
  /(?:\d(?:st|nd|rd|th)?\s+(?:of\s+)?|(?:^|\s)(?:in|since|until|before|after|during|last|early|mid|late)[\s-]+)$/iu;
const DATE_BEHIND = /^\s+(?:(?:19|20)\d\d|\d{1,2}(?!\d)(?!\s+(?:years|months|weeks|days|people)))/u;

/** Whether a word of a text, folded, at a range of it, is dropped: one of `dropped`, but for the month of May. */
export function isStopWord(
  { word, start, end }: { readonly word: string } & Span,
  text: string,
  dropped: ReadonlySet<string>,
): boolean {
  if (!dropped.has(word)) return false;
  if (word !== 'may') return true;
  const isMonth = text.startsWith('M', start) && MONTH_BEFORE.test(text.slice(Math.max(0, start - 12), start));
  return !isMonth && !DATE_BEHIND.test(text.slice(end, end + 12));
}

/** Those that were asked for. */
const LISTS = new Map<LatinLanguage, ReadonlySet<string>>();
