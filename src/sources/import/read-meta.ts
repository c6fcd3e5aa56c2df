import type { ReadMeta, ReadNote } from '../reading.js';
import { cleanLine } from './clean-characters.js';
import { importLimits } from './import-limits.js';
import { readDate } from './read-date.js';
import { readLanguage } from './guess-language.js';

/** What a format says of a text, as it says it; absent, `null` and blank: nothing. */
export type RawMeta = { readonly [Field in keyof ReadMeta]?: string | null | undefined };

/** Longer names are no names. */
const maxNameChars = 300;

/** Metadata in our form; what can't be right is `null`. A title that is too long is cut with `…` and noted. */
export function readMeta(raw: RawMeta): { readonly meta: ReadMeta; readonly notes: readonly ReadNote[] } {
  const title = cleanLine(raw.title ?? '');
  const shown = cutTitle(title);
  const meta: ReadMeta = {
    title: shown === '' ? null : shown,
    author: readName(raw.author),
    publication: readName(raw.publication),
    published: readDate(cleanLine(raw.published ?? '')),
    url: readUrl(raw.url),
    language: readLanguage(raw.language),
  };
  return { meta, notes: shown === title ? [] : [{ kind: 'shortened-title' }] };
}

/** An http or https address without user name, password and fragment; relative ones are resolved against `base`. */
export function readUrl(text: string | null | undefined, base?: string | null): string | null {
  const typed = (text ?? '').trim();
  if (typed === '' || typed.length > 2_000 || !URL.canParse(typed, base ?? undefined)) return null;
  const url = new URL(typed, base ?? undefined);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}

function readName(text: string | null | undefined): string | null {
  const name = cleanLine(text ?? '');
  return name === '' || name.length > maxNameChars ? null : name;
}

function cutTitle(title: string): string {
  const { titleChars } = importLimits;
  if (title.length <= titleChars) return title;
  return `${title
    .slice(0, titleChars - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
