import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { z } from 'zod';

/** What happened on the gateway, for tests to look at. */
export interface GatewayCounts {
  identifies: number;
  resumes: number;
}

/** Discord's gateway. */
export interface GatewayServer {
  readonly counts: GatewayCounts;
  /** Sends an event; one sent while the socket is down is kept and replayed on resume. */
  dispatch(type: string, data: object): void;
  /** Brings the bot into a server; it hears of that when it is connected. */
  joinServer(id: string): void;
  /** Takes the bot out of a server. */
  leaveServer(id: string): void;
  /** A server has an outage, and is there again. */
  interruptServer(id: string): void;
  restoreServer(id: string): void;
  /** The next resume is refused: the bot has to identify itself anew. */
  forgetSession(): void;
  /** Breaks the connections without a closing handshake. */
  dropSockets(): void;
  /** Ends the connections with a close code. */
  closeSockets(code: number): void;
  /** Answers the next identify by closing with this code. */
  refuseIdentify(code: number): void;
  /** Breaks all connections for good. */
  close(): void;
}

const opcodes = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, invalidSession: 9, hello: 10, heartbeatAck: 11 };
const payloadShape = z.object({ op: z.number(), d: z.unknown() });
const resumeShape = z.object({ session_id: z.string(), seq: z.number() });
const identifyShape = z.object({ token: z.string(), intents: z.literal(1) });
const sessionId = 'loopback-session';

/** `serverIds`: those that the bot is in at first. Source: Discord API, Gateway Events, Guild Create. */
export interface GatewayOptions {
  readonly token: string;
  readonly applicationId: string;
  readonly serverIds: readonly string[];
  readonly url: () => string;
  readonly onViolation: (problem: string) => void;
}

/** Runs the gateway on the REST server's port. Source of the protocol: Discord API, Gateway. */
export function createGatewayServer(server: Server, options: GatewayOptions): GatewayServer {
  const sockets = new WebSocketServer({ server });
  const sent: { readonly s: number; readonly t: string; readonly d: object }[] = [];
  const counts = { identifies: 0, resumes: 0 };
  const live = new Set<WebSocket>();
  const refusals: number[] = [];
  const servers = new Set(options.serverIds);
  let isForgotten = false;

  const dispatch = (type: string, data: object): void => {
    const event = { op: opcodes.dispatch, s: sent.length + 1, t: type, d: data };
    sent.push(event);
    for (const socket of live) socket.send(JSON.stringify(event));
  };

  const identify = (socket: WebSocket, data: unknown): void => {
    counts.identifies += 1;
    const code = refusals.shift();
    if (code !== undefined) return socket.close(code);
    const identity = identifyShape.safeParse(data);
    if (!identity.success) options.onViolation(`identify: ${identity.error.message}`);
    if (identity.data?.token !== options.token) return socket.close(4004);
    live.add(socket);
    dispatch('READY', ready(options, [...servers]));
    for (const id of servers) dispatch('GUILD_CREATE', renderServer(id));
  };

  const resume = (socket: WebSocket, data: unknown): void => {
    counts.resumes += 1;
    const { session_id: session, seq } = resumeShape.parse(data);
    if (session !== sessionId) return socket.close(4006);
    if (isForgotten) {
      isForgotten = false;
      return socket.send(JSON.stringify({ op: opcodes.invalidSession, d: false }));
    }
    live.add(socket);
    for (const event of sent.slice(seq)) socket.send(JSON.stringify(event));
    dispatch('RESUMED', {});
  };

  sockets.on('connection', (socket) => {
    socket.on('close', () => live.delete(socket));
    socket.on('message', (text: Buffer) => {
      const { op, d } = payloadShape.parse(JSON.parse(text.toString('utf8')));
      if (op === opcodes.heartbeat) socket.send(JSON.stringify({ op: opcodes.heartbeatAck }));
      if (op === opcodes.identify) identify(socket, d);
      if (op === opcodes.resume) resume(socket, d);
    });
    socket.send(JSON.stringify({ op: opcodes.hello, d: { heartbeat_interval: 41_250 } }));
  });

  const endAll = (end: (socket: WebSocket) => void): void => {
    const ended = [...live];
    live.clear();
    ended.forEach(end);
  };
  return {
    counts,
    dispatch,
    joinServer(id) {
      servers.add(id);
      dispatch('GUILD_CREATE', renderServer(id));
    },
    leaveServer(id) {
      servers.delete(id);
      dispatch('GUILD_DELETE', { id });
    },
    interruptServer: (id) => dispatch('GUILD_DELETE', { id, unavailable: true }),
    forgetSession() {
      isForgotten = true;
    },
    restoreServer: (id) => dispatch('GUILD_CREATE', renderServer(id)),
    dropSockets: () => endAll((socket) => socket.terminate()),
    closeSockets: (code) => endAll((socket) => socket.close(code)),
    refuseIdentify: (code) => void refusals.push(code),
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function ready({ applicationId, url }: GatewayOptions, serverIds: readonly string[]): object {
  return {
    v: 10,
    user: { id: applicationId, username: 'footnote', discriminator: '0', avatar: null, bot: true },
    guilds: serverIds.map((id) => ({ id, unavailable: true })),
    session_id: sessionId,
    resume_gateway_url: url(),
    application: { id: applicationId, flags: 0 },
  };
}

function renderServer(id: string): object {
  const everyone = { id, name: '@everyone', color: 0, hoist: false, position: 0, permissions: '0', managed: false };
  const channel = { id: '400000000000000004', type: 0, name: 'general', position: 0, permission_overwrites: [] };
  return {
    id,
    name: 'Study group',
    owner_id: '300000000000000003',
    roles: [{ ...everyone, mentionable: false, flags: 0 }],
    emojis: [],
    stickers: [],
    features: [],
    channels: [channel],
    threads: [],
    members: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    preferred_locale: 'en-US',
    member_count: 2,
    joined_at: '2026-01-01T00:00:00.000000+00:00',
  };
}
