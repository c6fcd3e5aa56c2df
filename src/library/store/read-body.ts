import { setImmediate as nextTurn } from 'node:timers/promises';
import type { z } from 'zod';
import { StoreError } from '../living/store.js';

/**
 * Reads what a row holds as JSON.
 *
 * @throws {StoreError} `damaged`, where it is not what was written; `what` names the row, e.g. `version 3`.
 */
export function readBody<T>(shape: z.ZodType<T>, json: string, what: string): T {
  return checkRow(shape, parseJson(json, what), what);
}

/**
 * Checks a row's values.
 *
 * @throws {StoreError} `damaged`, as above.
 */
export function checkRow<T>(shape: z.ZodType<T>, row: unknown, what: string): T {
  const result = shape.safeParse(row);
  if (result.success) return result.data;
  const places = result.error.issues.map(({ path }) => path.join('.') || 'whole').slice(0, 3);
  throw damaged(what, `wrong at ${places.join(', ')}`);
}

/** Values that are checked in one turn of the event loop: about a millisecond. */
const valuesATurn = 200;

/**
 * Checks a long list of values; other work goes on in between.
 *
 * @throws {StoreError} `damaged`, as above.
 */
export async function checkList<T>(
  shape: z.ZodType<T>,
  values: readonly unknown[],
  what: string,
): Promise<readonly T[]> {
  const checked: T[] = [];
  for (const [index, value] of values.entries()) {
    checked.push(checkRow(shape, value, what));
    // oxlint-disable-next-line no-await-in-loop -- the others' turn is what it is for.
    if (index % valuesATurn === valuesATurn - 1) await nextTurn();
  }
  return checked;
}

/** The error for a row that is not what was written. */
export function damaged(what: string, why: string, cause?: unknown): StoreError {
  const message = `The database holds a damaged ${what} (${why}): restore a backup (npm run restore -- FILE).`;
  return new StoreError('damaged', message, { cause });
}

function parseJson(json: string, what: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw damaged(what, 'no JSON', error);
  }
}
