import { splitSentences } from '../corpus/split-sentences.js';

/** One of several questions in a text. */
export interface AskedPart {
  /** The question as it stands. */
  readonly question: string;
  /** What stands before it and all questions of the text after it as their topic: "Article 16: what …"; empty where nothing does. */
  readonly topic: string;
  /** The topic with the questions before it. */
  readonly before: string;
}

/** Question words of English, German, Spanish and French, with a preposition before them. */
const ASKING = String.raw`(?<!\p{L})(?:(?:in|on|at|from|by|to|for|with|of|since|until|an|auf|aus|bei|für|mit|von|zu|en|a|de|con|por|para|dans|à|avec|pour) )?(?:what|which|who|whom|whose|when|where|why|how|(?<=^|und |aber )was|welche[mnrs]?|wer|wen|wem|wessen|wann|wo|woher|wohin|warum|weshalb|wie|qué|cuál(?:es)?|quién(?:es)?|cuándo|dónde|cómo|cuánt[oa]s?|qui|quel(?:le)?s?|quand|où|pourquoi|comment|combien)(?!\p{L})`;
const ASKING_IN_KOREAN = '(?:무엇|무슨|뭐|뭔|뭘|누구|누가|언제|어디|어떻|어떤|어느|왜|몇|얼마)';
/** Verbs by which a question begins that wants a yes or no. */
const IS_IT = String.raw`(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|don['’]t|doesn['’]t|didn['’]t)(?!\p{L})`;
/** Where the next question of a sentence begins: "…, and which agreement led to it?", "언제 …고, 누가 …". */
const NEXT = new RegExp(
  String.raw`[,;?]?\s+(?:and|but|und|aber|y|et|mais)\s+(?=${ASKING})|\?\s+(?=${ASKING})|(?<=${ASKING_IN_KOREAN}.{0,60}[고며]),?\s+(?=.{0,40}${ASKING_IN_KOREAN})`,
  'iu',
);
/** A question word stands near the beginning of a question or behind a comma, or anywhere in a Korean one; or a verb asks whether it is so. */
const IS_QUESTION = new RegExp(
  String.raw`^(?:\P{L}*\p{L}+\P{L}+){0,3}?${ASKING}|,\s+${ASKING}|^(?:(?:and|but|so)\s+)?${IS_IT}|${ASKING_IN_KOREAN}`,
  'iu',
);
/** What a sentence asks about, before its question: "Article 16 of the treaty – what …". */
const TOPIC = new RegExp(String.raw`^(?<topic>.{3,120}?)\s*(?::|\s[–—-])\s+(?=(?:and\s+)?(?:${ASKING}|${IS_IT}))`, 'iu');
/** What joins two questions that are one: "the difference between what it says and how they read it". */
const IS_COMPARED = /(?<!\p{L})(?:between|zwischen|entre)(?!\p{L})/iu;
const POINTS_BACK =
  /(?<!\p{L})(?:he|she|it|they|him|her|them|his|its|their|this|that|these|those|there|then|afterwards)(?!\p{L})/iu;

const MAX_QUESTIONS = 3;
/** What is shorter leans on the question before it ("and when?"), by letters; Hangul says as much with fewer. */
const MIN_LETTERS = { latin: 18, hangul: 8 };

/** The questions of a text that asks several in a row, in order; empty for one question, or where one is too short to be asked alone. */
export function splitQuestions(text: string): readonly AskedPart[] {
  const parts: AskedPart[] = [];
  let topic = '';
  for (const { start, end } of splitSentences(text)) {
    const sentence = text.slice(start, end);
    const before = TOPIC.exec(sentence);
    if (before) topic = `${topic} ${before.groups?.['topic'] ?? ''}`.trim();
    if (parts.length > 0 && SAYS.test(sentence)) continue;
    const clauses = joinShort(sentence.slice(before?.[0].length ?? 0).split(NEXT).map((clause) => clause.trim()));
    if (!clauses.some((clause) => IS_QUESTION.test(clause))) {
      if (parts.length === 0) topic = `${topic} ${sentence}`.trim();
      continue;
    }
    const from = clauses.findIndex((clause) => IS_QUESTION.test(clause));
    if (parts.length === 0) topic = [topic, ...clauses.slice(0, from)].join(' ').trim();
    const [lead = ''] = clauses;
    if (from === 0 && parts.length === 0 && topic !== '' && clauses.length > 1 && isShort(lead)) {
      clauses[0] = `${topic} ${lead}`;
      topic = '';
    }
    for (const question of clauses.slice(from)) {
      if (!isWhole(question)) return [];
      parts.push({ question, topic, before: [topic, ...parts.map((part) => part.question)].join(' ').trim() });
    }
  }
  const isSplit = parts.length > 1 && parts.length <= MAX_QUESTIONS && !IS_COMPARED.test(parts[0]?.question ?? '');
  return isSplit ? parts : [];
}

const SAYS = /^(?:I mean|I think|I guess|I believe|I suppose)(?!\p{L})/iu;

function joinShort(clauses: readonly string[]): string[] {
  const joined: string[] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    if (last !== undefined && (isShort(clause) || (joined.length > 1 && isShort(last)))) joined[joined.length - 1] = `${last} and ${clause}`;
    else joined.push(clause);
  }
  return joined;
}

const isShort = (question: string): boolean => question.length < (/\p{Script=Hangul}/u.test(question) ? MIN_LETTERS.hangul : MIN_LETTERS.latin);

function isWhole(question: string): boolean {
  const letters = /\p{Script=Hangul}/u.test(question) ? MIN_LETTERS.hangul : MIN_LETTERS.latin;
  return question.length >= letters && IS_QUESTION.test(question);
}

/** Whether a question speaks of something by a pronoun. */
export const pointsBack = (question: string): boolean => POINTS_BACK.test(question);

