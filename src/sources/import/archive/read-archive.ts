import type { GoldenQuestion } from '../../../corpus/document.js';
import { parseGoldenQuestions } from '../../../corpus/golden-questions.js';
import { decodeBytes } from '../decode-bytes.js';
import { failed } from '../finish-document.js';
import { importLimits } from '../import-limits.js';
import type { ForeignFile, Parsed, ParsedDocument } from '../importer.js';
import { readMarkdown } from '../read-markdown.js';
import { isEncrypted, unpack } from './unpack.js';

/** Folders and files that systems add. */
const SYSTEM = /(?:^|\/)(?:__MACOSX\/|\.[^./\\])/;
const MARKDOWN = /\.(?:md|markdown)$/i;
/** Of an export, or of a folder of texts that was packed. */
const QUESTIONS = /^(?:[^/]+\/)?questions\.yaml$/;
const README = /(?:^|\/)readme\.(?:md|markdown)$/i;

/** Makes a document of each Markdown file of an archive, e.g. of an export; its `questions.yaml` comes along, all else in it is left out. One bad
 * file fails it. */
export function readArchive({ name, bytes, url }: Pick<ForeignFile, 'name' | 'bytes' | 'url'>): Parsed {
  if (isEncrypted(bytes)) return failed({ kind: 'password', name });
  const unpacked = unpack(bytes, (entry) => isText(entry) || QUESTIONS.test(entry));
  const files = [...unpacked]
    .filter(([entry]) => isText(entry))
    .map(([entry, content]) => ({ entry: safeName(entry), content }));
  if (files.length === 0) return failed({ kind: 'no-text', name });
  const limit = importLimits.archiveDocuments;
  if (files.length > limit) return failed({ kind: 'too-many-entries', name, entries: files.length, limit });
  const documents: ParsedDocument[] = [];
  for (const { entry, content } of files) {
    const decoded = decodeBytes(content, null);
    const parsed =
      decoded === null
        ? failed({ kind: 'encoding', name: entry })
        : readMarkdown({ name: entry, url: null, isSent: url === null }, decoded);
    if (parsed.kind === 'failed') return parsed;
    documents.push(...parsed.documents);
  }
  return { kind: 'documents', documents, title: null, next: null, questions: readQuestions(unpacked) };
}

/** Those of the first list that is there; one that is wrong is none, since the texts are what is asked for. */
function readQuestions(unpacked: ReadonlyMap<string, Uint8Array>): readonly GoldenQuestion[] {
  const [list] = [...unpacked].filter(([entry]) => QUESTIONS.test(entry));
  const decoded = list === undefined ? null : decodeBytes(list[1], null);
  if (decoded === null) return [];
  const { entries, problems } = parseGoldenQuestions({ file: 'questions.yaml', text: decoded.text });
  return problems.length === 0 ? entries : [];
}

function isText(entry: string): boolean {
  return MARKDOWN.test(entry) && !README.test(entry) && !SYSTEM.test(entry);
}

/** An entry's name as a relative path that leads nowhere up: it is only ever a label. */
function safeName(entry: string): string {
  const parts = entry
    .split(/[\\/]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part));
  return parts.join('/');
}
