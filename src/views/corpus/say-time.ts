const USER_ID = /^\d{1,20}$/;

/** A time as Discord shows it in the reader's own zone; `at`: milliseconds since 1970. */
export function sayTime(at: number): string {
  return `<t:${Math.floor(at / 1000)}:R>`;
}

/** A person as Discord shows them, without a ping: mentions are off; `null` for nobody, and for what is no id of Discord's. */
export function sayPerson(userId: string | null): string | null {
  return userId !== null && USER_ID.test(userId) ? `<@${userId}>` : null;
}
