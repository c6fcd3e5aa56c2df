import { failed } from './finish-document.js';
import type { Parsed } from './importer.js';
import { parseFile } from './parse-file.js';
import { parsePasted } from './text/read-plain-text.js';
import { readFeed } from './feed/read-feed.js';
import { taskName } from './task.js';
import type { Task } from './task.js';
import { TooHeavyError } from './too-heavy-error.js';

/** Reads one text in. Never rejects: what a library makes of hostile bytes is a problem of those bytes. */
export async function parseTask(task: Task): Promise<Parsed> {
  const name = taskName(task);
  try {
    return await parse(task);
  } catch (error) {
    // A stack that overflows is depth that nobody wrote by hand.
    const isHeavy = error instanceof RangeError || error instanceof TooHeavyError;
    return failed({ kind: isHeavy ? 'too-heavy' : 'damaged', name });
  }
}

async function parse(task: Task): Promise<Parsed> {
  if (task.kind === 'file') return parseFile(task.file);
  return task.kind === 'text' ? parsePasted(task.text) : readFeed(task.feed);
}
