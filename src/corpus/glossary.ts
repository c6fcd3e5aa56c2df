import { z } from 'zod';
import type { CorpusProblem } from './corpus-error.js';
import type { GlossaryEntry } from './document.js';
import { parseListFile } from './parse-list-file.js';
import type { SourceFile } from './source-file.js';

const types = ['person', 'state', 'organisation', 'treaty', 'event', 'place', 'concept'] as const;

const entry = z.object({
  name: z.string('must be text').min(1, 'must not be empty'),
  aliases: z.array(z.string('must be text').min(1, 'must not be empty'), 'must be a list of names').default([]),
  type: z.enum(types, `must be one of ${types.join(', ')}`),
  gloss: z.string('must be text').default(''),
});

/** Reads `glossary.yaml`: a list of entries with name, aliases, type and gloss. An empty file is an empty glossary. */
export function parseGlossary(file: SourceFile): { readonly entries: readonly GlossaryEntry[]; readonly problems: readonly CorpusProblem[] } {
  return parseListFile(file, entry);
}
