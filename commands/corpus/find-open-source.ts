import type { Choice } from '../../src/bot/command.js';
import { MAX_CHOICE_CHARS } from '../../src/bot/router.js';
import type { LibraryState, Source } from '../../src/library/living/state.js';
import { cutText } from '../../src/views/cut-text.js';
import { visibleLine } from '../../src/views/visible-text.js';

/** The page or feed with that id, address or title; `null` for none. */
export function findOpenSource({ sources }: LibraryState, typed: string): Source | null {
  const wanted = typed.toLowerCase();
  const names = [({ id }: Source) => id, ({ url }: Source) => url, ({ title }: Source) => visibleLine(title)];
  const found = names.map((nameOf) => sources.find((source) => nameOf(source).toLowerCase() === wanted));
  return found.find((source) => source !== undefined) ?? null;
}

/** Pages and feeds as autocomplete choices: title and address to read, the id as the value. */
export function suggestOpenSources({ sources }: LibraryState, typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  return sources
    .filter(({ title, url }) => `${title} ${url}`.toLowerCase().includes(wanted))
    .map(({ id, title, url }) => ({
      name: cutText([visibleLine(title), visibleLine(url)].filter(Boolean).join(' · '), MAX_CHOICE_CHARS),
      value: id,
    }));
}
