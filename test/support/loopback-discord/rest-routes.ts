import { z } from 'zod';
import { checkAttachments } from './check-attachments.js';
import { checkCommands } from './check-commands.js';
import { checkMessageLimits } from './check-message-limits.js';
import { checkCallback, checkSchema } from './check-payload.js';
import type { Violation } from './check-payload.js';
import type { CommandStore } from './command-store.js';
import { findMessage, outOfPlace, takeCallback, takeDeletion, takeEdit, takeFollowUp } from './interaction-rules.js';
import type { RestResponse } from './interaction-rules.js';
import type { StoredInteraction } from './interaction-store.js';
import type { Schemas } from './load-schemas.js';
import type { RequestBody } from './read-body.js';

/** What the routes work on. */
export interface RestState {
  readonly schemas: Schemas;
  readonly token: string;
  readonly applicationId: string;
  /** Servers in which the application may register commands. */
  readonly serverIds: readonly string[];
  readonly commands: CommandStore;
  /** By token. */
  readonly interactions: ReadonlyMap<string, StoredInteraction>;
  readonly violations: Violation[];
  readonly gatewayUrl: () => string;
  readonly newId: () => string;
}

/** A request to the REST API. */
export interface RestRequest extends RequestBody {
  readonly method: string;
  /** Without the base and version, with the query. */
  readonly path: string;
  readonly authorization: string | undefined;
}

type Handler = (state: RestState, request: RestRequest, parts: readonly string[]) => RestResponse;

const unauthorized = { status: 401, body: { message: '401: Unauthorized', code: 0 } };
const missingAccess = { status: 403, body: { message: 'Missing Access', code: 50001 } };
const notFound = { status: 404, body: { message: '404: Not Found', code: 0 } };
const callbackBody = z.object({ type: z.number(), data: z.unknown().optional() });

const routes: readonly (readonly [method: string, path: RegExp, handler: Handler])[] = [
  ['GET', /^\/gateway\/bot$/, withToken((state) => ({ status: 200, body: gatewayInfo(state) }))],
  ['GET', /^\/(?:oauth2\/)?applications\/@me$/, withToken((state) => ({ status: 200, body: application(state) }))],
  ['GET', /^\/applications\/(\d+)\/(?:guilds\/(\d+)\/)?commands$/, withToken(listCommands)],
  ['PUT', /^\/applications\/(\d+)\/(?:guilds\/(\d+)\/)?commands$/, withToken(replaceCommands)],
  ['POST', /^\/interactions\/(\d+)\/([^/]+)\/callback$/, answerInteraction],
  ['POST', /^\/webhooks\/\d+\/([^/]+)$/, followUp],
  ['PATCH', /^\/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/, editMessage],
  ['DELETE', /^\/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/, deleteMessage],
];

/** Answers a request as Discord would, and notes what it should not have carried. */
export function answerRequest(state: RestState, request: RestRequest): RestResponse {
  const path = request.path.replace(/\?.*$/, '');
  for (const [method, pattern, handler] of routes) {
    const match = method === request.method ? pattern.exec(path) : null;
    if (match !== null) return handler(state, request, match.slice(1));
  }
  note(state, request, ['a route that the loopback Discord does not have']);
  return notFound;
}

function withToken(handler: Handler): Handler {
  return (state, request, parts) =>
    request.authorization === `Bot ${state.token}` ? handler(state, request, parts) : unauthorized;
}

function gatewayInfo(state: RestState): object {
  return {
    url: state.gatewayUrl(),
    shards: 1,
    session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 },
  };
}

function application(state: RestState): object {
  return { id: state.applicationId, name: 'Footnote', flags: 0 };
}

function listCommands(
  state: RestState,
  _request: RestRequest,
  [applicationId, serverId]: readonly string[],
): RestResponse {
  if (!mayRegister(state, applicationId, serverId)) return missingAccess;
  return { status: 200, body: state.commands.list(serverId ?? 'global') };
}

function replaceCommands(
  state: RestState,
  request: RestRequest,
  [applicationId, serverId]: readonly string[],
): RestResponse {
  if (!mayRegister(state, applicationId, serverId)) return missingAccess;
  const commands = z.array(z.record(z.string(), z.unknown())).parse(request.json);
  note(state, request, checkCommands(state.schemas, commands));
  return { status: 200, body: state.commands.replace(serverId ?? 'global', commands) };
}

function mayRegister(state: RestState, applicationId: string | undefined, serverId: string | undefined): boolean {
  return applicationId === state.applicationId && (serverId === undefined || state.serverIds.includes(serverId));
}

function answerInteraction(state: RestState, request: RestRequest, [id, token = '']: readonly string[]): RestResponse {
  const body = callbackBody.parse(request.json);
  const interaction = state.interactions.get(token);
  const before = body.type === 7 ? interaction?.source?.attachments : [];
  const isMessage = body.type === 4 || body.type === 7;
  const problems = checkCallback(state.schemas, body);
  note(state, request, [...problems, ...(isMessage ? checkAttachments(body.data, request.files, before) : [])]);
  const known = interaction?.id === id ? interaction : undefined;
  const response = takeCallback(known, body, { files: request.files, newId: state.newId() });
  if (response === outOfPlace) note(state, request, [`callback type ${body.type} cannot answer this interaction`]);
  return finish(interaction, request, response);
}

function followUp(state: RestState, request: RestRequest, [token = '']: readonly string[]): RestResponse {
  const problems = checkSchema(state.schemas, 'IncomingWebhookRequestPartialSchema', request.json);
  const files = checkAttachments(request.json, request.files);
  note(state, request, [...problems, ...checkMessageLimits(request.json), ...files]);
  const interaction = state.interactions.get(token);
  return finish(interaction, request, takeFollowUp(interaction, request, state.newId()));
}

function editMessage(
  state: RestState,
  request: RestRequest,
  [token = '', messageId = '']: readonly string[],
): RestResponse {
  const interaction = state.interactions.get(token);
  const before = interaction === undefined ? null : findMessage(interaction, messageId);
  const problems = checkSchema(state.schemas, 'IncomingWebhookUpdateRequestPartialSchema', request.json);
  const files = checkAttachments(request.json, request.files, before?.attachments);
  note(state, request, [...problems, ...checkMessageLimits(request.json), ...files]);
  return finish(interaction, request, takeEdit(interaction, messageId, request));
}

function deleteMessage(
  state: RestState,
  request: RestRequest,
  [token = '', messageId = '']: readonly string[],
): RestResponse {
  const interaction = state.interactions.get(token);
  return finish(interaction, request, takeDeletion(interaction, messageId));
}

function finish(
  interaction: StoredInteraction | undefined,
  request: RestRequest,
  response: RestResponse,
): RestResponse {
  if (interaction === undefined) return response;
  const route = `${request.method} ${request.path}`;
  interaction.answers.push({
    route: route.replaceAll(interaction.token, ':token'),
    body: request.json,
    files: request.files,
    status: response.status,
  });
  interaction.changes.emit('change');
  return response;
}

function note(state: RestState, request: RestRequest, problems: readonly string[]): void {
  const route = `${request.method} ${request.path}`;
  state.violations.push(...problems.map((problem) => ({ route, problem })));
}
