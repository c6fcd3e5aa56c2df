import type { KeeperLog, Timer } from '../living/keeper-parts.js';
import { holdFolder } from './hold-folder.js';
import { inMemory } from './open-sqlite.js';
import type { StorePlace } from './open-store.js';

/**
 * Takes the place where libraries are kept for this process alone: each keeps in memory what servers read, and would not see what
 * another one writes.
 *
 * @returns what gives it free
 * @throws {StoreError} where another bot has it, or it can't be used
 */
export async function holdPlace(
  { dataDir, databaseUrl }: StorePlace,
  { timer, log }: { readonly timer: Timer; readonly log: KeeperLog },
): Promise<() => Promise<void>> {
  if (databaseUrl !== null) {
    const { holdPostgres } = await import('./hold-postgres.js');
    return holdPostgres(databaseUrl, { timer, onLost: (err) => log.error({ err }, 'the database is not held') });
  }
  const release = dataDir === inMemory ? null : await holdFolder(dataDir);
  return () => Promise.resolve(release?.());
}
