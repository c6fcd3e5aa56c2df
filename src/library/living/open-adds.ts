import type { Origin } from '../../sources/reading.js';

/**
 * What one server may have read in at a time, waiting or running. What was pasted is short, and would be lost with a refusal:
 * many of it may wait. `bytes`: two files as large as they may be.
 */
export const addLimits = { read: 5, pasted: 50, bytes: 20 * 1024 * 1024 } as const;

/** What servers are having read in. */
export interface OpenAdds {
  /** Notes one more, and returns what ends it; `null`: the server has as much open as it may. */
  begin(serverId: string, origin: Origin): (() => void) | null;
}

/** Creates the count. */
export function createOpenAdds(): OpenAdds {
  const open = new Map<string, ReadonlySet<Origin>>();
  return {
    begin(serverId, origin) {
      const others = open.get(serverId) ?? new Set();
      if (!fits(origin, others)) return null;
      // The same origin may be given twice.
      const one = { ...origin };
      open.set(serverId, new Set([...others, one]));
      return () => {
        const rest = new Set(open.get(serverId));
        rest.delete(one);
        if (rest.size > 0) open.set(serverId, rest);
        else open.delete(serverId);
      };
    },
  };
}

function fits(origin: Origin, others: ReadonlySet<Origin>): boolean {
  if (origin.kind === 'text') return others.size < addLimits.pasted;
  const bytes = [origin, ...others].reduce((sum, one) => sum + (one.kind === 'file' ? one.bytes.length : 0), 0);
  return bytes <= addLimits.bytes && [...others].filter(({ kind }) => kind !== 'text').length < addLimits.read;
}
