import type { Citable } from './citable.js';
import type { AuthorName } from './read-authors.js';

// What TeX takes for its own, and how it is written as itself.
const SPECIAL = /[\\{}&%$#_~^]/g;
const AS_ITSELF: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces whether or not a backslash stands before them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const MAX_KEY_WORD_CHARS = 20;

/**
 * A BibTeX entry of the type `misc`, which every style knows: names as `Family, Given`, a title that keeps its capitals, the
 * address in `url`, the paragraph in `note`. Text beyond ASCII stays as it is, for Biber and today's LaTeX.
 */
export function writeBibtex(citable: Citable): string {
  const { authors, title, container, published, url, paragraph } = citable;
  const [year, month, day] = (published ?? '').split('-');
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', authors.length === 0 ? null : authors.map(writeName).join(' and ')],
    ['title', `{${escapeTex(title)}}`],
    ['howpublished', container === null ? null : escapeTex(container)],
    ['year', year === '' || year === undefined ? null : year],
    ['month', month === undefined ? null : String(Number(month))],
    ['day', day === undefined ? null : String(Number(day))],
    ['url', url === null ? null : escapeUrl(url)],
    ['note', paragraph === null ? null : `para. ${paragraph}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{${writeKey(citable)},`, ...lines, '}'].join('\n');
}

function writeName(name: AuthorName): string {
  return 'literal' in name ? `{${escapeTex(name.literal)}}` : `${escapeTex(name.family)}, ${escapeTex(name.given)}`;
}

/** Family name, year, first word of the title: `jeong2024russia`. Letters and digits of ASCII only, as BibTeX wants them. */
function writeKey({ authors: [first], title, published }: Citable): string {
  const name = first === undefined ? '' : 'literal' in first ? first.literal : first.family;
  const key = [keyWord(name), (published ?? '').slice(0, 4), keyWord(title)].join('');
  return /^[a-z]/.test(key) ? key : `source${key}`;
}

function keyWord(text: string): string {
  const ascii = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (/[a-z0-9]{2,}/.exec(ascii)?.[0] ?? '').slice(0, MAX_KEY_WORD_CHARS);
}

function escapeTex(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.replaceAll(SPECIAL, (sign) => AS_ITSELF[sign] ?? `\\${sign}`);
}

/** Braces would end the field, blanks the address; all else may stand in `url`. */
function escapeUrl(url: string): string {
  return url.replaceAll(/[\s{}\\]/g, (sign) => encodeURIComponent(sign));
}
