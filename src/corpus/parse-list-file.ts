import type { CorpusProblem } from './corpus-error.js';
import { parseYaml, yamlLine } from './parse-yaml.js';
import type { SourceFile } from './source-file.js';
import { normalizeText } from './split-front-matter.js';
import { readFields } from './yaml-shape.js';
import type { FieldReader, ShapeFault } from './yaml-shape.js';

/** The readable entries of a YAML file that is one list, with everything that is wrong in it. */
export interface ParsedList<Entry> {
  readonly entries: readonly Entry[];
  /** 1-based line of the entry in the file; `null` without such an entry. */
  readonly lineOf: (entry: Entry) => number | null;
  readonly problems: readonly CorpusProblem[];
}

/** Reads a YAML list of maps. An empty file is an empty list. */
export function parseListFile<Entry>(
  { file, text }: SourceFile,
  readEntry: (read: FieldReader) => Entry | null,
): ParsedList<Entry> {
  const yaml = normalizeText(text);
  const { value, faults } = parseYaml(yaml);
  const invalid = faults.map(({ line, message }) => ({
    file,
    line,
    message: `not valid YAML: ${message}`,
    remedy: 'put texts with : or # in double quotes and check the indentation',
  }));
  const shapeFaults: ShapeFault[] = [];
  const places = new Map<Entry, number>();
  for (const [index, item] of listOf(value, shapeFaults).entries()) {
    const read = readFields(item, shapeFaults, [index]);
    const entry = read === null ? null : readEntry(read);
    if (entry !== null) places.set(entry, index);
  }
  const misshapen = shapeFaults.map(({ path, message }) => ({
    file,
    line: yamlLine(yaml, path),
    message:
      path.length === 0 ? 'the file is of the wrong form' : `"${path.join('.')}" is missing or of the wrong form`,
    remedy: `it ${message}`,
  }));
  const lineOf = (entry: Entry): number | null => {
    const index = places.get(entry);
    return index === undefined ? null : yamlLine(yaml, [index]);
  };
  return { entries: [...places.keys()], lineOf, problems: [...invalid, ...misshapen] };
}

function listOf(value: unknown, faults: ShapeFault[]): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const isEmpty = value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
  if (!isEmpty) faults.push({ path: [], message: 'must be a list whose entries begin with "- "' });
  return [];
}
