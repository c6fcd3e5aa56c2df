import type { Clock } from './clock.js';

/** Lets programs visit a host politely: one request at a time, with a pause between visits. */
export interface HostQueue {
  /** Runs the task when it is its turn; turns are in the order of calls. */
  run<T>(turn: Turn, task: () => Promise<T>): Promise<T>;
}

export interface Turn {
  /** Name of the host, as in an address. */
  readonly host: string;
  /** Requests of one visit follow each other without a pause: `robots.txt`, redirects. Equal by identity. */
  readonly visit: object;
  /** Milliseconds between another visit and this one. */
  readonly pauseMs: number;
  readonly signal: AbortSignal | undefined;
}

interface HostState {
  last: Promise<void>;
  /** Turns that wait or run. */
  turns: number;
  visit: object | null;
  endedAt: number;
}

/** Hosts that nobody has asked for so long are forgotten: longer than any pause. */
const FORGET_MS = 60_000;

/** Creates one for the whole process. */
export function createHostQueue(clock: Clock): HostQueue {
  const hosts = new Map<string, HostState>();

  async function takeTurn<T>(state: HostState, turn: Turn, task: () => Promise<T>): Promise<T> {
    const waitMs = state.endedAt + turn.pauseMs - clock.now();
    if (state.visit !== turn.visit && waitMs > 0) await clock.wait(waitMs, turn.signal);
    turn.signal?.throwIfAborted();
    state.visit = turn.visit;
    try {
      return await task();
    } finally {
      state.endedAt = clock.now();
    }
  }

  return {
    run: async (turn, task) => {
      forgetOld(hosts, clock.now());
      const state = hosts.get(turn.host) ?? {
        last: Promise.resolve(),
        turns: 0,
        visit: null,
        endedAt: Number.NEGATIVE_INFINITY,
      };
      hosts.set(turn.host, state);
      state.turns += 1;
      const result = state.last.then(() => takeTurn(state, turn, task)).finally(() => void (state.turns -= 1));
      // The next turn comes whether this one succeeds or not; its caller hears of it.
      state.last = result.then(
        () => undefined,
        () => undefined,
      );
      return await result;
    },
  };
}

function forgetOld(hosts: Map<string, HostState>, now: number): void {
  for (const [host, { turns, endedAt }] of hosts) {
    if (turns === 0 && endedAt + FORGET_MS < now) hosts.delete(host);
  }
}
