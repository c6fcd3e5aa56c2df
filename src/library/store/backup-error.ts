/** A backup or restore that was not begun or not finished; what there was stays as it was. The message says what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
