import { createHash } from 'node:crypto';
import type { Hash } from './state.js';

/** SHA-256 of a text's UTF-8: its name in the store. */
export function hashText(text: string): Hash {
  return createHash('sha256').update(text).digest('hex');
}
