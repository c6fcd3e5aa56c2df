import type { GoldenQuestion } from '../../corpus/document.js';
import type { FileProblem } from '../problem.js';
import type { ReadDocument, Turn } from '../reading.js';

/** Makes documents of bytes and of pasted text, in the turn of whoever has them read; never throws for what stands in them. */
export interface Importer {
  /** A file that somebody sent, or a page or file behind an address. */
  parseFile(file: ForeignFile, turn?: Turn): Promise<Parsed>;
  /** Text that somebody pasted; `title` may be empty, then it is looked for in the text. */
  parseText(text: PastedText, turn?: Turn): Promise<Parsed>;
  /** An Atom, RSS or RDF feed. */
  parseFeed(feed: ForeignFeed, turn?: Turn): Promise<Parsed>;
  /** Ends the process that reads; what is being read fails as `too-heavy`. */
  close(): Promise<void>;
}

export interface ForeignFile {
  /** The file's name, whose ending says what it should be; for a page its address, and its `contentType` says it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As the server or Discord named it, with `charset` if given; `null`: not said. */
  readonly contentType: string | null;
  /** Where it was fetched from, after redirects; `null` for a file that was sent. */
  readonly url: string | null;
}

export interface ForeignFeed {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string;
}

export interface PastedText {
  readonly title: string;
  readonly text: string;
}

/** A document of which a feed may have told only the beginning. */
export interface ParsedDocument extends ReadDocument {
  /** Address of the page with the whole text, where `body` is a summary, perhaps an empty one; `null`: `body` is whole. */
  readonly needsPage: string | null;
}

export type Parsed =
  | {
      readonly kind: 'documents';
      /** At least one; a feed's newest first. */
      readonly documents: readonly ParsedDocument[];
      /** Title of the feed or page; `null` where it has none. */
      readonly title: string | null;
      /** Address of a feed's next, older part; http or https. `null`: none. */
      readonly next: string | null;
      /** Of an archive that brings questions along; absent: none. */
      readonly questions?: readonly GoldenQuestion[];
    }
  | { readonly kind: 'failed'; readonly problem: FileProblem };
