import type { DocumentKind } from '../../corpus/document.js';
import { MONTHS } from '../number-terms.js';

const EVENTS = 'paper papers report reports interview interviews remarks talk talks discussion discussions takeaways';

/** Nouns, folded, that mean a work only with whoever wrote or published it: "the Brookings talk", but not "talks" or "papers" of anybody. */
export const EVENT_NOUNS: ReadonlySet<string> = new Set(EVENTS.split(' '));

/** Nouns for a work, folded, with the kind of document that each means before others; `null` means any kind of work. */
export const WORK_NOUNS: ReadonlyMap<string, DocumentKind | null> = new Map<string, DocumentKind | null>([
  ...list('article articles', 'article'),
  ...list('commentary commentaries', 'commentary'),
  ...list('note notes', 'reference'),
  // Of "op-ed" the last word.
  ...list('ed essay essays piece pieces column columns post posts text texts analysis analyses', null),
  ...list(EVENTS, null),
]);

function list(words: string, kind: DocumentKind | null): [string, DocumentKind | null][] {
  return words.split(' ').map((word) => [word, kind]);
}

/** Words between a work's name and its noun, or alone before it: "the SCMP opinion piece", "the main article". */
export const WORK_ADJECTIVES: ReadonlySet<string> = new Set(
  'op opinion blog news main original whole entire full'.split(' '),
);

/** Function words inside a work's name: "the Bulletin of the Institute article". */
export const INNER_WORDS: ReadonlySet<string> = new Set(['the', 'of', 's']);

const IN_THE_VIEW_OF = 'in the (?:view|eyes|opinion|words|reading|judge?ment) of';
const TOLD_BY = 'as (?:told|seen|reported|described) (?:by|in)';
const LEAD = String.raw`(?:,?\s*(?<!\p{L})(?:according to|going by|${IN_THE_VIEW_OF}|${TOLD_BY})`;
const VIEWS = 'view|eyes|opinion|words|reading|judge?ment|account|telling|interpretation|assessment';
const THINKS =
  'say|think|believe|argue|write|claim|suggest|conclude|recommend|advise|propose|urge|demand|expect|see|view|judge|assess|describe|explain|interpret|read|consider|regard|call|note|warn|critici[sz]e|want|mean|ask|make of|deplore|complain|report|contrast';
const OPINIONS =
  'advice|views?|opinions?|recommendations?|arguments?|proposals?|criticism|position|reading|interpretation|claim|thesis|conclusion|answer';

