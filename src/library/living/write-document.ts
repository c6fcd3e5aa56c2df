import { stringify } from 'yaml';
import type { Document, DocumentId, DocumentMeta, GlossaryEntry, GoldenQuestion } from '../../corpus/document.js';

/** What a document's file says. */
export interface WrittenDocument {
  readonly id: DocumentId;
  readonly meta: DocumentMeta;
  /** Markdown; plain text for a file that ends with `.txt`. */
  readonly body: string;
  /** As in `FrontMatter`; default: none. */
  readonly imported?: string | null;
  readonly entry?: string | null;
}

/** One value a line whatever is in it: a line of `---` inside a text must not end the front matter. */
const yamlOptions = {
  lineWidth: 0,
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'PLAIN',
  doubleQuotedAsJSON: true,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  aliasDuplicateObjects: false,
} as const;

/** A document as a Markdown file with front matter, which reads as the same metadata and passages. */
export function writeDocument({ id, meta, body, imported = null, entry = null }: WrittenDocument): string {
  const known = Object.entries({ id, ...meta, imported, entry }).filter(
    ([, value]) => value !== null && !isEmptyList(value),
  );
  return `---\n${stringify(Object.fromEntries(known), yamlOptions)}---\n${body}`;
}

/** A document as it was parsed, as the file of `writeDocument`. */
export function rewriteDocument({ id, meta, text }: Pick<Document, 'id' | 'meta' | 'text'>): string {
  return writeDocument({ id, meta, body: text });
}

/** `glossary.yaml` or `questions.yaml`. */
export function writeList(entries: readonly GlossaryEntry[] | readonly GoldenQuestion[]): string {
  return stringify(entries, yamlOptions);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
