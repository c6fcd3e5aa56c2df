import { LATIN_QUESTION_WORDS } from './question-words-latin.js';
import { OTHER_QUESTION_WORDS } from './question-words-other.js';

/** What a question word asks for. */
export type AskedKind = 'person' | 'date' | 'count' | 'duration' | 'place' | 'reason';

/** The words and phrases that ask for each kind, parted by commas; `*` stands for any ending. */
export type AskingWords = Readonly<Record<AskedKind, string>>;

/** "How long" comes before "how", "in which year" before "how many". */
const ORDER = ['duration', 'date', 'reason', 'place', 'count', 'person'] as const;

/** Thai, Chinese and Japanese set no spaces between words. */
const UNSPACED = new Set(['th', 'zh', 'ja']);

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;

/**
 * A rule a kind, in the order in which they are to be tried, by language code; English, German, Spanish, French and Korean have theirs
 * in `question-kind.ts`. A sentence in a script without capitals shows no names, so `person` and `place` help in the others only.
 */
export const QUESTION_WORDS: ReadonlyMap<string, readonly (readonly [AskedKind, RegExp])[]> = new Map(
  Object.entries({ ...LATIN_QUESTION_WORDS, ...OTHER_QUESTION_WORDS }).map(([language, words]) => [
    language,
    ORDER.map((kind) => [kind, toRule(words[kind], UNSPACED.has(language))] as const),
  ]),
);

function toRule(words: string, isUnspaced: boolean): RegExp {
  const forms = words.split(', ').map((form) => form.replaceAll('*', `${LETTER}*`).replaceAll(' ', String.raw`\s+`));
  const any = `(?:${forms.join('|')})`;
  return new RegExp(isUnspaced ? any : `(?<!${LETTER})${any}(?!${LETTER})`, 'iu');
}

/** What a question in this language asks for; `null` where no question word tells. */
export function askedKind(question: string, language: string): AskedKind | null {
  const rules = QUESTION_WORDS.get(language) ?? [];
  return rules.find(([, rule]) => rule.test(question))?.[0] ?? null;
}
