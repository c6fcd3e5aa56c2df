import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

export type { Logger } from 'pino';

/** What a log is made with. */
export interface LogOptions {
  readonly level: string;
  /** Texts that no line may hold, e.g. the bot token, wherever they turn up: in messages, stacks, addresses. */
  readonly secrets: readonly string[];
  /** Standard output unless a test says otherwise. */
  readonly destination?: DestinationStream;
}

/**
 * Creates the log: one JSON object a line. Lines are written at once, so that nothing is lost when the process ends.
 * Question text belongs at level `debug` only.
 */
export function createLog({
  level,
  secrets,
  destination = pino.destination({ fd: 1, sync: true }),
}: LogOptions): Logger {
  const hidden = secrets.filter((secret) => secret !== '');
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // An interaction's token answers in its name for 15 minutes; request bodies and headers carry it and ours.
      redact: {
        paths: ['token', '*.token', '*.*.token', '*.requestBody', '*.headers', 'err.url'],
        censor: '[redacted]',
      },
      hooks: {
        streamWrite: (line) => hidden.reduce((text, secret) => text.replaceAll(secret, '[redacted]'), line),
      },
    },
    destination,
  );
}
