import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Turn } from '../reading.js';
import { createFairQueue } from './fair-queue.js';
import { failed } from './finish-document.js';
import type { Parsed } from './importer.js';
import { openPromise } from './open-promise.js';
import { taskName } from './task.js';
import type { FromChild, Task } from './task.js';

export interface ParserOptions {
  /** Compiled script of the process. */
  readonly script: URL;
  /** A file may take this long, in milliseconds; 20 seconds by default. */
  readonly limitMs: number;
  /** A process with nothing to do is stopped after this time, in milliseconds; half a minute by default. */
  readonly idleMs: number;
  /** What JavaScript may use for its objects, in MiB; 192 by default. */
  readonly heapMb: number;
  /** What the process may have in memory, in MiB, as buffers lie outside of the heap; 320 by default. */
  readonly memoryMb: number;
  readonly startTimer: StartTimer;
  /** What a process has in memory, in bytes; `null`: not known. */
  readonly readMemory: (pid: number) => number | null;
}

export interface Timer {
  readonly ms: number;
  readonly isRepeated: boolean;
}

/** Calls `ring` after some time, once or again and again; @returns how to stop it. Keeps no process alive. */
export type StartTimer = (timer: Timer, ring: () => void) => () => void;

export interface ParserProcess {
  /** One task after another, as `FairQueue` gives them their turns.
   * @throws {ParserError} where the process does not start */
  run(task: Task, turn?: Turn): Promise<Parsed>;
  close(): Promise<void>;
}

/** The process that reads files ends before it is ready, e.g. because its script is missing. */
export class ParserError extends Error {
  override readonly name = 'ParserError';
  constructor(readonly script: string) {
    super(`The process that reads files does not start; see what "node ${script}" says`);
  }
}

const watchMs = 50;
const bytesPerMb = 1024 * 1024;

const defaults = {
  limitMs: 20_000,
  idleMs: 30_000,
  heapMb: 192,
  memoryMb: 320,
  startTimer: startRealTimer,
  readMemory: readProcMemory,
} as const;

/**
 * Runs tasks in a process of its own, which is started at need; one that takes too much is ended, and the next task gets a new one.
 * It is no worker thread, since one that needs much memory at once ends the whole process in spite of its limits. Its environment
 * is empty, so no secret is in its reach.
 */
export function createParserProcess(given: Partial<ParserOptions> & Pick<ParserOptions, 'script'>): ParserProcess {
  const options: ParserOptions = { ...defaults, ...given };
  let child: ChildProcess | null = null;
  let stopIdle: (() => void) | null = null;
  const queue = createFairQueue();
  let isClosed = false;

  const runNow = async (task: Task): Promise<Parsed> => {
    if (isClosed) return failed({ kind: 'too-heavy', name: taskName(task) });
    stopIdle?.();
    const current = child !== null && isAlive(child) ? child : startChild(options);
    child = current;
    try {
      return await runTask(current, task, options);
    } finally {
      stopIdle = options.startTimer({ ms: options.idleMs, isRepeated: false }, () => {
        child = null;
        current.kill('SIGKILL');
      });
    }
  };
  return {
    run: async (task, turn) => queue.add(async () => runNow(task), turn),
    close: async () => {
      isClosed = true;
      stopIdle?.();
      child?.kill('SIGKILL');
      await queue.whenIdle();
    },
  };
}

function startChild({ script, heapMb }: ParserOptions): ChildProcess {
  const child = fork(fileURLToPath(script), [], {
    execArgv: [`--max-old-space-size=${heapMb}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // What happens to it while it has nothing to do concerns nobody: the next task finds it gone.
  child.on('error', () => null);
  hold(child, false);
  return child;
}

/** It stays connected for a moment after its end, and a task that is sent to it then would never be answered. */
function isAlive({ connected, exitCode, signalCode }: ChildProcess): boolean {
  return connected && exitCode === null && signalCode === null;
}

/** Whether our own process waits for it. */
function hold(child: ChildProcess, isHeld: boolean): void {
  if (isHeld) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

/** Waits for the answer, or for the end of the process or of the time or memory that it may take. */
async function runTask(child: ChildProcess, task: Task, options: ParserOptions): Promise<Parsed> {
  const { startTimer, readMemory, memoryMb, limitMs, script } = options;
  const stop = (): void => void child.kill('SIGKILL');
  const stopClock = startTimer({ ms: limitMs, isRepeated: false }, stop);
  const stopWatch = startTimer({ ms: watchMs, isRepeated: true }, () => {
    if ((readMemory(child.pid ?? 0) ?? 0) > memoryMb * bytesPerMb) stop();
  });
  hold(child, true);
  try {
    return (await answerOf(child, task, script)) ?? failed({ kind: 'too-heavy', name: taskName(task) });
  } finally {
    stopClock();
    stopWatch();
    hold(child, false);
  }
}

/** `null`: the process ended over it. */
async function answerOf(child: ChildProcess, task: Task, script: URL): Promise<Parsed | null> {
  const id = crypto.randomUUID();
  const { promise, resolve, reject } = openPromise<Parsed | null>();
  let hasBegun = false;
  const onMessage = (message: FromChild): void => {
    hasBegun = true;
    if (message.kind === 'answer' && message.id === id) resolve(message.parsed);
  };
  const onExit = (code: number | null): void => {
    // An exit of its own before it has begun is no fault of the file.
    if (hasBegun || code === null) resolve(null);
    else reject(new ParserError(fileURLToPath(script)));
  };
  child.on('message', onMessage);
  child.once('exit', onExit);
  // It fails only where the process has ended, which is heard of anyway.
  child.send({ id, task }, () => null);
  return promise.finally(() => {
    child.off('message', onMessage);
    child.off('exit', onExit);
  });
}

/** Source: proc(5), /proc/pid/status; pages are not of one size everywhere, so not `statm`. `null` on other systems. */
function readProcMemory(pid: number): number | null {
  try {
    const [, kib] = /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? [];
    return kib === undefined ? null : Number(kib) * 1024;
  } catch {
    return null;
  }
}

function startRealTimer({ ms, isRepeated }: Timer, ring: () => void): () => void {
  const timer = isRepeated ? setInterval(ring, ms) : setTimeout(ring, ms);
  timer.unref();
  return () => clearInterval(timer);
}
