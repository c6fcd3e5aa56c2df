import type { ResolvedDate } from './resolve-dates.js';

// "the end of May", "early in 2022", "the night of 20 June": what stands between a preposition and its date.
const QUALIFIER =
  /(?:\b(?:the )?(?:very )?(?:end|close|beginning|start|middle|first half|second half|spring|summer|autumn|fall|winter|night|morning|evening|afternoon) (?:of|in)(?: the)?|\b(?:early|late|mid|about|around)(?: in)?)[\s-]*$/iu;
const LAST_WORD = /([\p{L}'’]+|[,;:.(–—])\s*$/u;
/** What places an event in a month or year, in the languages whose months are read. */
const PLACES = new Set(
  'in on by since until till during through at im am seit bis en em nel nell jahr jahre année año depuis desde dal dès в с'.split(
    ' ',
  ),
);
/** What dates something else than the event that a sentence tells of. */
const DATES_ELSE = new Set('before after than from to vor nach avant après antes después até dated dates'.split(' '));
/** What only hangs a date on a noun. */
const NAMES = new Set('of von vom du des del della dell'.split(' '));
const LISTS = new Set(['and', 'or', ',', 'und', 'et', 'y']);
const QUESTION = /[?？]\s*["”’)]?$/u;
// "the 19 June 2024 treaty", "Jeong's 3 July paper".
const ATTRIBUTE = /(?:(?<!\bon )\bthe|['’]s|\b(?:his|her|its|their|a|an))\s*$/iu;
const ENGLISH = /\b(?:the|of|and|was|were|had|by|with|to)\b/i;
const UNREAL =
  /\b(?:might|may|could|would|will|shall|should|unless|whether|cannot|than|(?:slated|scheduled|expected|planned|due) (?:to|for))\b(?:(?![;:,.]\s).)*$/u;
const PAST =
  /\b(?:\p{L}{2,}ed|was|were|had|did|began|became|blew|broke|brought|built|came|cut|drew|fell|flew|found|fought|froze|gave|got|grew|held|hit|kept|knew|laid|led|left|lost|made|met|paid|put|ran|rose|said|sat|saw|sent|set|shook|shot|sold|sought|spoke|spent|split|stood|struck|swore|threw|told|took|tore|went|withdrew|won|wrote)\b/iu;
// Decomposed Hangul: the sign of the past is a final double s, but not in "is" and "will". Then Japanese and Chinese.
const PAST_EAST = /(?<!\u110B\u1175|\u1100\u1166)\u11BB|\u1103\u116C\u11AB |た[。、]|た$|了/u;
// "to October 1950, when China intervened": the rest of the sentence tells of that time.
const TELLS_ON = /^, (?:when|in which|which)\b/;
// After a Korean or Japanese month or year: "in", "since", "until", "at the end of"; not the particle of a mere attribute.
const PLACES_EAST = /^\s?(?:에|부터|까지|말|초|중|경|に|、|,|，|から|末|春|夏|秋|冬|[起至])/u;

/** How a sentence stands to a date: it tells what happened then, or only names it beside a noun ("his speech of 15 August 2025"). */
export type Telling = 'told' | 'named';

/**
 * Whether a sentence says what happened at one of its dates; `null` where it does not. A day may stand anywhere but beside
 * "before" and the like; a month needs a word that places something in it, so that "his July 2024 commentary" is none, and,
 * like a year and a day that is only named, a verb in the past.
 */
export function readTelling(sentence: string, { written, date }: ResolvedDate, isListed: boolean): Telling | null {
  const before = sentence.slice(0, written.start);
  const after = sentence.slice(written.end);
  if (QUESTION.test(sentence) || UNREAL.test(before)) return null;
  if (/[年년月월日일]/u.test(sentence.slice(written.start, written.end))) {
    return date.from.length === 10 || (PLACES_EAST.test(after) && PAST_EAST.test(sentence.normalize('NFD')))
      ? 'told'
      : null;
  }
  const isPast = !ENGLISH.test(sentence) || PAST.test(sentence);
  if (date.from.length === 7 && TELLS_ON.test(after)) return isPast ? 'told' : null;
  const lead = leadOf(before);
  if (lead !== null && DATES_ELSE.has(lead)) return null;
  if (date.from.length === 10) return readDay(before, lead, isPast);
  const isPlaced = lead === null || PLACES.has(lead) || (isListed && LISTS.has(lead));
  return isPlaced && isPast ? 'told' : null;
}

function readDay(before: string, lead: string | null, isPast: boolean): Telling | null {
  if (ATTRIBUTE.test(before)) return null;
  if (lead === null || !NAMES.has(lead)) return 'told';
  return isPast ? 'named' : null;
}

/** The word or sign that leads up to a date, in lower case; `null` at a sentence's beginning. */
function leadOf(before: string): string | null {
  const bare = before.replace(QUALIFIER, '');
  return /^(?:From)?\s*$/.test(bare) ? null : (LAST_WORD.exec(bare)?.[1]?.toLowerCase() ?? '');
}
