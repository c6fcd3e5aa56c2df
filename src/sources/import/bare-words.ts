/** The letters and digits of a text alone, in lower case: what is the same in two ways of writing a title. */
export function bareWords(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
