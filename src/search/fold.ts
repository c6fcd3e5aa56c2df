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
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ـ: '',
};

/**
 * One word in the form in which words are compared: NFKC, lower case, without diacritics where they are optional.
 * Hangul stays composed; vowel signs of Indic and Thai script stay, since there they make another word.
 */
export function foldWord(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word;
  const lower = word.normalize('NFKC').toLowerCase();
  if (/^\p{ASCII}*$/u.test(lower)) return lower;
  if (HAS_OPTIONAL_MARKS.test(lower)) return isVietnamese(lower) ? lower : dropMarks(toAsciiDigits(lower));
  return /\p{Script=Devanagari}/u.test(lower) ? foldDevanagari(toAsciiDigits(lower)) : toAsciiDigits(lower);
}

/** Letters that only Vietnamese has: its vowels with a tone, and its horned ones. */
const VIETNAMESE = /[\u01a1\u01b0\u1ea1-\u1ef9]/;

/** Whether a folded word keeps its marks, because its tones make another word. */
export function isVietnamese(word: string): boolean {
  return VIETNAMESE.test(word);
}

/** Any mark, but not the breve of й: that is a letter of its own, which Russian endings have. */
const OPTIONAL_MARK = /(?<!\u0438)\u0306|(?!\u0306)\p{M}/gu;

/** A folded word without its diacritics. */
export function dropMarks(lower: string): string {
  const bare = lower.normalize('NFD').replace(OPTIONAL_MARK, '').normalize('NFC');
  return bare.replace(/[ßæœøđłıðþħŋςىیکـ]/g, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter);
}

/** Digits of other scripts ("٤", "४") as ASCII ones. */
function toAsciiDigits(word: string): string {
  return /(?![0-9])\p{Nd}/u.test(word) ? word.replace(/(?![0-9])\p{Nd}/gu, digitValue) : word;
}

/** Every script's ten digits stand in a row. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** Hindi is written with and without the dot for borrowed sounds, and a nasal vowel or consonant with either sign. */
function foldDevanagari(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\u093c/g, '')
    .replace(/\u0901/g, '\u0902')
    .replace(/[\u0919\u091e\u0923\u0928\u092e]\u094d(?=[\u0915-\u092d])/g, '\u0902');
}
