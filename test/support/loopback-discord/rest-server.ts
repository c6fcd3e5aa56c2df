import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Fault, FaultPlan } from './faults.js';
import type { FileStore, SentFile } from './file-store.js';
import type { RestResponse } from './interaction-rules.js';
import { readBody } from './read-body.js';
import { answerRequest } from './rest-routes.js';
import type { RestState } from './rest-routes.js';

/** What the server works on. */
export interface ServerParts {
  readonly state: RestState;
  readonly faults: FaultPlan;
  readonly files: FileStore;
  /** Takes down each request. */
  readonly seen: string[];
}

/** Discord's REST API under `/api/v10`, with faults, and the uploads, which lie elsewhere on the real one. */
export function createRestServer({ state, faults, files: uploads, seen }: ServerParts): Server {
  const listener: RequestListener = (request, response) => {
    respond(request, response).catch((error: unknown) => {
      state.violations.push({ route: `${request.method} ${request.url}`, problem: `not understood: ${String(error)}` });
      send(response, { status: 500 }, {});
    });
  };
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '/', headers } = request;
    if (url.startsWith('/attachments/')) {
      seen.push(`${method} ${url.replace(/\?.*$/, '')}`);
      return sendFile(response, uploads.find(url));
    }
    const path = decodeURIComponent(url.replace(/^\/api\/v\d+/, ''));
    const { json, files } = await readBody(request);
    seen.push(`${method} ${path}`);
    const fault = faults.take(method, path);
    if (fault?.kind === 'held') await fault.until;
    if (fault?.kind === 'status') return send(response, fault, fault.headers ?? {});
    const answer = answerRequest(state, { method, path, authorization: headers.authorization, json, files });
    if (fault?.kind === 'lost-response') return loseConnection(request, fault);
    send(response, answer, {});
  };
  return createServer(listener);
}

function sendFile(response: ServerResponse, file: SentFile | null): void {
  const { bytes, contentType = 'application/octet-stream' } = file ?? { bytes: Buffer.from('Not found') };
  response.writeHead(file === null ? 404 : 200, { 'content-type': contentType, 'content-length': bytes.length });
  response.end(bytes);
}

function send(
  response: ServerResponse,
  { status, body }: RestResponse,
  headers: Readonly<Record<string, string>>,
): void {
  // A 204 has no body and no content type; clients would read one.
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function loseConnection({ socket }: IncomingMessage, fault: Extract<Fault, { kind: 'lost-response' }>): void {
  if (fault.reset) socket.resetAndDestroy();
  else socket.destroy();
}
