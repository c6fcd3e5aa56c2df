/** Control characters but tab and line feed; bidi marks, zero-width and other invisible formats; halves of pairs. */
const HIDDEN =
  /[^\P{Cc}\t\n]|\u034F|\u17B4|\u17B5|[\u180B-\u180F]|[\u00AD\u061C\u115F\u1160\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB]|\p{Cs}|\p{Noncharacter_Code_Point}|[\u{E0000}-\u{E0FFF}]/gu;
/** Joiners shape Persian, Indic scripts and emoji; beside anything else they only hide. */
const JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D]+|[\u200C\u200D]{2,}/gu;
const ANY_HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Default_Ignorable_Code_Point}]/u;

/**
 * A text without characters that are invisible, steer the direction of others, or are no characters. Line ends become `\n`;
 * odd blanks become spaces. Words stay exactly as they are: nothing is composed or folded.
 */
export function cleanCharacters(text: string): string {
  const lined = /[\r\v\f\u0085\u2028\u2029]/.test(text) ? text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n') : text;
  const spaced = lined.replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000]/g, ' ');
  return ANY_HIDDEN.test(spaced) ? spaced.replace(HIDDEN, '').replace(JOINER, '') : spaced;
}

/** The same on one line, with single spaces and none around. */
export function cleanLine(text: string): string {
  return cleanCharacters(text).replace(/\s+/g, ' ').trim();
}
