import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Puts a finished file in its place, so that after a crash either it or what was there before is there, whole. */
export async function moveIntoPlace(made: string, place: string): Promise<void> {
  await sync(made);
  await rename(made, place);
  await sync(dirname(place));
}

/** Has a file or folder written out to the disk. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
