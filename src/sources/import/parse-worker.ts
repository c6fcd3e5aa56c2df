import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import { failed } from './finish-document.js';
import { parseTask } from './parse-task.js';
import { taskName } from './task.js';
import type { Answer, Asked } from './task.js';

/** The script of the worker: answers each task with what was parsed. */
let current: Asked | null = null;

function answer(answered: Answer): void {
  parentPort?.postMessage(answered);
}

parentPort?.on('message', (asked: Asked) => {
  current = asked;
  void parseTask(asked.task).then((parsed) => answer({ id: asked.id, parsed }));
});

// A library may fail in a promise that nobody waits for; then the file that it was given is to blame.
const blameFile = (): void => {
  if (current !== null) answer({ id: current.id, parsed: failed({ kind: 'damaged', name: taskName(current.task) }) });
};
process.on('uncaughtException', blameFile);
process.on('unhandledRejection', blameFile);
