import process from 'node:process';
import { failed } from './finish-document.js';
import { parseTask } from './parse-task.js';
import { taskName } from './task.js';
import type { Asked, FromChild } from './task.js';

/** The script of the process that reads files: answers each task with what was parsed. */
let current: Asked | null = null;

function tell(message: FromChild): void {
  process.send?.(message);
}

process.on('message', (asked: Asked) => {
  current = asked;
  tell({ kind: 'begun' });
  void parseTask(asked.task).then((parsed) => tell({ kind: 'answer', id: asked.id, parsed }));
});

// A library may fail in a promise that nobody waits for; then the file that it was given is to blame.
const blameFile = (): void => {
  if (current === null) process.exit(1);
  tell({ kind: 'answer', id: current.id, parsed: failed({ kind: 'damaged', name: taskName(current.task) }) });
};
process.on('uncaughtException', blameFile);
process.on('unhandledRejection', blameFile);
// Nobody is left to read for.
process.on('disconnect', () => process.exit(0));
