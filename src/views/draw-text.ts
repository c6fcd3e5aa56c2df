import { visibleLine } from './visible-text.js';

// What the two fonts of the pictures hold: Open Sans (Latin, Greek, Cyrillic) and Nanum Gothic (Hangul).
const UNDRAWABLE =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hangul}\p{M}0-9 !-/:-@[-`{-~¡-¿‐-—‘-‟†-…‹›€、。「-』]+/gu;
const LETTER = /\p{L}/gu;
/** Where more of a text's letters could not be drawn, nothing of it is. */
const MAX_LOST = 0.2;

/** A text on one line without what the fonts of the pictures lack; empty where too little would be left. */
export function drawableText(text: string): string {
  const line = visibleLine(text);
  const drawn = line.replaceAll(UNDRAWABLE, ' ').replaceAll(/ {2,}/g, ' ').trim();
  const [all, left] = [line, drawn].map((one) => one.match(LETTER)?.length ?? 0);
  return (left ?? 0) < (1 - MAX_LOST) * (all ?? 0) ? '' : drawn;
}

/** Text as XML character data, without the characters that XML forbids. */
export function escapeXml(text: string): string {
  return Array.from(text)
    .filter((character) => !/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/u.test(character))
    .join('')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** About how wide a character is, in parts of the font's size; rather too wide than too narrow. */
export function textWidth(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  if (/[\p{Script=Hangul}、。「-』]/u.test(character)) return 0.92;
  if (/[iIjltf.,:;'’‘|![\]()/ ]/.test(character)) return 0.31;
  if (/[mwMW@%—…]/.test(character)) return 0.92;
  return /[\p{Lu}&]/u.test(character) ? 0.64 : 0.54;
}
