import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Snapshot } from './library/snapshot.js';

/** Works out what a snapshot would else work out when somebody first asks for it, between other work. */
export async function prepareSnapshot({ prepare }: Pick<Snapshot, 'prepare'>): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- piece by piece is the point.
  while (prepare()) await othersTurn();
}
