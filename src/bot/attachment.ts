/** A file that came with a command. Name, type and size are what the sender said; nothing of it is checked. */
export interface Attachment {
  readonly name: string;
  readonly sizeBytes: number;
  /** Fetches the content. @throws UploadError where the platform can't get it, or it is longer than `maxBytes` */
  readonly read: (maxBytes: number) => Promise<Uint8Array>;
}
