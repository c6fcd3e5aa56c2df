import type { Person } from './page/wire.js';

/** Ids look like Discord's: long numbers. The last digit tells the two people of a channel apart. */
const LAST_DIGITS: Readonly<Record<Person, string>> = { you: '1', other: '2' };

/** The id of a person; those of different channels differ, so that nobody uses up another's allowance. */
export function userIdOf(channelNumber: number, person: Person): string {
  return `1${String(channelNumber).padStart(16, '0')}${LAST_DIGITS[person]}`;
}

/** Whom an id belongs to; `null` for one that is not from here. */
export function personOf(userId: string): Person | null {
  if (!/^1\d{16}[12]$/.test(userId)) return null;
  return userId.endsWith(LAST_DIGITS.you) ? 'you' : 'other';
}
