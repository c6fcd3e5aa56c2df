import type { GlossaryEntry } from './document.js';
import { parseListFile } from './parse-list-file.js';
import type { ParsedList } from './parse-list-file.js';
import type { SourceFile } from './source-file.js';
import { choiceShape, listShape, requiredShape, textShape } from './yaml-shape.js';
import type { FieldReader } from './yaml-shape.js';

const name = requiredShape(textShape);
const type = requiredShape(
  choiceShape<GlossaryEntry['type']>(['person', 'state', 'organisation', 'treaty', 'event', 'place', 'concept']),
);
const aliases = listShape(textShape);

/** Reads `glossary.yaml`: a list of entries with name, aliases, type and gloss. An empty file is an empty glossary. */
export function parseGlossary(file: SourceFile): ParsedList<GlossaryEntry> {
  return parseListFile(file, readEntry);
}

function readEntry(read: FieldReader): GlossaryEntry | null {
  const entry = { name: read('name', name), type: read('type', type) };
  const rest = { aliases: read('aliases', aliases) ?? [], gloss: read('gloss', textShape) ?? '' };
  return entry.name === null || entry.type === null ? null : { name: entry.name, type: entry.type, ...rest };
}
