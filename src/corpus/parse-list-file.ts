import { z } from 'zod';
import type { CorpusProblem } from './corpus-error.js';
import { parseYaml, yamlLine } from './parse-yaml.js';
import type { SourceFile } from './source-file.js';
import { normalizeText } from './split-front-matter.js';

/** Entries of a YAML file that is one list; `entries` is empty where there is a problem. */
export interface ParsedList<Entry> {
  readonly entries: readonly Entry[];
  readonly problems: readonly CorpusProblem[];
}

/** Reads a YAML list and checks each of its entries. */
export function parseListFile<Entry>({ file, text }: SourceFile, entry: z.ZodType<Entry>): ParsedList<Entry> {
  const yaml = normalizeText(text);
  const { value, faults } = parseYaml(yaml);
  if (faults.length > 0) {
    const remedy = 'put texts with : or # in double quotes and check the indentation';
    const problems = faults.map(({ line, message }) => ({ file, line, message: `not valid YAML: ${message}`, remedy }));
    return { entries: [], problems };
  }
  if (value === null || value === '' || (isRecord(value) && Object.keys(value).length === 0)) return { entries: [], problems: [] };
  const parsed = z.array(entry, 'must be a list whose entries begin with "- "').safeParse(value);
  if (parsed.success) return { entries: parsed.data, problems: [] };
  const problems = parsed.error.issues.map((issue) => ({
    file,
    line: yamlLine(yaml, issue.path),
    message: issue.path.length === 0 ? 'the file is of the wrong form' : `"${issue.path.join('.')}" is missing or of the wrong form`,
    remedy: `it ${issue.message}`,
  }));
  return { entries: [], problems };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
