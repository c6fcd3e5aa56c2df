import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';

/** Answers one path. */
export type Page = (response: ServerResponse, request: IncomingMessage) => void;

/** A web server of a test, on 127.0.0.1. */
export interface LoopbackWeb {
  /** Without a slash at the end. */
  readonly origin: string;
  readonly port: number;
  /** What was asked, in order. */
  readonly requests: readonly SeenRequest[];
  /** How many connections were opened. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

export interface SeenRequest {
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

export interface Secret {
  readonly key: string;
  readonly cert: string;
}

/** Serves pages by their paths; `*` stands for every other path, which else is 404. With `secret` over TLS. */
export async function startWeb(pages: Readonly<Record<string, Page>>, secret?: Secret): Promise<LoopbackWeb> {
  const requests: SeenRequest[] = [];
  let connections = 0;
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? '';
    requests.push({ path, headers: request.headers });
    const page = pages[path] ?? pages['*'] ?? send(404, 'not here');
    page(response, request);
  };
  const server: Server = secret === undefined ? createServer(answer) : createTlsServer(secret, answer);
  server.on('connection', () => void (connections += 1));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    origin: `${secret === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    port,
    requests,
    connections: () => connections,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

/** A page with a body, HTML unless the header says otherwise. */
export function send(status: number, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Page {
  return (response) => void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
}

/** A redirect. */
export function redirect(status: number, location: string): Page {
  return (response) => void response.writeHead(status, { location }).end();
}

/** Answers with one page after the other, and with the last one from then on. */
export function inTurn(...pages: readonly Page[]): Page {
  let turn = 0;
  return (response, request) => {
    const page = pages[Math.min(turn, pages.length - 1)];
    turn += 1;
    page?.(response, request);
  };
}
