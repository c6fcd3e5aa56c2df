import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../../src/load-snapshot.js';

const PAGE = 'src/platforms/preview/page';
/** All that the compiler reads of ours. */
const SOURCES = ['src', 'commands', 'bench', 'eval', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];

/** The folder with the compiled programs, which is the tests' own. */
export const BUILD = join(packageRoot(), 'dist', 'test-build');
/** The folder with the scripts of the preview's page. */
export const BUILT_PAGE = join(BUILD, PAGE);

/**
 * Vitest's global setup: compiles everything before the first test, unless it was compiled from the same sources before; types are the business of
 * `npm run types`.
 */
export async function setup(): Promise<void> {
  const stamp = join(BUILD, '.sources');
  const sources = hashSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  await Promise.all([compile('tsconfig.build.json', '.tsbuildinfo'), compile(PAGE, '.page.tsbuildinfo')]);
  writeFileSync(stamp, sources);
}

async function compile(project: string, info: string): Promise<void> {
  const compiler = join(packageRoot(), 'node_modules', 'typescript', 'bin', 'tsc');
  const args = ['-p', project, '--noCheck', '--outDir', BUILD, '--tsBuildInfoFile', join(BUILD, info)];
  await promisify(execFile)(process.execPath, [compiler, ...args], { cwd: packageRoot() });
}

function hashSources(): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(listFiles)) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

/** Files below a folder that the compiler may read, or the file itself. */
function listFiles(name: string): readonly string[] {
  const path = join(packageRoot(), name);
  if (name.endsWith('.json')) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
