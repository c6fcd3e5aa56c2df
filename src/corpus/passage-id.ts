import { createHash } from 'node:crypto';
import type { DocumentId, Passage, PassageId } from './document.js';

/** Base 32 without i, l, o and u: nothing to misread. Source: Crockford, Base 32. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const shortest = 4;
const longest = 51;

/** White space that is more than single spaces inside. */
const unevenSpace = /[^\S ]| {2}|^ | $/;

/** The whole hash of a passage's words, 51 characters; the same for another case, width or spacing. */
export function passageHash(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  const normalized = unevenSpace.test(folded) ? folded.replace(/\s+/g, ' ').trim() : folded;
  const bytes = createHash('sha256').update(normalized).digest();
  let hash = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) hash += alphabet.charAt((held >> (bits - 5)) & 31);
  }
  return hash;
}

/**
 * An id for each passage text of a document, in order: `<document id>#<4 characters>`, more where two passages begin alike, and
 * `-2`, `-3` … for repeated texts. An id depends on the words alone, so it survives edits elsewhere, moves and re-flowed lines.
 */
export function assignPassageIds(documentId: DocumentId, texts: readonly string[]): readonly PassageId[] {
  const known = new Map<string, string>();
  const hashes = texts.map((text) => {
    const hash = known.get(text) ?? passageHash(text);
    known.set(text, hash);
    return hash;
  });
  const lengths = idLengths(new Set(hashes));
  const seen = new Map<string, number>();
  return hashes.map((hash) => {
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    const repeat = count === 1 ? '' : `-${count}`;
    // Joined, since a template stays a chain of its parts in memory.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this is where the brand is given.
    return [documentId, '#', hash.slice(0, lengths.get(hash) ?? longest), repeat].join('') as PassageId;
  });
}

/** The shortest prefix of each hash that no other one begins with. */
function idLengths(hashes: ReadonlySet<string>): ReadonlyMap<string, number> {
  const sorted = [...hashes].toSorted();
  return new Map(
    sorted.map((hash, at) => {
      const shared = Math.max(sharedPrefix(hash, sorted[at - 1] ?? ''), sharedPrefix(hash, sorted[at + 1] ?? ''));
      return [hash, Math.min(longest, Math.max(shortest, shared + 1))];
    }),
  );
}

function sharedPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

/**
 * Finds a passage of one document by id. The hash may be given longer or shorter than it is stored, in capitals, and with the
 * letters that base 32 leaves out for those they look like; `null` where no passage or more than one fits.
 */
export function findPassageById(passages: readonly Passage[], id: string): Passage | null {
  const exact = passages.find((passage) => passage.id === id);
  if (exact !== undefined) return exact;
  const [, documentId, typed = '', repeat] = /^(.+)#([^#-]+)(?:-(\d{1,6}))?$/su.exec(id) ?? [];
  const prefix = typed.toLowerCase().replaceAll(/[il]/g, '1').replaceAll('o', '0');
  const fitting = passages.filter(
    (passage) => passage.documentId === documentId && passageHash(passage.text).startsWith(prefix),
  );
  const [first] = fitting;
  if (first === undefined) return null;
  const wanted = repeat === undefined ? first.id.replace(/-\d+$/, '') : '';
  const hash = passageHash(first.text);
  if (fitting.some((passage) => passageHash(passage.text) !== hash)) return null;
  return wanted === '' ? (fitting[Number(repeat) - 1] ?? null) : first;
}