/** What stands around a work or a name in an English question that asks to look there; each is tried on what comes before or behind it. */
export const AROUND = {
  /** "according to the", "in the": goes with the work that follows. */
  beforeWork: new RegExp(
    String.raw`${LEAD}|(?:^|\s)(?:in|from|of|by|per)(?=\s))?(?:\s*(?:the|this|that|his|her|an?))?\s*$`,
    'iu',
  ),
  /** "according to the scholar", ", says". */
  beforeName: new RegExp(
    String.raw`${LEAD}|,\s*(?:says?|argues?|writes?|thinks?|believes?))(?:\s+\p{L}[\p{L}.-]*){0,3}\s*$`,
    'iu',
  ),
  /** "in …'s view". */
  in: /,?\s*(?<!\p{L})in\s+(?:the\s+)?$/iu,
  view: new RegExp(String.raw`^['’]s?\s+(?:${VIEWS})(?!\p{L})`, 'iu'),
  /** "the". */
  the: /(?<!\p{L})(?:the|this)\s*$/iu,
  /** What says which article is meant. */
  which: /^\s+(?:about(?!\s*[?.!]?\s*$)|on|of|in|from|that|which|who|he|she|it|they|his|her|their)(?!\p{L})/iu,
  /** What says what a work is on. */
  topic: /^\s+(?:about|on)(?!\p{L})/iu,
  /** "does … say". */
  does: /(?<!\p{L})(?:does|do|did|would)\s+(?:the\s+)?$/iu,
  thinks: new RegExp(String.raw`^\s+(?:\p{L}+ly\s+)?(?:${THINKS})(?!\p{L})`, 'iu'),
  /** "…'s advice"; "differ from …'s?". */
  opinion: new RegExp(
    String.raw`^['’]s?\s*(?:$|[?.!]|(?:on|about|regarding|concerning)(?!\p{L})|(?:(?:own|main|core|central)\s+)?(?:${OPINIONS})(?!\p{L}))`,
    'iu',
  ),
  /** "…에 따르면", "… 분석에 의하면", "…은 … 보나요". */
  korean:
    /^\S{0,1}?(?:\s*(?:분석|논평|글|기사|칼럼|보고서|인터뷰))?(?:에\s*따르면|에\s*의하면|의\s*(?:견해|의견|시각|관점|주장|논평|글|분석|칼럼|기사)|(?:은|는|이|가)\s.{0,80}(?:(?:라고|다고|려고|냐고|자고)\s*(?:하|했|보|말)|보나|평가하|예상하|주장하|비판하|제안하|권고하|생각하))/u,
  /** "of June 2025". */
  date: new RegExp(String.raw`^\s+(?:of|from|in)\s+(?:the\s+)?(?:(?:${MONTHS.join('|')})\s+)?\d{4}(?!\p{L})`, 'iu'),
  /** ", and the": between a work and a name. */
  beside:
    /^['’]?s?\s*(?:&|\/|,?\s*(?:and|or|vs\.?|versus|with|to|against|than))(?:\s+(?:the|in|by|from|to|that of))*\s*$/iu,
  possessive: /^['’]s?(?=\s)/u,
};

/** Questions about a work itself, which only others or its own first words answer. */
export const ABOUT_A_WORK =
  /\b(?:who (?:wrote|authored|published)|who (?:is|are|was|were) the authors?|authors? of|title of|when (?:was|were|did) [^,?]{1,80}(?:published|written|appear|come out))\b|누가\s*(?:썼|쓴)|(?:저자|필자)[는가]?\s*누구|언제\s*(?:나왔|나온|발표|게재|실렸)/iu;

/** Works by their dates in a Korean question: "2025년 11월 글에서". */
export const KOREAN_DATED_WORK =
  /(?<year>\d{4})년\s*(?<month>\d{1,2})월(?:에\s*(?:쓴|나온|발표한)|자|의)?(?:\s+['‘"“]?\p{Script=Hangul}+(?<![은는이가을를에])['’"”]?){0,2}?\s*(?:글|논평|칼럼|기사|에세이|논문|보고서)(?:에서는?|을\s*보면|에\s*따르면|에\s*의하면|과|와|이|가)?/gu;

/** A Korean noun for a work, with the particle behind it: "글에서는", "칼럼하고"; `kind` where it means a commentary, `anyones` where only its author tells which, `opinion` where it is what that author thinks. */
export const KOREAN_WORK =
  /(?<=\s|\)|^)(?:글|(?<kind>논평|칼럼)|에세이|논문|기고문?|포스트|(?<anyones>기사|보고서|분석|대담|사설|노트)|(?<opinion>의견|견해|관점|시각|해석))(?:에서는|에서도|에선|에서|에는|에도|에|을 보면|하고|이랑|랑|과|와|은|는|이|가|의|도)?(?=[\s,.?!]|$)/gu;

const MONTH = `(?:${MONTHS.join('|')})`;
const WORKS = '(?:commentaries|essays|posts|pieces|texts|articles|columns|papers)';
/** Two works by their dates: "in the June and September 2025 commentaries", "Jeong's posts of March and April 2023"; `lead` goes with the first. Both nouns may be there, or none, where it is none. */
export const TWO_DATED_WORKS = new RegExp(
  String.raw`(?<lead>(?:(?:in|of|from|by|per)\s+)?(?:(?:the|his|her|their|both|\p{L}{1,40}['’]s?)\s+)*(?:(?<before>${WORKS})\s+(?:of|from|in)\s+)?(?<first>${MONTH})(?:\s+(?<firstYear>\d{4}))?)\s+and\s+(?:(?:of|in|from|his|her|the)\s+)?(?<second>${MONTH})\s+(?<year>\d{4})(?:\s+(?:\p{L}+\s+)?(?<behind>${WORKS}))?`,
  'giu',
);

/** What stands before a place, as far back as a name can be introduced. */
export const lastPart = (question: string, end: number): string => question.slice(Math.max(0, end - 100), end);
