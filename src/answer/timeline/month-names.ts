/** Languages whose month names are read; the names come from the runtime's own tables (Unicode CLDR). */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru'];
const ENGLISH_SHORT = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const NUMBERS: ReadonlyMap<string, number> = collectNames();

/**
 * A regular expression's alternatives for the names of months, longest first: as their language writes them, so that
 * English "may" and "march" are no months, or with a capital.
 */
export const MONTH_NAMES = [...NUMBERS.keys()].toSorted((a, b) => b.length - a.length).join('|');

/** The month, 1 to 12, that one of `MONTH_NAMES` stands for. */
export function monthNumber(name: string): number | null {
  return NUMBERS.get(name) ?? null;
}

function collectNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>([['Sept', 9]]);
  const inLanguages = LANGUAGES.map(namesOf);
  for (let month = 1; month <= 12; month += 1) {
    names.set(ENGLISH_SHORT[month - 1] ?? '', month);
    for (const name of inLanguages.flatMap((namesInYear) => namesInYear[month - 1] ?? [])) {
      names.set(name, month);
      names.set(name.charAt(0).toUpperCase() + name.slice(1), month);
    }
  }
  return names;
}

/** Each month's name alone and, for languages with cases, beside a day. Making a formatter is what costs: one serves for the year. */
function namesOf(language: string): readonly (readonly string[])[] {
  const aloneFormat = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const besideFormat = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => {
    const date = new Date(Date.UTC(2024, index, 15));
    const alone = aloneFormat.format(date);
    const beside = besideFormat.formatToParts(date).find(({ type }) => type === 'month')?.value ?? alone;
    return [alone, beside];
  });
}
