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
  /** Resolves with the first that is found in a line, once there is such a line. */
  readonly find: <Found>(look: (line: Readonly<Record<string, unknown>>) => Found | null) => Promise<Found>;
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
    async find(look) {
      for (let read = 0; ; read += 1) {
        while (read >= written.length) await once(changes, 'line');
        const found = look(JSON.parse(written[read] ?? '{}'));
        if (found !== null) return found;
      }
    },
  };
}
