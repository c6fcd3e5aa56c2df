import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Violation } from './check-payload.js';
import { createCommandStore } from './command-store.js';
import { createFaultPlan } from './faults.js';
import type { FaultPlan } from './faults.js';
import { createFileStore } from './file-store.js';
import type { FileStore } from './file-store.js';
import { checkUse } from './check-use.js';
import { createGatewayServer } from './gateway-server.js';
import type { GatewayServer } from './gateway-server.js';
import { createStoredInteraction } from './interaction-store.js';
import type { StoredInteraction } from './interaction-store.js';
import { loadSchemas } from './load-schemas.js';
import { renderInteraction } from './render-interaction.js';
import type { Action, Actor } from './render-interaction.js';
import { createRestServer } from './rest-server.js';

/** A Discord on the loopback interface, as much of it as Footnote uses. */
export interface LoopbackDiscord {
  /** For `DISCORD_API_URL`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  /** The server that the bot is in. */
  readonly serverId: string;
  readonly gateway: GatewayServer;
  readonly faults: FaultPlan;
  readonly files: FileStore;
  /** Every request, `METHOD /path`. */
  readonly requests: readonly string[];
  /** Everything that the bot sent and should not have. */
  readonly violations: readonly Violation[];
  /** Registered commands; the scope is `global` or a server's id. */
  commands(scope: string): readonly object[];
  /** Puts commands there, as somebody had registered them before. */
  setCommands(scope: string, commands: readonly object[]): void;
  /**
   * Lets somebody do something; by default a reader in the server, in English.
   * @throws Error where the command is registered everywhere, and Discord would not let anyone use it so.
   */
  act(action: Action, actor?: Partial<Actor>): StoredInteraction;
  close(): Promise<void>;
}

const applicationId = '100000000000000001';
const serverId = '200000000000000002';
const reader: Actor = {
  userId: '300000000000000003',
  serverId,
  locale: 'en-US',
  permissions: 2_147_483_648n,
  isUserInstalled: false,
  isInThread: false,
};

/** Has the shape of a bot token. */
const token = 'MTAwMDAwMDAwMDAwMDAwMDAx.loopbk.not-a-secret-but-has-the-shape-of-one';

/** Starts it on a free port. */
export async function startLoopbackDiscord(): Promise<LoopbackDiscord> {
  const violations: Violation[] = [];
  const requests: string[] = [];
  const interactions = new Map<string, StoredInteraction>();
  const faults = createFaultPlan();
  const newId = createIds();
  const commands = createCommandStore(applicationId, newId);
  let port = 0;
  const gatewayUrl = (): string => `ws://127.0.0.1:${port}`;
  const files = createFileStore(() => `http://127.0.0.1:${port}`, newId);
  const state = {
    schemas: await loadSchemas(),
    token,
    applicationId,
    serverIds: [serverId],
    commands,
    interactions,
    violations,
    gatewayUrl,
    newId,
  };
  const server = createRestServer({ state, faults, files, seen: requests });
  const gateway = createGatewayServer(server, {
    token,
    applicationId,
    serverIds: [serverId],
    url: gatewayUrl,
    onViolation: (problem) => violations.push({ route: 'gateway', problem }),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = readPort(server.address());

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    token,
    applicationId,
    serverId,
    gateway,
    faults,
    files,
    requests,
    violations,
    commands: (scope) => commands.list(scope),
    setCommands: (scope, list) => void commands.replace(scope, list),
    act(action, actor = {}) {
      const who = { ...reader, ...actor };
      const types = checkUse(commands.list('global'), action);
      const ids = { id: newId(), token: `interaction-token-${newId()}`, applicationId };
      const source = action.kind === 'press' || action.kind === 'submit' ? (action.message ?? null) : null;
      const isSubmission = action.kind === 'submit';
      const interaction = createStoredInteraction({ ...ids, userId: who.userId, source, isSubmission });
      interactions.set(ids.token, interaction);
      gateway.dispatch(
        'INTERACTION_CREATE',
        renderInteraction(ids, action, { actor: who, types, keepFile: (file) => files.keep(file) }),
      );
      return interaction;
    },
    async close() {
      gateway.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Ids that rise, with as many digits as Discord's. */
function createIds(): () => string {
  let last = 900_000_000_000_000_000n;
  return () => String((last += 1n));
}

function readPort(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The loopback Discord has no port');
  return address.port;
}
