import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedFiles } from './living-world.js';

/** Writes the three made-up notes of `living-world.ts` into a new folder in `parent`. @returns the folder */
export function writeSmallCorpus(parent: string): string {
  const folder = join(parent, 'corpus');
  const { documents, glossary, questions } = shippedFiles;
  mkdirSync(folder);
  for (const { file, text } of [...documents, glossary, questions]) writeFileSync(join(folder, file), text);
  return folder;
}
