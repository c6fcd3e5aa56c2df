import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { packageRoot } from '../../src/load-snapshot.js';
import { BUILD } from './build-programs.js';

/** A program of ours in a process of its own. */
export interface Program {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** Lines on standard output and standard error so far. */
  readonly output: readonly string[];
  readonly errors: readonly string[];
  /** Resolves with the first line on standard output that holds this text; rejects when the program ends without it. */
  until(text: string): Promise<string>;
  /** Resolves with the exit code; `null` when a signal ended it. */
  readonly exit: Promise<number | null>;
}

export interface ProgramOptions {
  readonly args?: readonly string[];
  /** What it reads on standard input; default: nothing. */
  readonly input?: string;
  /** Whether the rights of files hold for it though the tests run as root; default: they don't. */
  readonly obeysRights?: boolean;
}

/** Root may write everywhere; without that capability it obeys the rights of files like everybody else. */
function asEverybody(): readonly [string, ...string[]] {
  const isRoot = process.geteuid?.() === 0;
  return isRoot ? ['setpriv', '--bounding-set=-dac_override', process.execPath] : [process.execPath];
}

/**
 * Runs a program, by its path from the package's root as it is compiled, with nothing in its environment but `env`, so that no
 * `.env` of a developer gets in.
 */
export function runProgram(file: string, env: Readonly<Record<string, string>>, options: ProgramOptions = {}): Program {
  const [command, ...before] = options.obeysRights === true ? asEverybody() : ([process.execPath] as const);
  const child = spawn(command, [...before, join(BUILD, file), ...(options.args ?? [])], {
    cwd: packageRoot(),
    env: { DOTENV_CONFIG_PATH: '/dev/null', DOTENV_PATH: '/dev/null', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(options.input ?? '');
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
