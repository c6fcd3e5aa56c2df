import type { ReadNote } from '../reading.js';
import type { DecodedBytes } from './decode-bytes.js';

/** Tells the person that a text was not UTF-8. */
export function encodingNotes({ encoding }: DecodedBytes): readonly ReadNote[] {
  return encoding === null ? [] : [{ kind: 'encoding', encoding }];
}
