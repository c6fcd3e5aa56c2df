import { ConfigError } from './config.js';
import { CorpusError } from './corpus/corpus-error.js';
import { HealthPortError } from './health.js';
import { StoreError } from './library/living/store.js';
import { BackupError } from './library/store/backup-error.js';
import { NewerStoreError } from './library/store/newer-store-error.js';

/** Their messages say what to do. */
const OURS = [ConfigError, HealthPortError, StoreError, NewerStoreError, BackupError];

/** By name, because their modules would load what the start of the bot has not waited for yet. */
const LATE: ReadonlySet<string> = new Set(['GatewayError', 'PreviewPortError', 'WriteFileError', 'NoCommitError']);

/**
 * What to tell the operator about an error that ends the process: the plain message where the remedy is theirs, `null`
 * where the error is ours, and its stack belongs into the log.
 */
export function plainMessage(error: unknown): string | null {
  if (error instanceof CorpusError) return `The corpus cannot be used:\n  ${error.message.replaceAll('\n', '\n  ')}`;
  if (!(error instanceof Error)) return null;
  return LATE.has(error.name) || OURS.some((kind) => error instanceof kind) ? error.message : null;
}
