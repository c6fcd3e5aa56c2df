/** Reading a file would take too much memory or time. */
export class TooHeavyError extends Error {
  override readonly name = 'TooHeavyError';
}
