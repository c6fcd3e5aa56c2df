import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Program } from './bot/program.js';
import { packageRoot } from './load-snapshot.js';

const SHAPE = z.object({
  version: z.string(),
  license: z.string().optional(),
  repository: z.union([z.string(), z.object({ url: z.string() })]).optional(),
});

/** What package.json says of the program; a copy of it may name a repository of its own. */
export function readProgram(packageJson = readFileSync(join(packageRoot(), 'package.json'), 'utf8')): Program {
  const { version, license, repository } = SHAPE.parse(JSON.parse(packageJson));
  const address = typeof repository === 'string' ? repository : (repository?.url ?? null);
  return { version, licence: license ?? null, sourceUrl: address === null ? null : toWebAddress(address) };
}

/** npm writes `git+https://…/name.git` or `github:owner/name`; `null` for what leads to no web page. */
function toWebAddress(address: string): string | null {
  const url = address
    .replace(/^github:/, 'https://github.com/')
    .replace(/^git\+/, '')
    .replace(/\.git$/, '');
  return /^https?:\/\//.test(url) ? url : null;
}
