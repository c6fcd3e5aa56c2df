/** A half-open range `[start, end)` of UTF-16 code units in some text; `start` is 0-based. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A document's id: the front matter's `id`, else the file's path in the corpus folder without its extension. */
export type DocumentId = string & { readonly __brand: 'DocumentId' };

/** A passage's id, `<document id>#<four or more base-32 characters>`; see `passage-id.ts`. */
export type PassageId = string & { readonly __brand: 'PassageId' };

/** `article`: the work that the group reads. `commentary`: a text about it. `reference`: an editors' note on facts. */
export type DocumentKind = 'article' | 'commentary' | 'reference';

/** Whose words a passage carries: the work's author (or a digest of them), or the editors of the corpus. */
export type Voice = 'author' | 'editors';

/** One sentence: a range of its passage's `text`. */
export type Sentence = Span;

/** One paragraph: the unit of search and of citation. */
export interface Passage {
  readonly id: PassageId;
  readonly documentId: DocumentId;
  /** 0-based position in the document; passages of one document are numbered without gaps. */
  readonly index: number;
  /** 0-based position of the passage's section in `Document.sections`. */
  readonly sectionIndex: number;
  /** Plain text: no Markdown, no `[¶4]` mark; line breaks inside a paragraph are spaces. Never empty. */
  readonly text: string;
  /** The paragraph's place in `Document.text`, without its mark. */
  readonly source: Span;
  /** 1-based line of the paragraph in its file. */
  readonly line: number;
  /** The original's paragraph number, from a `[¶4]` mark; `null` where there is none. */
  readonly paragraph: number | null;
  readonly voice: Voice;
  /** In order, not overlapping, never empty; gaps between them are white space only. */
  readonly sentences: readonly Sentence[];
  /** By sentence, the editors' other words for it, `''` for none; empty where they give none. They are searched, never shown. */
  readonly restatements: readonly string[];
}

/** A heading and the passages below it. Passages before the first heading form a section with an empty heading. */
export interface Section {
  readonly heading: string;
  /** 1 for `#` … 6 for `######`; 0 for the section before the first heading. */
  readonly level: number;
  /** 0-based index of the first passage, and of the one after the last. */
  readonly passages: Span;
}

/** Bibliographic data; an unknown field is `null` or an empty list. */
export interface DocumentMeta {
  readonly title: string;
  readonly author: string | null;
  readonly affiliation: string | null;
  readonly publication: string | null;
  /** ISO date, `2024`, `2024-08` or `2024-08-31`: as much of it as is known. */
  readonly published: string | null;
  readonly url: string | null;
  /** BCP 47 language of the original, e.g. `en`, `ko`; `null` where not stated. */
  readonly language: string | null;
  readonly kind: DocumentKind;
  readonly topics: readonly string[];
  /** `excerpt`: only part of the original was available to whoever wrote the document. */
  readonly coverage: 'full' | 'excerpt';
  readonly sources: readonly string[];
  /** Questions to talk about, in the words in which they are asked; none for most works. */
  readonly discussion: readonly string[];
  /** Another document that is a text of the same work, e.g. the digest of which this is the original; `null` for most. */
  readonly work: DocumentId | null;
}

/** One text of a work in the corpus. */
export interface Document {
  readonly id: DocumentId;
  /** Path in the corpus folder, with `/`. */
  readonly file: string;
  readonly meta: DocumentMeta;
  /** The file's text without front matter and byte order mark, line ends as `\n`. */
  readonly text: string;
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  /** Questions that its editors noted because neither it nor another work of theirs answers them; searched, never shown; empty for most. */
  readonly unanswered: readonly string[];
}

/** One concept with all its names. */
export interface GlossaryEntry {
  readonly name: string;
  /** Other names, in any language, of each script the usual one first; matching ignores case, hyphens and spaces. */
  readonly aliases: readonly string[];
  readonly type: 'person' | 'state' | 'organisation' | 'treaty' | 'event' | 'place' | 'concept';
  readonly gloss: string;
}

/** A question that the corpus must keep answering. */
export interface GoldenQuestion {
  readonly id: string;
  readonly question: string;
  /** Documents of which at least one must be cited. */
  readonly documents: readonly DocumentId[];
}

/** Everything that a folder holds; documents in the order of their file names. */
export interface Corpus {
  readonly documents: readonly Document[];
  readonly glossary: readonly GlossaryEntry[];
  readonly goldenQuestions: readonly GoldenQuestion[];
}
