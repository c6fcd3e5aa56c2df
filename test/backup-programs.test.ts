import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupProgram } from '../src/backup-program.js';
import { openStore } from '../src/library/store/open-store.js';
import { restoreProgram } from '../src/restore-program.js';
import { runBackupProgram } from '../src/run-backup-program.js';
import { makeFolder } from './support/make-folder.js';
import { createMemoryTerminal, linesOf } from './support/memory-terminal.js';
import { runProgram } from './support/program.js';
import { versionOf } from './support/store-samples.js';

interface Run {
  readonly code: number | null;
  readonly output: readonly string[];
  readonly errors: readonly string[];
}

type Env = Readonly<Record<string, string>>;

/** The program in a process of its own, as people start it. */
async function start(name: 'backup' | 'restore', env: Env, ...args: readonly string[]): Promise<Run> {
  const { exit, output, errors } = runProgram(`src/${name}.js`, env, { args });
  return { code: await exit, output, errors };
}

/** The program in this process. */
async function run(name: 'backup' | 'restore', env: Env, ...args: readonly string[]): Promise<Run> {
  const terminal = createMemoryTerminal(args, env);
  const code = await runBackupProgram(name === 'backup' ? backupProgram() : restoreProgram(), terminal);
  return { code, output: linesOf(terminal.output()), errors: linesOf(terminal.errors()) };
}

async function makeData(): Promise<string> {
  const dataDir = makeFolder();
  const store = await openStore({ dataDir, databaseUrl: null });
  await store.addVersion(versionOf(1, ['One.']));
  await store.close();
  return dataDir;
}

describe('backup and restore', () => {
  it('write a file where it was typed, and put it back', async () => {
    const dataDir = await makeData();
    const folder = makeFolder();
    const env = { DATA_DIR: dataDir, INIT_CWD: folder };
    expect(await start('backup', env, 'saved.sqlite')).toEqual({
      code: 0,
      output: [`Backed up and checked: ${folder}/saved.sqlite (1 server, 1 version, 1 text).`],
      errors: [],
    });
    expect(await start('restore', env, 'saved.sqlite')).toEqual({
      code: 0,
      output: [
        `Restored: ${folder}/saved.sqlite (1 server, 1 version, 1 text). ` +
          `What was there before is ${dataDir}/footnote.sqlite.before-restore.`,
      ],
      errors: [],
    });
  });

  it('say in one line what is wrong, without a stack', async () => {
    const dataDir = await makeData();
    const file = join(makeFolder(), 'text');
    writeFileSync(file, 'Not a backup. '.repeat(1000));
    const { code, output, errors } = await start('restore', { DATA_DIR: dataDir }, file);
    expect({ code, output }).toEqual({ code: 1, output: [] });
    expect(errors).toEqual([expect.stringMatching(/^The backup .*text is damaged, or none of Footnote's: restore/)]);
    expect(existsSync(join(dataDir, 'footnote.sqlite.before-restore'))).toBe(false);
    expect((await run('backup', { DATA_DIR: join(dataDir, 'none') }, file)).errors).toEqual([
      expect.stringMatching(/^There is no database .* to back up: see whether DATA_DIR is right\.$/),
    ]);
  });

  it.each(['backup', 'restore'] as const)('leave PostgreSQL to its own programs: %s', async (name) => {
    const databaseUrl = 'postgres://footnote:hunter2@127.0.0.1:1/footnote';
    const { code, errors } = await run(name, { DATABASE_URL: databaseUrl }, 'saved');
    expect(code).toBe(1);
    expect(errors.join('\n')).toMatch(/kept in PostgreSQL[^]*pg_dump --format=custom[^]*pg_restore --clean/);
    expect(errors.join('\n')).not.toContain('hunter2');
  });

  it('ask for a file', async () => {
    const { code, errors } = await run('backup', {});
    expect(code).toBe(2);
    expect(errors.join('\n')).toContain("missing required argument 'file'");
  });
});
