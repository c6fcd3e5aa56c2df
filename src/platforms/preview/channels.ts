import { createChannel } from './channel.js';
import type { Channel, KeptMessage } from './channel.js';

/** Browsers at a time; the one that opened first is forgotten. */
const MAX_CHANNELS = 50;

/** Something that somebody has said before. */
export interface Sample {
  readonly name: string;
  /** Markdown. */
  readonly text: string;
}

/** The channels of all browsers, by ids that the browsers choose. */
export interface Channels {
  /** A channel that is not known yet is made, with the samples in it. */
  find(id: string, samples: readonly Sample[]): Channel;
  /** `null`: no such message, or no such channel. */
  findMessage(id: string, messageId: string): KeptMessage | null;
}

/** `now`: milliseconds since 1970. */
export function createChannels(now: () => number): Channels {
  const channels = new Map<string, Channel>();
  let count = 0;
  const open = (id: string, samples: readonly Sample[]): Channel => {
    count += 1;
    const channel = createChannel({ id, number: count }, now);
    for (const { name, text } of samples) channel.add({ ...WRITTEN, author: { kind: 'guest', name }, text });
    channels.set(id, channel);
    const [oldest] = channels.keys();
    if (channels.size > MAX_CHANNELS && oldest !== undefined) channels.delete(oldest);
    return channel;
  };
  return {
    find: (id, samples) => channels.get(id) ?? open(id, samples),
    findMessage: (id, messageId) => channels.get(id)?.find(messageId) ?? null,
  };
}

/** What all messages of people have in common. */
export const WRITTEN = { onlyFor: null, origin: null, owner: null, components: [], files: [] } as const;
