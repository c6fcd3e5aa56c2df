import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCorpusAdmin } from '../src/run-corpus-admin.js';
import { readPages } from './support/living-world.js';
import { makeFolder } from './support/make-folder.js';
import { createMemoryTerminal } from './support/memory-terminal.js';
import { runProgram } from './support/program.js';

type Env = Readonly<Record<string, string>>;

/** The program in a process of its own, as people start it. */
async function start(env: Env, ...args: readonly string[]) {
  const { exit, output, errors } = runProgram('src/corpus-admin.js', env, { args });
  return { code: await exit, said: output.join('\n'), errors: errors.join('\n') };
}

/** The program in this process, with files that are read as they are. */
async function run(env: Env, ...args: readonly string[]) {
  const terminal = createMemoryTerminal(args, env);
  const reader = { readOrigin: readPages(new Map()), close: () => Promise.resolve() };
  const code = await runCorpusAdmin({ ...terminal, screen: null, confirm: null, reader });
  return { code, said: terminal.output(), errors: terminal.errors() };
}

const PAGE = `<html lang="en"><head><title>The market of Veldsund</title><meta name="author" content="Ida Brandt"></head>
<body><nav><a href="/">Home</a> <a href="/all">All posts</a></nav><article><h1>The market of Veldsund</h1>
<p>The market of Veldsund is held on Tuesdays, because the ferry brings the cheese on Mondays, and nobody sells older cheese.</p>
<p>In winter it moves into the hall beside the church, where the council asks no fee of those who come by boat.</p>
</article></body></html>`;

describe('npm run corpus', () => {
  it('imports a file that was typed elsewhere into CORPUS_DIR, without its menus', async () => {
    const [typedIn, folder] = [makeFolder(), makeFolder()];
    writeFileSync(join(typedIn, 'market.html'), PAGE);
    const env = { CORPUS_DIR: folder, INIT_CWD: typedIn };
    const written = await start(
      env,
      'import',
      'market.html',
      '--yes',
      '--id',
      'market',
      '--publication',
      'Harbour Notes',
    );
    expect(written).toMatchObject({ code: 0, errors: '' });
    const text = readFileSync(join(folder, 'market.md'), 'utf8');
    expect(text).toMatch(
      /^---\nid: "market"\ntitle: "The market of Veldsund"\nauthor: "Ida Brandt"\npublication: "Harbour Notes"\n/,
    );
    expect(text).not.toContain('All posts');
  });

  it('checks CORPUS_DIR', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'market.md'), 'No front matter.\n');
    const { code, said } = await run({ CORPUS_DIR: folder }, 'check');
    expect(code).toBe(1);
    expect(said).toContain(`${folder}/market.md:1: there is no front matter`);
  });

  it('takes another folder than CORPUS_DIR, from where it was typed', async () => {
    const typedIn = makeFolder();
    writeFileSync(join(typedIn, 'mill.md'), '# The mill\n\nThe mill of Veldsund turns in spring only.\n');
    mkdirSync(join(typedIn, 'texts'));
    const env = { CORPUS_DIR: '/nowhere', INIT_CWD: typedIn };
    const { code, said } = await run(env, '--corpus', 'texts', 'import', 'mill.md', '--title', 'The old mill', '--yes');
    expect(code).toBe(0);
    expect(said).toContain('Written: 1 file.');
    expect(readdirSync(join(typedIn, 'texts'))).toEqual(['the-old-mill.md']);
  });

  it('tells how it is used', async () => {
    const { code, said } = await run({}, '--help');
    expect(code).toBe(0);
    expect(said).toMatch(/import \[options\] <file-or-address>[^]*Exit codes: 0 done/);
  });

  it('does not look into the network that it runs in', async () => {
    const env = { CORPUS_DIR: makeFolder() };
    const { code, said, errors } = await start(env, 'import', 'http://localhost:8080/page');
    expect({ code, errors }).toEqual({ code: 1, errors: '' });
    expect(said).toContain('lies in a private network; I only open public addresses');
  });

  it('says what is wrong with the folder, the settings and the arguments, without a stack', async () => {
    const faults = await Promise.all([
      run({ CORPUS_DIR: '/nowhere/at/all' }, 'diff'),
      run({ CORPUS_DIR: makeFolder() }, 'diff'),
      run({ DATABASE_URL: 'hunter2' }, 'refresh'),
      run({}, 'import', 'a.md', '--published', '2024-13'),
      run({}, 'import'),
    ]);
    expect(faults.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1]);
    const said = faults.map(({ errors }) => errors);
    expect(said[0]).toContain('there is no such folder');
    expect(said[1]).toContain('holds no documents');
    expect(said[2]).toContain('DATABASE_URL');
    expect(said[3]).toContain('No such date.');
    expect(said[4]).toContain("missing required argument 'file-or-address'");
    expect(said.join('\n')).not.toMatch(/^\s+at |hunter2/m);
  });
});
