/** The platform has an upload, and does not hand it over. */
export class UploadError extends Error {
  override readonly name = 'UploadError';

  /** `reason`: a short code, e.g. `timeout`; never the address, which is a secret of whoever holds it. */
  constructor(readonly reason: string) {
    super(`An upload could not be fetched (${reason})`);
  }
}
