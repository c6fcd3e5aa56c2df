import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/load-snapshot.js';

/** A file of ours, by its path from the package's root. */
interface CodeFile {
  readonly file: string;
  readonly text: string;
}

/** What each layer may import besides itself; ARCHITECTURE, "Layers". `main` is whatever lies in `src/` itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  corpus: [],
  sources: ['corpus'],
  search: ['corpus'],
  answer: ['corpus', 'search'],
  library: ['corpus', 'sources', 'search', 'answer'],
  bot: ['corpus', 'sources', 'search', 'answer', 'library'],
  views: ['corpus', 'sources', 'search', 'answer', 'library', 'bot'],
  commands: ['corpus', 'sources', 'search', 'answer', 'library', 'bot', 'views'],
  platforms: ['corpus', 'sources', 'search', 'answer', 'library', 'bot', 'views', 'commands'],
  main: ['corpus', 'sources', 'search', 'answer', 'library', 'bot', 'views', 'commands', 'platforms'],
};

/** Layers whose results depend on their arguments alone. */
const PURE = ['corpus', 'search', 'answer'];
/** Packages that `PURE` layers may use; of Node only what computes. */
const PURE_PACKAGES =
  /^(?:node:(?:path|crypto|buffer|module)|yaml|marked|minisearch|stopword|porter2|@orama\/stemmers(?:\/.*)?)$/;
