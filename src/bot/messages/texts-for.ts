import { en } from './en.js';
import { ko } from './ko.js';
import type { Texts } from './texts.js';

/** A language's texts and the Discord locales that read it; the first is the one its texts are written for. */
export interface Catalogue {
  readonly locales: readonly string[];
  readonly texts: Texts;
}

/** All languages, English first: it answers for every locale without a catalogue. Source of locales: Discord API, Locales. */
export const catalogues: readonly Catalogue[] = [
  { locales: ['en-US', 'en-GB'], texts: en },
  { locales: ['ko'], texts: ko },
];

/** The texts for a Discord locale, else for its language, else in English. */
export function textsFor(locale: string | null): Texts {
  if (locale === null) return en;
  const language = locale.split('-')[0];
  const exact = catalogues.find(({ locales }) => locales.includes(locale));
  const near = catalogues.find(({ locales }) => locales.some((candidate) => candidate.split('-')[0] === language));
  return (exact ?? near)?.texts ?? en;
}
