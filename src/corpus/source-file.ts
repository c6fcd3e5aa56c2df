/** A file of a corpus as text. */
export interface SourceFile {
  /** Path in the corpus folder, with `/`. */
  readonly file: string;
  readonly text: string;
}
