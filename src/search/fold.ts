/** Scripts whose combining marks are accents or vowel signs that writers leave out. */
const HAS_OPTIONAL_MARKS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u;

const LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŋ: 'ng',
};

/**
 * One word in the form in which words are compared: NFKC, lower case, without diacritics where they are optional.
 * Hangul stays composed; vowel signs of Indic and Thai script stay, since there they make another word.
 */
export function foldWord(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word;
  const lower = word.normalize('NFKC').toLowerCase();
  if (/^\p{ASCII}*$/u.test(lower) || !HAS_OPTIONAL_MARKS.test(lower)) return lower;
  const bare = lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
  return bare.replace(/[ßæœøđłıðþħŋ]/g, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter).replace(/ـ/g, '');
}
