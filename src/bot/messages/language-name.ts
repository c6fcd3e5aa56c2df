/** A language in the words of another, e.g. `Korean` for `ko` in `en`; the code itself where it is none. */
export function languageName(code: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames(inLanguage, { type: 'language', fallback: 'code' }).of(code) ?? code;
  } catch (error) {
    // `of` throws a RangeError for what cannot be a code; a corpus may say anything here.
    if (error instanceof RangeError) return code;
    throw error;
  }
}
