import type { Unit } from '../search/unit.js';

/** Question words of English, German, Spanish and French, with a preposition before them. */
const ASKING = String.raw`(?<!\p{L})(?:(?:in|on|at|from|by|to|for|with|of|an|auf|aus|bei|für|mit|von|zu|en|a|de|con|por|para|dans|à|avec|pour) )?(?:what|which|who|whom|whose|when|where|why|how|(?<=^|und |aber )was|welche[mnrs]?|wer|wen|wem|wessen|wann|wo|woher|wohin|warum|weshalb|wie|qué|cuál(?:es)?|quién(?:es)?|cuándo|dónde|cómo|cuánt[oa]s?|qui|quel(?:le)?s?|quand|où|pourquoi|comment|combien)(?!\p{L})`;
const ASKING_IN_KOREAN = '(?:무엇|무슨|뭐|뭔|뭘|누구|누가|언제|어디|어떻|어떤|어느|왜|몇|얼마)';
/** Where the next question begins: "…, and which agreement led to it?", "…? Who …", "언제 …고, 누가 …". */
const NEXT = new RegExp(
  String.raw`[,;?]?\s+(?:and|but|und|aber|y|et|mais)\s+(?=${ASKING})|\?\s+(?=${ASKING})|(?<=${ASKING_IN_KOREAN}.{0,60}[고며]),?\s+(?=.{0,40}${ASKING_IN_KOREAN})`,
  'iu',
);
/** A question word stands near the beginning of a question, or anywhere in a Korean one. */
const IS_QUESTION = new RegExp(String.raw`^(?:\P{L}*\p{L}+\P{L}+){0,3}?${ASKING}|${ASKING_IN_KOREAN}`, 'iu');
/** What joins two questions that are one: "the difference between what it says and how they read it". */
const IS_COMPARED = /(?<!\p{L})(?:between|zwischen|entre)(?!\p{L})/iu;
const POINTS_BACK =
  /(?<!\p{L})(?:he|she|it|they|him|her|them|his|its|their|this|that|these|those|there|then|afterwards)(?!\p{L})/iu;

const MAX_QUESTIONS = 3;
/** What is shorter leans on the question before it ("and when?"), by letters; Hangul says as much with fewer. */
const MIN_LETTERS = { latin: 18, hangul: 8 };

/** The questions of a text that asks several in a row, in order; empty for one question, or where one is too short to be asked alone. */
export function splitQuestions(text: string): readonly string[] {
  const questions = text.split(NEXT).map((question) => question.trim());
  const isSplit = questions.length > 1 && questions.length <= MAX_QUESTIONS && !IS_COMPARED.test(questions[0] ?? '');
  return isSplit && questions.every((question) => isWhole(question)) ? questions : [];
}

function isWhole(question: string): boolean {
  const letters = /\p{Script=Hangul}/u.test(question) ? MIN_LETTERS.hangul : MIN_LETTERS.latin;
  return question.length >= letters && IS_QUESTION.test(question);
}

/** Whether a question speaks of something by a pronoun. */
export const pointsBack = (question: string): boolean => POINTS_BACK.test(question);

/**
 * A question with the names of those beside it, where it has none of its own or begins by pointing back to them: "when did he say
 * it?". `units` are those of the whole text.
 */
export function completeQuestion(question: string, units: readonly Unit[]): string {
  const names = units.filter(({ isName, isEssential }) => isName || isEssential).map(({ label }) => label);
  const places = names.map((name) => question.indexOf(name)).filter((place) => place >= 0);
  const pointer = question.search(POINTS_BACK);
  if (places.length > 0 && (pointer < 0 || pointer > Math.min(...places))) return question;
  return [question.replace(/\?$/u, ''), ...names.filter((name) => !question.includes(name))].join(' ');
}
