import { ConfigError } from './config.js';
import { CorpusError } from './corpus/corpus-error.js';
import { HealthPortError } from './health.js';

/** By name, because their modules would load discord.js or fastify, which the start has not waited for yet. */
const LATE: ReadonlySet<string> = new Set(['GatewayError', 'PreviewPortError']);

/**
 * What to tell the operator about an error that ends the process: the plain message where the remedy is theirs, `null`
 * where the error is ours, and its stack belongs into the log.
 */
export function plainMessage(error: unknown): string | null {
  if (error instanceof CorpusError) return `The corpus cannot be used:\n  ${error.message.replaceAll('\n', '\n  ')}`;
  const isLate = error instanceof Error && LATE.has(error.name);
  const isOurs = error instanceof ConfigError || error instanceof HealthPortError || isLate;
  return isOurs ? error.message : null;
}
