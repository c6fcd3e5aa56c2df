import * as stopword from 'stopword';
import type { Document } from '../corpus/document.js';

/** Languages in Latin script that are told apart; a text in another one is taken as the nearest of them. */
export type LatinLanguage =
  | 'en'
  | 'de'
  | 'es'
  | 'fr'
  | 'it'
  | 'pt'
  | 'nl'
  | 'sv'
  | 'da'
  | 'no'
  | 'fi'
  | 'tr'
  | 'ro'
  | 'hu'
  | 'id'
  | 'pl'
  | 'cs'
  | 'vi'
  | 'und';

/** Function words per language, folded to lower case. Source: the `stopword` package. */
const FUNCTION_WORDS: Readonly<Record<LatinLanguage, readonly string[]>> = {
  en: stopword.eng,
  de: stopword.deu,
  es: stopword.spa,
  fr: stopword.fra,
  it: stopword.ita,
  pt: stopword.por,
  nl: stopword.nld,
  sv: stopword.swe,
  da: stopword.dan,
  no: stopword.nob,
  fi: stopword.fin,
  tr: stopword.tur,
  ro: stopword.ron,
  hu: stopword.hun,
  id: stopword.ind,
  pl: stopword.pol,
  cs: stopword.ces,
  vi: stopword.vie,
  und: [],
};

/** A short sample tells the language as well as the whole text does. */
const SAMPLE_CHARS = 40_000;

/** Letters below are Latin. */
const ASCII_END = 0x80;

/** A text with a smaller share of Latin letters is in another script. */
const MIN_LATIN_SHARE = 0.3;

/** Lists of several hundred words would win votes by their length, so each language votes with its shortest, commonest words. */
const VOTING_WORDS = 60;

const byLength = (a: string, b: string): number => a.length - b.length;

const VOTERS = new Map<string, LatinLanguage[]>();
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Object.entries` forgets that the keys are languages.
for (const [language, words] of Object.entries(FUNCTION_WORDS) as [LatinLanguage, readonly string[]][]) {
  const short = words.filter((word) => word.length > 1 && /^\p{Script=Latin}+$/u.test(word)).toSorted(byLength);
  for (const word of short.slice(0, VOTING_WORDS)) VOTERS.set(word, [...(VOTERS.get(word) ?? []), language]);
}

const LONGEST_VOTER = Math.max(...[...VOTERS.keys()].map(({ length }) => length));

/** The Latin-script language that most function words of the texts belong to; `en` where there is nothing to go by. */
export function detectLatinLanguage(texts: Iterable<string>): LatinLanguage {
  const votes = new Map<LatinLanguage, number>();
  let [all, latin] = [0, 0];
  for (const word of sample(texts).match(/[A-Za-z]+(?!\p{L})|\p{L}+/gu) ?? []) {
    all += word.length;
    if (!isLatin(word)) continue;
    latin += word.length;
    if (word.length > LONGEST_VOTER) continue;
    const languages = VOTERS.get(word.toLowerCase()) ?? [];
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length);
  }
  if (latin < MIN_LATIN_SHARE * all) return 'und';
  const ranked = [...votes].toSorted((a, b) => b[1] - a[1]);
  return ranked[0]?.[0] ?? 'en';
}

/** Passages that tell a text's language. */
const TELLING = 3;

/** The same for documents, by the beginnings of their texts: other words for those may be in another language. */
export function detectDocumentsLanguage(documents: readonly Pick<Document, 'passages'>[]): LatinLanguage {
  const beginnings = documents.map(({ passages }) => passages.slice(0, TELLING).map(({ text }) => text));
  return detectLatinLanguage(beginnings.map((texts) => texts.join(' ')));
}

function isLatin(word: string): boolean {
  return word.charCodeAt(0) < ASCII_END || /^\p{Script=Latin}/u.test(word);
}

function sample(texts: Iterable<string>): string {
  let joined = '';
  for (const text of texts) {
    joined += ` ${text.slice(0, 1_000)}`;
    if (joined.length > SAMPLE_CHARS) break;
  }
  return joined;
}
