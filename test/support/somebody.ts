import type { Caller } from '../../src/bot/command.js';

/** A person; `serverId` as in `Caller`. */
export function somebody(
  userId: string,
  serverId: string | null,
  { permissions = null, ...rest }: Partial<Caller> = {},
): Caller {
  return {
    requestId: '1234',
    userId,
    serverId,
    locale: 'en-US',
    serverLocale: serverId === null ? null : 'en-US',
    permissions: serverId === null ? null : (permissions ?? 0n),
    roleIds: [],
    channelId: '500000000000000005',
    parentChannelId: null,
    ...rest,
  };
}
