/** Scripts that are used for one language mostly. */
const BY_SCRIPT: readonly (readonly [string, RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];
const LATIN = /\p{Script=Latin}/gu;
/** The commonest English words that are words of no neighbouring language. */
const ENGLISH = /\b(?:the|and|of|that|with|this|from|which|have|are|not|but|their|by)\b/gi;
/** In English prose every fourth to sixth word is one of them. */
const MIN_ENGLISH_SHARE = 0.1;
/** A script with less than this share of the letters does not decide. */
const MIN_SHARE = 0.2;
const SAMPLE_CHARS = 20_000;

/** The language that a text is in, where its script or English's commonest words tell; else `null`. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE_CHARS);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return null;
  const found = BY_SCRIPT.find(([, script]) => count(sample, script) / letters >= MIN_SHARE);
  if (found !== undefined) return found[0];
  if (count(sample, LATIN) / letters < 1 - MIN_SHARE) return null;
  return count(sample, ENGLISH) / count(sample, /[\p{L}']+/gu) >= MIN_ENGLISH_SHARE ? 'en' : null;
}

/** A declared language in the form of `DocumentMeta`; `null` where it is none: `EN_us` is `en-US`. */
export function readLanguage(declared: string | null | undefined): string | null {
  const [first = '', ...rest] = (declared ?? '').trim().replaceAll('_', '-').split('-');
  const code = [first.toLowerCase(), ...rest].join('-');
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(code) || code.length > 35) return null;
  return code === 'und' || code === 'mul' || code === 'zxx' ? null : code;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
