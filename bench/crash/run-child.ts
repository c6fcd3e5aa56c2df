import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import process from 'node:process';
import type { Line } from './deed.js';

/** A child to be killed. */
export interface ChildOptions {
  /** The compiled program. */
  readonly script: string;
  readonly args: readonly string[];
}

/** Hears each line when it comes, and may kill. */
export type Watch = (line: Line, kill: () => void) => void;

/** Runs it until it is killed. @returns all that it said @throws Error where it ended by itself */
export async function runChild({ script, args }: ChildOptions, watch: Watch): Promise<readonly Line[]> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: {} });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const closed = once(child, 'close');
  const kill = (): void => void child.kill('SIGKILL');
  const lines: Line[] = [];
  for await (const text of createInterface({ input: child.stdout })) {
    const line = readLine(text);
    if (line === null) continue;
    lines.push(line);
    watch(line, kill);
  }
  await closed;
  if (child.signalCode !== 'SIGKILL') throw new Error(`The child ended by itself (${child.exitCode}): ${errors}`);
  return lines;
}

/** The last line may be cut off. */
function readLine(text: string): Line | null {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own child wrote it.
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
}
