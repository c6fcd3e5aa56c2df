import { spawn, execFile } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { packageRoot } from '../../src/load-snapshot.js';

/** A program of ours in a process of its own. */
export interface Program {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  /** Lines on standard output and standard error so far. */
  readonly output: readonly string[];
  readonly errors: readonly string[];
  /** Resolves with the first line on standard output that holds this text; rejects when the program ends without it. */
  until(text: string): Promise<string>;
  /** Resolves with the exit code; `null` when a signal ended it. */
  readonly exit: Promise<number | null>;
}

const compiler = join(packageRoot(), 'node_modules', 'typescript', 'bin', 'tsc');
const PAGE = 'src/platforms/preview/page';

let programs: Promise<string> | null = null;

/** Compiles everything, once in a worker, into a folder of the tests' own; types are the business of `npm run types`. */
export function buildPrograms(): Promise<string> {
  programs ??= compilePrograms();
  return programs;
}

async function compilePrograms(): Promise<string> {
  const outDir = join(packageRoot(), 'dist', 'main-test');
  const args = ['-p', 'tsconfig.build.json', '--noCheck', '--outDir', outDir];
  const info = ['--tsBuildInfoFile', join(outDir, '.tsbuildinfo')];
  await promisify(execFile)(process.execPath, [compiler, ...args, ...info], { cwd: packageRoot() });
  await buildPage(outDir);
  return outDir;
}

/** Compiles the preview's page. @returns the folder with its scripts */
export async function buildPage(outDir = join(packageRoot(), 'dist', 'page-test')): Promise<string> {
  const args = ['-p', PAGE, '--noCheck', '--outDir', outDir, '--tsBuildInfoFile', join(outDir, '.page.tsbuildinfo')];
  await promisify(execFile)(process.execPath, [compiler, ...args], { cwd: packageRoot() });
  return join(outDir, PAGE);
}

export interface ProgramOptions {
  readonly args?: readonly string[];
  /** Default: the package's root. */
  readonly cwd?: string;
  /** Whether the rights of files hold for it though the tests run as root; default: they don't. */
  readonly obeysRights?: boolean;
}

/** Root may write everywhere; without that capability it obeys the rights of files like everybody else. */
function asEverybody(): readonly [string, ...string[]] {
  const isRoot = process.geteuid?.() === 0;
  return isRoot ? ['setpriv', '--bounding-set=-dac_override', process.execPath] : [process.execPath];
}

/** Runs a compiled program with nothing in its environment but `env`, so that no `.env` of a developer gets in. */
export function runProgram(file: string, env: Readonly<Record<string, string>>, options: ProgramOptions = {}): Program {
  const [command, ...before] = options.obeysRights === true ? asEverybody() : ([process.execPath] as const);
  const child = spawn(command, [...before, file, ...(options.args ?? [])], {
    cwd: options.cwd ?? packageRoot(),
    env: { DOTENV_CONFIG_PATH: '/dev/null', DOTENV_PATH: '/dev/null', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  const errors: string[] = [];
  const changes = new EventEmitter();
  collect(child.stdout, output, changes);
  collect(child.stderr, errors, changes);
  let isClosed = false;
  const exit = once(child, 'close').then(() => {
    isClosed = true;
    changes.emit('change');
    return child.exitCode;
  });
  const until = async (text: string): Promise<string> => {
    for (;;) {
      const line = output.find((candidate) => candidate.includes(text));
      if (line !== undefined) return line;
      if (isClosed) throw new Error(`The program ended without "${text}":\n${[...output, ...errors].join('\n')}`);
      // oxlint-disable-next-line no-await-in-loop -- it waits for one line after another.
      await once(changes, 'change');
    }
  };
  return { child, output, errors, until, exit };
}

function collect(stream: Readable, lines: string[], changes: EventEmitter): void {
  createInterface({ input: stream }).on('line', (line) => {
    lines.push(line);
    changes.emit('change');
  });
}
