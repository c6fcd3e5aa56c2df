import type { ServerSettings } from '../library/living/server-records.js';
import type { Caller, CommandRequest } from './command.js';

/** Whether the server wants no answer for everyone where the caller is. A thread counts as its channel, unless it is listed itself. */
export function isQuietHere({ channelId, parentChannelId }: Caller, { channels }: ServerSettings): boolean {
  return channels.length > 0 && !channels.some((id) => id === channelId || id === parentChannelId);
}

/** Whether a command's answer is for its caller alone: as the caller chose, else as the server did; always where it is to be quiet. */
export function answersPrivately(request: CommandRequest, settings: ServerSettings): boolean {
  const chosen = request.options['private'];
  return isQuietHere(request, settings) || (typeof chosen === 'boolean' ? chosen : settings.isPrivate);
}
