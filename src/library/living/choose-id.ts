import { toDocumentId } from '../../corpus/document-id.js';
import type { DocumentId } from '../../corpus/document.js';
import { hashText } from './hash-text.js';

/** Leaves room for a mark that tells it apart, within the 64 of an id, and in a button's custom id. */
const MAX_SLUG_CHARS = 48;
const MARK_CHARS = 6;
const notInWord = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * A readable id for a new document, made of its title in any script: `the-korean-odyssey`, `북한과-러시아`. Where that is taken,
 * a mark made of `key` follows, so that the same text gets the same id again.
 */
export function chooseId(title: string, key: string, isTaken: (id: DocumentId) => boolean): DocumentId {
  const slug = toSlug(title);
  for (let attempt = 0; ; attempt += 1) {
    const mark = hashText(`${key}\n${attempt}`).slice(0, MARK_CHARS);
    const [first, second] = slug === '' ? [`text-${mark}`, null] : [slug, `${slug}-${mark}`];
    for (const text of attempt === 0 ? [first, second] : [second ?? first]) {
      const id = text === null ? null : toDocumentId(text);
      if (id !== null && !isTaken(id)) return id;
    }
  }
}

/** Words in lower case with hyphens between them, cut between two words where there is one; may be empty. */
function toSlug(title: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(notInWord, '-')
    .normalize('NFC')
    .replace(/^[-\p{M}]+|-+$/gu, '');
  if (words.length <= MAX_SLUG_CHARS) return words;
  const cut = words.slice(0, MAX_SLUG_CHARS + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : words.slice(0, MAX_SLUG_CHARS).replace(/[\uD800-\uDBFF]$/, '');
}