/** The only files below the platforms that touch the disk. */
const READS_FILES = ['src/corpus/read-corpus.ts', 'src/corpus/list-corpus-files.ts'];
/** The clock, the environment and chance; `new Date(text)` only reads a text. */
const IMPURE =
  /\bprocess\.|\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.|\bsetTimeout\(|\bsetInterval\(|\bfetch\(|\bMath\.random\b/;

/** Where the whole client may be loaded; all else takes Discord's types and numbers from `discord-api-types`, and starts sooner. */
const CLIENT_FOLDER = 'src/platforms/gateway/';

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;
const IMPORT = /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*'([^']+)'/g;

function layerOf(file: string): string | null {
  const [top, folder, rest] = file.split('/');
  if (top === 'commands') return 'commands';
  if (top !== 'src') return null;
  return rest === undefined ? 'main' : (folder ?? null);
}

/** Every import and every look at the world that the architecture forbids, as `file: what`. */
function findForbidden(files: readonly CodeFile[]): string[] {
  return files.flatMap(({ file, text }) => {
    const code = text.replace(COMMENT, '');
    const wrong = importsOf(code).filter((name) => !mayImport(file, name));
    const isImpure = PURE.includes(layerOf(file) ?? '') && IMPURE.test(code);
    return [...wrong.map((name) => `${file}: ${name}`), ...(isImpure ? [`${file}: clock, chance or environment`] : [])];
  });
}

function importsOf(code: string): string[] {
  return Array.from(code.matchAll(IMPORT), ([, name = '']) => name);
}

function mayImport(file: string, name: string): boolean {
  const layer = layerOf(file);
  const allowed = layer === null ? undefined : MAY_IMPORT[layer];
  if (layer === null || allowed === undefined) return false;
  if (name.startsWith('.')) {
    const target = layerOf(posix.join(posix.dirname(file), name));
    return target === layer || (target !== null && allowed.includes(target));
  }
  if (name === 'discord.js') return file.startsWith(CLIENT_FOLDER);
  if (!PURE.includes(layer) || PURE_PACKAGES.test(name)) return true;
  return READS_FILES.includes(file) && /^node:fs(?:\/promises)?$/.test(name);
}

function readCode(folder: string): CodeFile[] {
  return readdirSync(join(packageRoot(), folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({
      file: path.slice(packageRoot().length + 1).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }));
}

const files = [...readCode('src'), ...readCode('commands')];

describe('the architecture', () => {
  it('holds: no import runs against the arrows, and the inner layers see neither clock nor network', () => {
    expect(findForbidden(files)).toEqual([]);
  });

  it('is known for each folder', () => {
    const layers = new Set(files.map(({ file }) => layerOf(file)));
    expect([...layers].filter((layer) => layer === null || !(layer in MAY_IMPORT))).toEqual([]);
    expect([...layers]).toEqual(
      expect.arrayContaining([
        'corpus',
        'search',
        'answer',
        'library',
        'bot',
        'views',
        'commands',
        'platforms',
        'main',
      ]),
    );
  });

  it('is checked on every import: each relative one leads to a file that was read', () => {
    const known = new Set(files.map(({ file }) => file));
    const targets = files.flatMap(({ file, text }) =>
      importsOf(text.replace(COMMENT, ''))
        .filter((name) => name.startsWith('.'))
        .map((name) => posix.join(posix.dirname(file), name).replace(/\.js$/, '.ts')),
    );
    expect(targets.length).toBeGreaterThan(300);
    expect(targets.filter((target) => !known.has(target) && !target.endsWith('.d.ts'))).toEqual([]);
  });
});

describe('the check of the architecture', () => {
  it.each([
    ['corpus reads search', 'src/corpus/a.ts', `import { b } from '../search/b.js';`],
    ['search reads answer', 'src/search/a.ts', `import type { B } from '../answer/b.js';`],
    ['answer reads library', 'src/answer/a.ts', `export { b } from '../library/b.js';`],
    ['library reads bot', 'src/library/a.ts', `import { b } from '../bot/b.js';`],
    ['bot reads views', 'src/bot/a.ts', `import {\n  b,\n} from '../views/b.js';`],
    ['bot reads commands', 'src/bot/a.ts', `import { b } from '../../commands/index.js';`],
    ['views reads commands', 'src/views/a.ts', `import { b } from '../../commands/index.js';`],
    ['views reads platforms', 'src/views/a.ts', `const b = await import('../platforms/terminal/b.js');`],
    ['commands reads platforms', 'commands/a.ts', `import { b } from '../src/platforms/terminal/b.js';`],
    ['commands reads main', 'commands/a.ts', `import { b } from '../src/config.js';`],
    ['platforms reads main', 'src/platforms/gateway/a.ts', `import '../../log.js';`],
    ['main reads tests', 'src/a.ts', `import { b } from '../test/support/b.js';`],
    ['a folder that nobody planned', 'src/utils/a.ts', `import { b } from '../corpus/b.js';`],
    ['answer reads a logger', 'src/answer/a.ts', `import { pino } from 'pino';`],
    ['search reads discord.js', 'src/search/a.ts', `import { Client } from 'discord.js';`],
    ['views read the whole client', 'src/views/a.ts', `import { ComponentType } from 'discord.js';`],
    ['corpus reads the network', 'src/corpus/a.ts', `import { get } from 'node:http';`],
    ['corpus reads files elsewhere', 'src/corpus/a.ts', `import { readFileSync } from 'node:fs';`],
    ['search requires files', 'src/search/a.ts', `const fs = require('node:fs');`],
    ['search sees the environment', 'src/search/a.ts', `const debug = process.env['DEBUG'];`],
    ['answer sees the clock', 'src/answer/a.ts', `const now = new Date();`],
    ['corpus sees the clock', 'src/corpus/a.ts', `const now = Date.now();`],
    ['search tosses a coin', 'src/search/a.ts', `const half = Math.random();`],
  ])('finds that %s', (_, file, text) => {
    expect(findForbidden([{ file, text }])).toHaveLength(1);
  });

  it.each([
    ['src/views/a.ts', `import { b } from '../bot/messages/texts.js';`],
    ['src/platforms/gateway/a.ts', `import { Client } from 'discord.js';`],
    ['src/answer/a.ts', `import type { B } from '../corpus/b.js';\nimport { c } from './c.js';`],
    ['src/corpus/a.ts', `// import { b } from '../search/b.js';\nconst day = new Date('2024-08-31');`],
    ['src/corpus/read-corpus.ts', `import { readFileSync } from 'node:fs';`],
    [
      'src/platforms/terminal/a.ts',
      `import { b } from '../../answer/b.js';\nimport { c } from '../../../commands/index.js';`,
    ],
    ['src/a.ts', `import { b } from '../commands/index.js';\nimport { createServer } from 'node:http';`],
  ])('lets pass what %s may import', (file, text) => {
    expect(findForbidden([{ file, text }])).toEqual([]);
  });
});
