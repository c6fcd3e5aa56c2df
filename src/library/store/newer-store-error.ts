/** The database was written by a newer Footnote; the message says where it is and what to do. */
export class NewerStoreError extends Error {
  override readonly name = 'NewerStoreError';

  /** `steps`: names of the migrations that this program does not know. */
  constructor(
    readonly database: string,
    readonly steps: readonly string[],
  ) {
    super(
      `${database} was written by a newer version of Footnote (it has ${steps.join(', ')}): ` +
        'start that version or a later one, or restore a backup that this version made.',
    );
  }
}
