import { posix } from 'node:path';
import type { CorpusProblem } from './corpus-error.js';
import type { Document } from './document.js';

/** `[text](target)`; images too, whose targets are no documents and are passed over. */
const link = /\]\(\s{0,9}<?([^()\s<>]{1,500})/g;
const documentName = /\.(?:md|markdown|txt)$/i;
const scheme = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** Links to documents and headings of the corpus that lead nowhere. */
export function checkReferences(documents: readonly Document[]): readonly CorpusProblem[] {
  const headings = new Map(documents.map((document) => [document.file, headingAnchors(document)]));
  return documents.flatMap((document) => checkLinks(document, headings));
}

function checkLinks(document: Document, headings: ReadonlyMap<string, ReadonlySet<string>>): readonly CorpusProblem[] {
  const { file, text } = document;
  if (file.toLowerCase().endsWith('.txt')) return [];
  return [...text.matchAll(link)].flatMap((match) => {
    const target = match[1] ?? '';
    const [path = '', anchor = ''] = decode(target).split('#');
    if (scheme.test(target) || (path !== '' && !documentName.test(path))) return [];
    const other = path === '' ? file : posix.join(path.startsWith('/') ? '.' : posix.dirname(file), path);
    const line = lineAt(document, match.index);
    const anchors = headings.get(other);
    if (anchors === undefined) {
      return [
        {
          file,
          line,
          message: `the link leads to "${path}", which is no document here`,
          remedy: 'mend its path or remove it',
        },
      ];
    }
    if (anchor === '' || anchors.has(anchor.toLowerCase())) return [];
    const remedy = 'write the heading in lower case with hyphens for spaces, or remove the link';
    return [{ file, line, message: `the link leads to "#${anchor}", which is no heading of ${other}`, remedy }];
  });
}

/** Headings as GitHub makes anchors of them: lower case, no signs but hyphens, spaces as hyphens. */
function headingAnchors({ meta, sections }: Document): ReadonlySet<string> {
  const anchors = [meta.title, ...sections.map(({ heading }) => heading)].map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
  return new Set(anchors);
}

/** Front matter stands above the text: a passage's line tells by how many lines. */
function lineAt({ text, passages }: Document, offset: number): number {
  const [first] = passages;
  const lineIn = (at: number): number => text.slice(0, at).split('\n').length;
  return lineIn(offset) + (first === undefined ? 0 : first.line - lineIn(first.source.start));
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target; // A stray % is meant as it stands.
  }
}
