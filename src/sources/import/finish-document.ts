import { parseMarkdown } from '../../corpus/markdown-blocks.js';
import { stripHtml } from '../../corpus/strip-html.js';
import type { FileProblem } from '../problem.js';
import type { ReadMeta, ReadNote } from '../reading.js';
import { cleanCharacters, cleanLine } from './clean-characters.js';
import { guessLanguage } from './guess-language.js';
import { importLimits } from './import-limits.js';
import type { Parsed, ParsedDocument } from './importer.js';
import { readMeta } from './read-meta.js';
import type { RawMeta } from './read-meta.js';

/** A text as a reader of some format found it. */
export interface FoundText {
  /** By which problems call it. */
  readonly name: string;
  readonly key: string;
  readonly meta: RawMeta;
  /** Markdown without HTML, links and images. */
  readonly body: string;
  readonly frontMatter?: string | null;
  readonly notes?: readonly ReadNote[];
  readonly needsPage?: string | null;
}

export type Finished =
  | { readonly kind: 'document'; readonly document: ParsedDocument }
  | { readonly kind: 'failed'; readonly problem: FileProblem };

/** A rule at the top would be read as the beginning of front matter. */
const leadingRules = /^(?:[ \t]*(?:-{3,}|_{3,}|\*{3,})[ \t]*(?:\n|$)|[ \t]*\n)+/;

/** Checks and completes what every document must have, whatever it was made of. */
export function finishDocument(found: FoundText): Finished {
  const { name, needsPage = null } = found;
  const body = cleanCharacters(found.body).replace(leadingRules, '').trimEnd();
  const limitChars = importLimits.bodyChars;
  if (body.length > limitChars) return failed({ kind: 'too-long', name, chars: body.length, limitChars });
  if (needsPage === null && !hasParagraph(body)) return failed({ kind: 'no-text', name });
  const { meta, notes } = readMeta(found.meta);
  const document: ParsedDocument = {
    key: cleanLine(found.key) || cleanLine(name) || 'text',
    meta: withLanguage(meta, body),
    body,
    frontMatter: found.frontMatter ?? null,
    notes: [...(found.notes ?? []), ...notes],
    needsPage,
  };
  return { kind: 'document', document };
}

/** One document as the outcome of reading a file. */
export function asParsed(finished: Finished): Parsed {
  if (finished.kind === 'failed') return finished;
  const { document } = finished;
  return { kind: 'documents', documents: [document], title: document.meta.title, next: null };
}

/** A problem as the outcome of reading. */
export function failed(problem: FileProblem): { readonly kind: 'failed'; readonly problem: FileProblem } {
  return { kind: 'failed', problem };
}

function withLanguage(meta: ReadMeta, body: string): ReadMeta {
  return meta.language === null ? { ...meta, language: guessLanguage(stripHtml(body)) } : meta;
}

function hasParagraph(body: string): boolean {
  return parseMarkdown(body).some(
    (block) => block.kind === 'text' && (block.text.match(/\p{L}/gu)?.length ?? 0) >= importLimits.paragraphLetters,
  );
}
