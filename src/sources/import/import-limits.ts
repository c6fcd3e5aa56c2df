/** What one text may take; larger ones are problems, not crashes. */
export const importLimits = {
  /** Of one file or page. Source: issue 5 and Discord's own limit for uploads. */
  fileBytes: 10 * 1024 * 1024,
  /** What an archive may hold, unpacked. */
  unpackedBytes: 50 * 1024 * 1024,
  /** Unpacked to packed; text packs 3 to 20 times. */
  unpackRatio: 200,
  archiveEntries: 6_000,
  /** Texts in one archive: as many as a server may have, so that what is exported can be imported. */
  archiveDocuments: 5_000,
  /** Of one document's body. */
  bodyChars: 400_000,
  titleChars: 300,
  feedEntries: 500,
  /** Fewer letters in a row are no paragraph. */
  paragraphLetters: 20,
} as const;
