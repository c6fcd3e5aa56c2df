import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { failed } from './finish-document.js';
import type { Parsed } from './importer.js';
import { taskName } from './task.js';
import type { Answer, Task } from './task.js';

export interface WorkerOptions {
  /** Compiled script of the worker. */
  readonly script: URL;
  /** A file may take this long, in milliseconds; 20 seconds by default. */
  readonly limitMs: number;
  /** A worker with nothing to do is stopped after this time, in milliseconds; half a minute by default. */
  readonly idleMs: number;
  /** What JavaScript may use for its objects, in MiB; 256 by default. */
  readonly heapMb: number;
  /** By how much the process may grow meanwhile, in MiB, as buffers lie outside of the heap; 768 by default. */
  readonly growthMb: number;
  readonly startTimer: StartTimer;
  /** What the process has in memory, in bytes. */
  readonly readMemory: () => number;
}

export interface Timer {
  readonly ms: number;
  readonly isRepeated: boolean;
}

/** Calls `ring` after some time, once or again and again; @returns how to stop it. Keeps no process alive. */
export type StartTimer = (timer: Timer, ring: () => void) => () => void;

export interface WorkerRunner {
  /** One task after another.
   * @throws {WorkerError} where the worker itself is broken */
  run(task: Task): Promise<Parsed>;
  close(): Promise<void>;
}

/** The worker does not run at all, e.g. because its script is missing; `cause` says why. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
}

const watchMs = 50;
const bytesPerMb = 1024 * 1024;

const defaults = {
  limitMs: 20_000,
  idleMs: 30_000,
  heapMb: 256,
  growthMb: 768,
  startTimer: startRealTimer,
  readMemory: () => process.memoryUsage.rss(),
} as const;

/** Runs tasks in a worker that is started at need; one that takes too much is ended, and the next task gets a new one. */
export function createWorkerRunner(given: Partial<WorkerOptions> & Pick<WorkerOptions, 'script'>): WorkerRunner {
  const options: WorkerOptions = { ...defaults, ...given };
  let worker: Worker | null = null;
  let stopIdle = (): void => {};
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  const forget = (gone: Worker): void => {
    if (worker === gone) worker = null;
  };
  const runNow = async (task: Task): Promise<Parsed> => {
    if (isClosed) return failed({ kind: 'too-heavy', name: taskName(task) });
    stopIdle();
    const current = worker ?? startWorker(options, forget);
    worker = current;
    try {
      return await runTask(current, task, options);
    } finally {
      stopIdle = options.startTimer({ ms: options.idleMs, isRepeated: false }, () => end(current, forget));
    }
  };
  return {
    run: async (task) => {
      const result = last.then(async () => runNow(task));
      last = result.catch(() => null);
      return result;
    },
    close: async () => {
      isClosed = true;
      stopIdle();
      await worker?.terminate();
    },
  };
}

function startWorker({ script, heapMb }: WorkerOptions, forget: (worker: Worker) => void): Worker {
  const worker = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  // Libraries print warnings about what they read.
  worker.stdout.resume();
  worker.stderr.resume();
  worker.on('error', () => forget(worker));
  worker.on('exit', () => forget(worker));
  worker.unref();
  return worker;
}

function end(worker: Worker, forget: (worker: Worker) => void): void {
  forget(worker);
  void worker.terminate();
}

/** Waits for the answer, or for the end of the worker or of the time or memory that it may take. */
async function runTask(worker: Worker, task: Task, options: WorkerOptions): Promise<Parsed> {
  const { startTimer, readMemory, growthMb, limitMs } = options;
  const before = readMemory();
  const stop = (): void => void worker.terminate();
  const stopClock = startTimer({ ms: limitMs, isRepeated: false }, stop);
  const stopWatch = startTimer({ ms: watchMs, isRepeated: true }, () => {
    if (readMemory() - before > growthMb * bytesPerMb) stop();
  });
  worker.ref();
  try {
    return (await answerOf(worker, task)) ?? failed({ kind: 'too-heavy', name: taskName(task) });
  } finally {
    stopClock();
    stopWatch();
    worker.unref();
  }
}

/** `null`: the worker ended over it. */
async function answerOf(worker: Worker, task: Task): Promise<Parsed | null> {
  const id = crypto.randomUUID();
  const settled = new AbortController();
  const once = { signal: settled.signal };
  try {
    return await new Promise<Parsed | null>((resolve, reject) => {
      const onAnswer = (answer: Answer): void => {
        if (answer.id === id) resolve(answer.parsed);
      };
      const onError = (error: unknown): void => {
        if (isOutOfMemory(error)) resolve(null);
        else reject(new WorkerError('The worker that reads files does not run', { cause: error }));
      };
      const onExit = (): void => resolve(null);
      worker.on('message', onAnswer);
      worker.on('error', onError);
      worker.on('exit', onExit);
      once.signal.addEventListener('abort', () => {
        worker.off('message', onAnswer);
        worker.off('error', onError);
        worker.off('exit', onExit);
      });
      worker.postMessage({ id, task });
    });
  } finally {
    settled.abort();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function startRealTimer({ ms, isRepeated }: Timer, ring: () => void): () => void {
  const timer = isRepeated ? setInterval(ring, ms) : setTimeout(ring, ms);
  timer.unref();
  return () => clearInterval(timer);
}
