import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as hindi } from '@orama/stemmers/indian';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stem as english } from 'porter2';
import { toAmerican } from './american.js';
import { dropMarks, isVietnamese } from './fold.js';
import { baseForm } from './irregular-words.js';
import type { LatinLanguage } from './language.js';
import { stemArabic } from './stem-arabic.js';

const LATIN: Readonly<Record<LatinLanguage, (word: string) => string>> = {
  en: (word) => english(toAmerican(baseForm(word))),
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  pt: portuguese,
  nl: dutch,
  sv: swedish,
  da: danish,
  no: norwegian,
  fi: finnish,
  tr: turkish,
  ro: romanian,
  hu: hungarian,
  id: indonesian,
  pl: (word) => word,
  cs: (word) => word,
  vi: (word) => word,
  und: (word) => english(toAmerican(baseForm(word))),
};

/**
 * Stems are kept, by language, for all corpora of a program: their words are mostly the same, and each takes some microseconds. Past this many,
 * more than most corpora hold, a memory starts anew: it is one of the larger tables that the collector goes through.
 */
const MAX_REMEMBERED = 20_000;
const REMEMBERED = new Map<LatinLanguage, Map<string, string>>();

/** Longer words are no words of a language, and stemmers take quadratic time over them. */
const MAX_STEMMED = 64;
/** Shorter words are all stem. */
const MIN_STEMMED = 3;

/** Where Unicode's blocks of Latin letters end. */
const LATIN_END = 0x250;

/** Makes a function from a folded word to its stem, by the word's script; Latin script is taken as the given language. */
export function createStemmer(language: LatinLanguage): (word: string) => string {
  const latin = LATIN[language];
  const stems = REMEMBERED.get(language) ?? new Map<string, string>();
  REMEMBERED.set(language, stems);
  return (word) => {
    if (word.length > MAX_STEMMED) return word;
    const known = stems.get(word);
    if (known !== undefined) return known;
    if (stems.size >= MAX_REMEMBERED) stems.clear();
    const bare = language !== 'vi' && isVietnamese(word) ? dropMarks(word) : word;
    const stem = stemByScript(bare, latin) || word;
    stems.set(word, stem);
    return stem;
  };
}

function stemByScript(word: string, latin: (word: string) => string): string {
  if (word.length < MIN_STEMMED || /\d/.test(word)) return word;
  if (word.charCodeAt(0) < LATIN_END) return latin(word);
  if (/^\p{Script=Cyrillic}/u.test(word)) return russian(word);
  if (/^\p{Script=Arabic}/u.test(word)) return stemArabic(word);
  if (/^\p{Script=Greek}/u.test(word)) return greek(word);
  if (/^\p{Script=Devanagari}/u.test(word)) return hindi(word);
  return word;
}
