import { splitSentences } from '../corpus/split-sentences.js';

/** One of several questions in a message. */
export interface AskedPart {
  /** The question as it stands; "Which one?" with the statement before it. */
  readonly question: string;
  /** What the message says before its first question, which all are about: "Article 16: what …"; empty where it begins with a question. */
  readonly topic: string;
}

/** Question words of English, German, Spanish and French, with a preposition before them. */
const ASKING = String.raw`(?<!\p{L})(?:(?:in|on|at|from|by|to|for|with|of|since|until|an|auf|aus|bei|für|mit|von|zu|en|a|de|con|por|para|dans|à|avec|pour) )?(?:what|which|who|whom|whose|when|where|why|how|(?<=^|und |aber )was|welche[mnrs]?|wer|wen|wem|wessen|wann|wo|woher|wohin|warum|weshalb|wie|qué|cuál(?:es)?|quién(?:es)?|cuándo|dónde|cómo|cuánt[oa]s?|qui|quel(?:le)?s?|quand|où|pourquoi|comment|combien)(?!\p{L})`;
const ASKING_IN_KOREAN = '(?:무엇|무슨|뭐|뭔|뭘|누구|누가|언제|어디|어떻|어떤|어느|왜|몇|얼마)';
/** Verbs by which an English question begins that wants a yes or no. */
const WHETHER = String.raw`(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)(?:n['’]?t)?)(?!\p{L})`;
/** Where the next question of a sentence begins: "…, and which agreement led to it?", "…, and did it …?", "언제 …고, 누가 …". */
const NEXT = new RegExp(
  String.raw`[,;?]?\s+(?:and|but|und|aber|y|et|mais)\s+(?=${ASKING})|,\s+(?:and|but)\s+(?=${WHETHER})|(?<=${ASKING_IN_KOREAN}.{0,60}(?:(?<![자다라냐])고|며)),?\s+(?=.{0,40}${ASKING_IN_KOREAN})`,
  'giu',
);
/** A question word stands near the beginning or behind a comma, or anywhere in a Korean question; or a verb asks whether it is so. */
const IS_QUESTION = new RegExp(
  String.raw`^\P{L}*(?:\p{L}+\P{L}+){0,3}?${ASKING}|,\s+${ASKING}|^(?:(?:and|but|so)\s+)?${WHETHER}|${ASKING_IN_KOREAN}`,
  'iu',
);
/** A sentence that ends as a statement asks only where it begins so: "I know where it was signed." does not. */
const IS_STATEMENT = /[.!。]["'”’)\]]*$/u;
const ASKS_AS_STATEMENT = new RegExp(
  String.raw`^(?:(?:and|but|so|also)\s+)?(?:${ASKING}.*[.。]|(?:please\s+)?(?:tell|explain|remind|name|list|give|show|describe|compare)(?!\p{L}))|${ASKING_IN_KOREAN}`,
  'iu',
);
/** "1)", "-" and the like before a question. */
const LIST_MARK = /^(?:[-*•–]|\(?(?:\d{1,2}|[a-z])[.)])\s+/iu;
/** What a sentence names before it asks: "Article 16 of the treaty – what …". */
const NAMED_FIRST = new RegExp(
  String.raw`^(?<topic>.{3,120}?)\s*(?::|\s[–—-])\s+(?=(?:and\s+)?(?:${ASKING}|${WHETHER}))`,
  'iu',
);
/** "I mean what he wrote in May." explains a question, and is none. */
const EXPLAINS = /^I (?:mean|think|guess|believe|suppose)(?!\p{L})/iu;
/** What joins two questions that are one: "the difference between what it says and how they read it". */
const IS_COMPARED = /(?<!\p{L})(?:between|zwischen|entre)(?!\p{L})/iu;

const MAX_QUESTIONS = 3;
/** What is shorter can't be asked alone ("and when?"), by letters; Hangul says as much with fewer. */
const MIN_LETTERS = { latin: 18, hangul: 8 };

/** The questions of a message that asks several in a row, in order; empty for one question, or where one can't be asked alone. */
export function splitQuestions(text: string): readonly AskedPart[] {
  const questions: string[] = [];
  const topics: string[] = [];
  for (const { start, end } of splitSentences(text)) {
    const sentence = text.slice(start, end).replace(LIST_MARK, '');
    if (questions.length > 0 && EXPLAINS.test(sentence)) continue;
    const { said, asked } = readSentence(sentence);
    if (questions.length > 0) {
      questions.push(...asked);
      continue;
    }
    topics.push(...said);
    questions.push(...withLead(asked, topics));
  }
  const isSplit = questions.length > 1 && questions.length <= MAX_QUESTIONS && !IS_COMPARED.test(questions[0] ?? '');
  const topic = topics.join(' ');
  return isSplit && !questions.some(isShort) ? questions.map((question) => ({ question, topic })) : [];
}

/** What a sentence says first, then its questions; of one that asks nothing, all of it is said. */
function readSentence(sentence: string): { readonly said: readonly string[]; readonly asked: readonly string[] } {
  const { 0: lead = '', groups = {} } = NAMED_FIRST.exec(sentence) ?? {};
  const clauses = splitClauses(sentence.slice(lead.length));
  const asks = IS_STATEMENT.test(sentence) ? ASKS_AS_STATEMENT : IS_QUESTION;
  const first = clauses.findIndex((clause) => asks.test(clause));
  const from = first < 0 ? clauses.length : first;
  const said = [groups['topic'] ?? '', ...clauses.slice(0, from)].filter((one) => one !== '');
  return { said, asked: clauses.slice(from) };
}

/** The first questions of a message, of which one that is too short goes with what is said before it ("… an older one. Which one?"), else with the next ("When and by whom …?"). */
function withLead([opening, ...others]: readonly string[], topics: readonly string[]): readonly string[] {
  if (opening === undefined) return [];
  if (!isShort(opening)) return [opening, ...others];
  if (topics.length > 0) return [[...topics, opening].join(' '), ...others];
  const [next, ...rest] = others;
  return next === undefined ? [opening] : [`${opening} and ${next}`, ...rest];
}

/** The clauses of a sentence that may each ask; what is too short to do so goes with the one before it. */
function splitClauses(sentence: string): string[] {
  const joints = [...sentence.matchAll(NEXT)].map(({ 0: joint, index }) => ({
    end: index,
    next: index + joint.length,
  }));
  const clauses: string[] = [];
  let from = 0;
  let to = 0;
  for (const { end, next } of [...joints, { end: sentence.length, next: sentence.length }]) {
    const clause = sentence.slice(to, end).trim();
    if (clauses.length > 0 && isShort(clause)) clauses[clauses.length - 1] = sentence.slice(from, end).trim();
    else {
      clauses.push(clause);
      from = to;
    }
    to = next;
  }
  return clauses;
}

/** "What is the second": of what, the next says. */
const IS_HALF = /(?<!\p{L})(?:first|second|third|fourth|last|other|the|a|an|his|her|their|its)$/iu;

const isShort = (question: string): boolean =>
  IS_HALF.test(question) ||
  question.length < (/\p{Script=Hangul}/u.test(question) ? MIN_LETTERS.hangul : MIN_LETTERS.latin);
