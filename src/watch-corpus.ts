import { watch } from 'chokidar';
import type { Logger } from './log.js';

/** A folder is read anew when nothing in it has changed for this long: editors and copies write in several steps. */
const QUIET_MS = 1000;

export interface CorpusWatch {
  /** The corpus folder. */
  readonly folder: string;
  /** Reads the folder anew; rejects where it can't be used as it is now. */
  readonly reload: () => Promise<void>;
  readonly log: Logger;
  /** Calls back once after a time; what it returns takes that back. */
  readonly timer: (ms: number, callback: () => void) => () => void;
}

/**
 * Reads the corpus folder anew after each change in it. A folder with a fault leaves everything as it is, and the log says what
 * to mend. @returns what ends it; fulfilled when no reading is under way any more
 */
export function watchCorpus({ folder, reload, log, timer }: CorpusWatch): () => Promise<void> {
  const watcher = watch(folder, { ignoreInitial: true, ignored: (path) => /[\\/]\.[^\\/]+$/.test(path) });
  let cancel: (() => void) | null = null;
  let isStopped = false;
  let reading: Promise<void> = Promise.resolve();
  const readAnew = async (): Promise<void> => {
    if (isStopped) return;
    try {
      await reload();
      log.info({ folder }, 'corpus read anew');
    } catch (err) {
      log.error({ err, folder }, 'the corpus has changed and can’t be used; the old one serves');
    }
  };
  watcher.on('ready', () => log.debug({ folder }, 'watching the corpus'));
  watcher.on('all', () => {
    cancel?.();
    // One after the other: the last reading is of the newest files.
    cancel = timer(QUIET_MS, () => void (reading = reading.then(readAnew)));
  });
  watcher.on('error', (err) => log.error({ err, folder }, 'watching the corpus failed'));
  return async () => {
    isStopped = true;
    cancel?.();
    await watcher.close();
    await reading;
  };
}
