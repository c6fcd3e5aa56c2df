import type { LocalizationMap } from 'discord-api-types/v10';
import { catalogues, textsFor } from './texts-for.js';
import type { Texts } from './texts.js';

/** A name and description as the registration payload has them. */
export interface LocalizedTexts {
  readonly name: string;
  readonly description: string;
  readonly name_localizations?: LocalizationMap;
  readonly description_localizations?: LocalizationMap;
}

/**
 * A command's or option's name and description in every language. With more than one, English is listed too: Discord
 * lets en-GB and en-US fall back to each other only where neither is missing. Source: Discord API, Localization.
 */
export function localized(
  pick: (texts: Texts) => { readonly name: string; readonly description: string },
): LocalizedTexts {
  const { name, description } = pick(textsFor(null));
  if (catalogues.length === 1) return { name, description };
  const all = catalogues.flatMap(({ locales, texts }) => locales.map((locale) => [locale, pick(texts)] as const));
  return {
    name,
    description,
    name_localizations: Object.fromEntries(all.map(([locale, chosen]) => [locale, chosen.name])),
    description_localizations: Object.fromEntries(all.map(([locale, chosen]) => [locale, chosen.description])),
  };
}
