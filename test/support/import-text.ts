import type { Parsed, ParsedDocument } from '../../src/sources/import/importer.js';
import { parseTask } from '../../src/sources/import/parse-task.js';
import type { FileProblem } from '../../src/sources/problem.js';

export interface FileParts {
  readonly contentType?: string;
  readonly url?: string;
}

/** What a file becomes, parsed here and not in a worker. Text is taken as UTF-8. */
export async function importFile(name: string, content: string | Uint8Array, parts: FileParts = {}): Promise<Parsed> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return parseTask({
    kind: 'file',
    file: { name, bytes, contentType: parts.contentType ?? null, url: parts.url ?? null },
  });
}

/** The documents that were parsed.
 * @throws {Error} where there are none */
export function documentsOf(parsed: Parsed): readonly ParsedDocument[] {
  if (parsed.kind === 'documents') return parsed.documents;
  throw new Error(`Nothing was parsed: ${JSON.stringify(parsed.problem)}`);
}

/** The only document that was parsed.
 * @throws {Error} where there is none, or more */
export function documentOf(parsed: Parsed): ParsedDocument {
  const [only, other] = documentsOf(parsed);
  if (only === undefined || other !== undefined) throw new Error('Not one document');
  return only;
}

/** Why nothing was parsed; `null` where something was. */
export function problemOf(parsed: Parsed): FileProblem | null {
  return parsed.kind === 'failed' ? parsed.problem : null;
}
