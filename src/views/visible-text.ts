// Marks that steer or hide text: bidi controls, zero-width and deprecated format characters, annotation marks.
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|[^\P{Cc}\t\n\r\f\v\u0085]/u;
const BLANK = /[\t\r\f\v\u0085\u2028\u2029\u2800\u3164\uFFA0]/u;
// Joiners shape Persian, Indic scripts and emoji; next to Latin letters, digits or signs they only hide things.
const JOINER = /[\u200C\u200D]/u;
const JOINABLE = /[^\P{L}\p{Script=Latin}]|\p{M}|\p{Extended_Pictographic}|\p{Emoji_Modifier}/u;
// Tag characters spell the flags of England, Scotland and Wales after a black flag; elsewhere they are hidden text.
const TAG = /[\u{E0000}-\u{E007F}]/u;
const TAGGED = /[\u{1F3F4}\u{E0000}-\u{E007F}]/u;
// Nearly all texts have none of these, and need not be looked at character by character.
const ANY_HIDDEN = /[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029\u2800\u3164\uFFA0]/u;
const SURROGATE = /\p{Surrogate}/u;

/**
 * What of a text is visible, one entry for each character (code point) of it: the character itself, a space for a blank
 * that renders as nothing else, the replacement character for half of a pair, or '' for a mark that hides or reorders.
 */
export function visibleCharacters(text: string): readonly string[] {
  const characters = Array.from(text);
  return characters.map((character, index) =>
    visibleCharacter(character, characters[index - 1] ?? '', characters[index + 1] ?? ''),
  );
}

/** Whether some of a text is invisible; a line break is not. */
export function hasHiddenCharacters(text: string): boolean {
  return ANY_HIDDEN.test(text.replaceAll('\n', ' '));
}

/** A text without marks that hide or reorder its words. Not escaped: for labels, menus and choices, which are not Markdown. */
export function visibleText(text: string): string {
  return hasHiddenCharacters(text) ? visibleCharacters(text).join('') : text;
}

/** As `visibleText`, on one line without runs of white space. */
export function visibleLine(text: string): string {
  return visibleText(text).replaceAll(/\s+/gu, ' ').trim();
}

function visibleCharacter(character: string, before: string, after: string): string {
  if (character >= ' ' && character <= '~') return character;
  if (SURROGATE.test(character)) return '\uFFFD';
  if (JOINER.test(character)) return JOINABLE.test(before) && JOINABLE.test(after) ? character : '';
  if (TAG.test(character)) return TAGGED.test(before) ? character : '';
  if (BLANK.test(character)) return ' ';
  return INVISIBLE.test(character) ? '' : character;
}
