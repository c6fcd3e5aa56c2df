import { median } from '../statistics.js';
import type { Line } from './deed.js';
import type { Watch } from './run-child.js';

/** What is to be met, once. */
export interface Target {
  /** The start of the program, or the deed with this number, from 1. */
  readonly deed: number | 'start';
  /** Ends the database's server at once and starts it again; then the child goes on, and is killed some deeds later. */
  readonly crashServer?: () => Promise<void>;
}

/** Makes what kills a child. */
export type Aim = (target: Target) => Watch;

/** Kills fall between the beginning of something and a bit after its usual end. */
const REACH = 1.3;
const GUESSED_MS = 20;
const LAST_DURATIONS = 15;
const DEEDS_AFTER_SERVER = 6;

/** Learns how long a start and each kind of deed take, to kill at any moment of it. */
export function createAim(random: () => number): Aim {
  const durations = new Map<string, readonly number[]>();
  const learn = (kind: string, ms: number): void => {
    durations.set(kind, [...(durations.get(kind) ?? []), ms].slice(-LAST_DURATIONS));
  };
  const chooseMoment = (kind: string): number => {
    const known = durations.get(kind) ?? [];
    return random() * REACH * (known.length === 0 ? GUESSED_MS : median(known));
  };
  return ({ deed, crashServer }) => {
    const began = new Map<string, { readonly kind: string; readonly ms: number }>();
    let [deeds, endsLeft] = [0, Number.POSITIVE_INFINITY];
    const letGoOn = (): void => {
      endsLeft = DEEDS_AFTER_SERVER;
    };
    return (line, kill) => {
      const { who, kind } = nameOf(line);
      const begun = began.get(who);
      if (line.at === 'end' || line.at === 'open') {
        if (begun !== undefined) learn(begun.kind, performance.now() - begun.ms);
        endsLeft -= 1;
        if (endsLeft <= 0 || (line.at === 'open' && deed === 'start')) kill();
        return;
      }
      began.set(who, { kind, ms: performance.now() });
      if (line.at === 'begin') deeds += 1;
      if (deed === 'start' ? line.at !== 'opening' : line.at !== 'begin' || deeds !== deed) return;
      after(chooseMoment(kind), () => (crashServer === undefined ? kill() : void crashServer().then(letGoOn, kill)));
    };
  };
}

function nameOf(line: Line): { readonly who: string; readonly kind: string } {
  if (line.at === 'begin') return { who: line.serverId, kind: line.deed.kind };
  return line.at === 'end' ? { who: line.serverId, kind: '' } : { who: 'program', kind: 'start' };
}

/** Parts of a millisecond count here, which timers don't have. */
function after(ms: number, task: () => void): void {
  const due = performance.now() + ms;
  const poll = (): void => {
    if (performance.now() < due) setImmediate(poll);
    else task();
  };
  poll();
}
