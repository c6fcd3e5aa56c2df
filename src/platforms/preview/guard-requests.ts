import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The header that the page sends with all it sends off; a form of another site cannot. */
export const PAGE_HEADER = 'x-footnote-preview';

/** The page's own files and nothing else: no inline code or style, no other host, no frame around it. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  ...['script', 'style', 'img', 'connect', 'font', 'manifest'].map((kind) => `${kind}-src 'self'`),
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** A name under which only this computer is reached: another one was led here by a foreign DNS entry. */
const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/** Turns away what another site could make a browser send to this computer, and gives every reply its headers. */
export function guardRequests(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS);
    const fault = findFault(request);
    if (fault !== null) await reply.code(403).send({ error: fault });
  });
}

function findFault({ method, headers }: FastifyRequest): string | null {
  const { host = '', origin } = headers;
  if (!LOCAL_HOST.test(host)) return 'The preview only answers on localhost. Open it by the address that it printed.';
  if (method === 'GET' || method === 'HEAD') return null;
  if (origin !== undefined && origin !== `http://${host}`) return 'The preview only takes what its own page sends.';
  return headers[PAGE_HEADER] === undefined ? `The header ${PAGE_HEADER} is missing.` : null;
}
