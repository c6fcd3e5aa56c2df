import { EventEmitter, once } from 'node:events';
import { createLog } from '../../src/log.js';
import type { Logger } from '../../src/log.js';

/** A log that a test can read. */
export interface MemoryLog {
  readonly log: Logger;
  /** All lines, parsed. */
  readonly lines: () => readonly object[];
  /** The lines as they were written. */
  readonly text: () => string;
  /** Resolves when a line with this message is there. */
  readonly until: (msg: string) => Promise<void>;
}

/** Creates one at level `debug`. */
export function createMemoryLog(secrets: readonly string[] = []): MemoryLog {
  const written: string[] = [];
  const changes = new EventEmitter();
  const write = (line: string): void => {
    written.push(line);
    changes.emit('line');
  };
  const lines = (): readonly Readonly<Record<string, unknown>>[] => written.map((line) => JSON.parse(line));
  return {
    log: createLog({ level: 'debug', secrets, destination: { write } }),
    lines,
    text: () => written.join(''),
    async until(msg) {
      while (!lines().some((line) => line['msg'] === msg)) await once(changes, 'line');
    },
  };
}
