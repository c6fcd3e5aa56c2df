import { MissingTextError } from './compose-corpus.js';
import type { Refusal } from './draft.js';
import { StoreError } from './store.js';

/** The refusal that a failure of the store means; any other failure is thrown on. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof StoreError) return { kind: 'store', why: error.fault };
  if (error instanceof MissingTextError) return { kind: 'store', why: 'damaged' };
  throw error;
}
