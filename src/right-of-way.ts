import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Timer } from './library/living/keeper-parts.js';

/** Lets answers go before work that nobody waits for. */
export interface RightOfWay {
  /** Somebody waits for an answer from now on. @returns what to call when it is there; more than once does no harm */
  readonly enter: () => () => void;
  /** Resolves after the event loop has gone round, and when nobody waits any more, at most some 50 ms later. */
  readonly pause: () => Promise<void>;
}

/**
 * An answer takes some ten turns of the event loop until Discord has it, and other work has a slice of 5 ms in each. In this time it is
 * there without them. What takes longer waits for the network, or is long work itself; and while questions never end, the work goes on, if slowly.
 */
const PATIENCE_MS = 50;

/** Nobody waits at first. */
export function createRightOfWay(timer: Timer): RightOfWay {
  const waiting = new Set<symbol>();
  const paused = new Set<() => void>();
  return {
    enter() {
      const answer = Symbol('answer');
      const leave = (): void => {
        cancel();
        waiting.delete(answer);
        if (waiting.size === 0) for (const goOn of paused) goOn();
      };
      const cancel = timer(PATIENCE_MS, leave);
      waiting.add(answer);
      return leave;
    },
    async pause() {
      await othersTurn();
      if (waiting.size === 0) return;
      await new Promise<void>((resolve) => {
        const goOn = (): void => {
          cancel();
          paused.delete(goOn);
          resolve();
        };
        const cancel = timer(PATIENCE_MS, goOn);
        paused.add(goOn);
      });
    },
  };
}
