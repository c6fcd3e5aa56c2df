import type { ControlKey } from '../bot/custom-id.js';

/** The forms that views open and `commands/index.ts` answers; their custom ids are as those of `controlKeys`. */
export const formKeys = {
  /** none; its one input holds a question */
  ask: { name: 'askform', version: 1 },
} as const satisfies Readonly<Record<string, ControlKey>>;
