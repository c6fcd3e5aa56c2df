import type { DocumentKind, GoldenQuestion } from '../corpus/document.js';
import type { SourceProblem } from './problem.js';

/** Where a text comes from. Addresses are as they were typed. */
export type Origin =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  /** Pasted text; `title` may be empty. */
  | { readonly kind: 'text'; readonly title: string; readonly text: string }
  | { readonly kind: 'page'; readonly url: string }
  | { readonly kind: 'feed'; readonly url: string };

/** What is known of a text besides its words; `null`: not known. Plain text, one line, white space tidied. */
export interface ReadMeta {
  /** At most 300 characters. */
  readonly title: string | null;
  readonly author: string | null;
  /** Name of the blog, paper or journal. */
  readonly publication: string | null;
  /** As in `DocumentMeta`: `2024`, `2024-08` or `2024-08-31`. */
  readonly published: string | null;
  /** Canonical address, http or https. */
  readonly url: string | null;
  /** BCP 47, as in `DocumentMeta`. */
  readonly language: string | null;
}

/** A text as a source gives it, before it has a place in a library. */
export interface ReadDocument {
  /** The same for the same text of the same source at each reading: a feed entry's id, a page's address, a file's name. */
  readonly key: string;
  readonly meta: ReadMeta;
  /**
   * Markdown without front matter: headings, paragraphs, lists and quotes only; line ends as `\n`, no control, bidi or
   * zero-width characters, no images, no HTML but comments with other words for a paragraph.
   */
  readonly body: string;
  /** Front matter that the file itself had, for a file of Markdown that states more than `meta` can: YAML, else `null`. */
  readonly frontMatter: string | null;
  /** What the reader left out or put right, for the person who decides. */
  readonly notes: readonly ReadNote[];
}

/** What happened to a text on its way in. */
export type ReadNote =
  /** Navigation, comments, teasers and the like around the text; `chars` counts what was dropped. */
  | { readonly kind: 'dropped'; readonly chars: number }
  | { readonly kind: 'shortened-title' }
  /** It brings other words, which nobody will see, for so many of its passages. */
  | { readonly kind: 'restated'; readonly passages: number }
  /** It brings so many questions, which nobody will see, that it does not answer. */
  | { readonly kind: 'unanswered'; readonly questions: number }
  /** Read as this encoding, e.g. `EUC-KR`. */
  | { readonly kind: 'encoding'; readonly encoding: string }
  /** The page looks like a form to sign in at, or like an error. */
  | { readonly kind: 'login-page' | 'error-page' };

/** What lets a server say "not modified". Both as the server gave them; `null`: not given. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What a library knows of a source from earlier readings. */
export interface Known extends Validators {
  /**
   * `ReadDocument.key` of the documents that it has: entries of a feed that give only their beginning are then fetched when
   * they are new, and else left out of the reading. Absent: all count as new.
   */
  readonly keys?: ReadonlySet<string>;
}

/** Entries of a feed that a reading could not or did not yet take. */
export interface LeftOut {
  /** One for each entry whose page could not be read, or one for the part of the feed that is missing. */
  readonly problems: readonly SourceProblem[];
  /** Entries whose pages are for the next reading, since one fetches few. */
  readonly waiting: number;
}

export type Reading =
  | {
      readonly kind: 'documents';
      /**
       * At least one; a feed's newest first. A feed names only its newest entries, and of these some may be left out: a document
       * that is not here is not gone.
       */
      readonly documents: readonly ReadDocument[];
      /** Title of the feed or page; `null` where it has none. */
      readonly title: string | null;
      /** Where it really lies, after redirects that are permanent; `null` for files and pasted text. */
      readonly url: string | null;
      /** Empty where something was left out, so that the next reading is a whole one. */
      readonly validators: Validators;
      /** Absent: nothing. */
      readonly leftOut?: LeftOut;
      /** Questions that an archive brings along with its texts. Absent: none. */
      readonly questions?: readonly GoldenQuestion[];
    }
  /** The source says that nothing has changed since the validators were given, or it has nothing new. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly problem: SourceProblem };

/** For whom something is read. */
export interface Turn {
  readonly serverId: string;
  /** Nobody waits for it: it lets those pass for whom somebody does. */
  readonly isScheduled: boolean;
}

export interface ReadingOptions {
  /** Ends fetching. */
  readonly signal?: AbortSignal;
  /** Absent: for no server. */
  readonly turn?: Turn;
}

/** Reads texts in from outside; never throws for what the outside does.
 * @throws the signal's reason, when it is aborted while something is fetched */
export type ReadOrigin = (origin: Origin, known?: Known, options?: ReadingOptions) => Promise<Reading>;

/** Fields that a person may correct before and after a text is added; an absent one stays as it is, `null` empties it. */
export interface MetaEdit extends Partial<ReadMeta> {
  readonly kind?: DocumentKind;
}
