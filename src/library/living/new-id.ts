/** Base 32 without i, l, o and u. Source: Crockford, Base 32. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const idChars = 8;

/** Bytes of chance, e.g. `randomBytes` of `node:crypto`. */
export type Random = (bytes: number) => Uint8Array;

/** An id of eight base-32 characters. */
export function newId(random: Random): string {
  return Array.from(random(idChars), (byte) => alphabet.charAt(byte & 31)).join('');
}
