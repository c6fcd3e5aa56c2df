import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ansis } from 'ansis';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../src/library/snapshot.js';
import { packageRoot } from '../src/load-snapshot.js';
import { renderAnswer } from '../src/platforms/terminal/render-answer.js';
import { readShippedSnapshot } from './support/read-shipped.js';

const read = (file: string): string => readFileSync(join(packageRoot(), file), 'utf8');
const readme = read('README.md');

/** Columns of the lines in README: as many as the terminal has where it does not say how wide it is. */
const WIDTH = 100;

/** What README quotes: the command that was typed, and every line that it printed. */
interface Quoted {
  readonly question: string;
  readonly printed: string;
}

function readQuoted(): Quoted {
  const block = /<!-- answer -->([^]*?)<!-- \/answer -->/.exec(readme)?.[1] ?? '';
  const [command = '', ...printed] = block.replace(/^ {4}/gm, '').trim().split('\n');
  return { question: /"(.+)"/.exec(command)?.[1] ?? '', printed: printed.join('\n').trim() };
}

describe('the answer in README', () => {
  const quoted = readQuoted();
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = await readShippedSnapshot();
  });

  it('is there, with the question that was asked', () => {
    expect(quoted.question).toMatch(/\?$/);
    expect(quoted.printed).toMatch(/\[1\]/);
  });

  it('is the answer of today, to the letter', () => {
    const answer = snapshot.answer(quoted.question);
    expect(answer.kind).toBe('found');
    expect(quoted.printed).toBe(renderAnswer(answer, { colours: new Ansis(0), width: WIDTH }).trim());
  });
});

describe('the documents', () => {
  it('name only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const texts = ['README.md', 'CONTRIBUTING.md', 'DESIGN.md', 'CHANGELOG.md', 'corpus/README.md', 'docs/operating.md']
      .map(read)
      .join('\n');
    const named = new Set([...texts.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name));
    expect([...named].filter((name) => !(name in scripts))).toEqual([]);
    expect(named.size).toBeGreaterThan(5);
  });

  it('list the same settings in README, .env.example and config.ts', () => {
    const inReadme = names(readme, /^\| `([A-Z_]+)` \|/gm);
    expect(inReadme).toEqual(names(read('.env.example'), /^(?:# )?([A-Z][A-Z_]+)=/gm));
    expect(inReadme).toEqual(names(read('src/config.ts'), /^ {2}([A-Z_]+): z\b/gm));
  });

  it('explain every dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    const design = read('DESIGN.md');
    const all = Object.keys({ ...dependencies, ...devDependencies });
    expect(all.filter((name) => !design.includes(`\`${name}\``))).toEqual([]);
  });

  it('link only to files that exist', () => {
    const documents = ['README.md', 'CONTRIBUTING.md', 'DESIGN.md', 'CHANGELOG.md'];
    const targets = documents.flatMap((file) => names(read(file), /\]\((?!https?:)([^)#]+)/g));
    expect(targets.filter((target) => !existsSync(join(packageRoot(), target)))).toEqual([]);
    expect(targets.length).toBeGreaterThan(0);
  });
});

/** What a pattern's first group finds, each once, in alphabetical order. */
function names(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].toSorted();
}
