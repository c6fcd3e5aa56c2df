import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';

/** A running health endpoint. */
export interface Health {
  readonly port: number;
  close(): Promise<void>;
}

/** The health endpoint cannot listen; the message says what to do. */
export class HealthPortError extends Error {
  override readonly name = 'HealthPortError';
}

/** Where to listen; port 0 takes a free one. */
export interface HealthOptions {
  readonly host: string;
  readonly port: number;
  /** Asked at every request. */
  readonly isReady: () => boolean;
}

/**
 * Answers `GET /health` with 200 while the bot is ready, else with 503. An endpoint says what is true when it is asked; a
 * heartbeat file would say what was true when it was written, and need a clock to judge.
 *
 * @throws {HealthPortError} when the address is taken or may not be used.
 */
export async function startHealth({ host, port, isReady }: HealthOptions): Promise<Health> {
  const server = createServer((request, response) => {
    if (request.url !== '/health') {
      response.writeHead(404).end();
      return;
    }
    const ready = isReady();
    response.writeHead(ready ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify({ ready }));
  });
  await listen(server, host, port);
  return { port: readPort(server.address()), close: () => closeServer(server) };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(describe(cause, host, port)));
    server.listen(port, host, resolve);
  });
}

function describe(cause: NodeJS.ErrnoException, host: string, port: number): HealthPortError {
  const where = `HEALTH_PORT ${port} on ${host}`;
  const message =
    cause.code === 'EADDRINUSE'
      ? `${where} is taken by another program. Choose another port, or stop that program.`
      : `${where} cannot be used (${cause.code ?? cause.message}). Choose another port or HOST.`;
  return new HealthPortError(message, { cause });
}

function readPort(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The health endpoint has no port');
  return address.port;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
