import { ConfigError } from './config.js';
import { CorpusError } from './corpus/corpus-error.js';
import { HealthPortError } from './health.js';

/**
 * What to tell the operator about an error that ends the process: the plain message where the remedy is theirs, `null`
 * where the error is ours, and its stack belongs into the log.
 */
export function plainMessage(error: unknown): string | null {
  if (error instanceof CorpusError) return `The corpus cannot be used:\n  ${error.message.replaceAll('\n', '\n  ')}`;
  // By name, because its module would load discord.js, which the start has not waited for yet.
  const isGatewayError = error instanceof Error && error.name === 'GatewayError';
  const isOurs = error instanceof ConfigError || error instanceof HealthPortError || isGatewayError;
  return isOurs ? error.message : null;
}
