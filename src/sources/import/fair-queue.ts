import type { Turn } from '../reading.js';
import { openPromise } from './open-promise.js';

/** Runs one task at a time. */
export interface FairQueue {
  /**
   * The task's outcome, when it has had its turn: servers have theirs one after the other, however much each has waiting, and
   * what people wait for comes before what the schedule reads. `turn`: absent for those without a server.
   */
  add<Value>(task: () => Promise<Value>, turn?: Turn): Promise<Value>;
  /** Fulfilled when nothing runs or waits. */
  whenIdle(): Promise<void>;
}

type Task = () => Promise<void>;

/** Tasks by server; the server whose turn is next is first. */
type Line = Map<string, readonly Task[]>;

/** So many tasks of people in a row, then one of the schedule has its turn: it is patient, but must come to an end. */
const MAX_AHEAD = 4;

const nobody: Turn = { serverId: '', isScheduled: false };

/** Creates one. A task that fails fails for its giver only. */
export function createFairQueue(): FairQueue {
  const people: Line = new Map();
  const schedule: Line = new Map();
  let ahead = 0;
  let work: Promise<void> | null = null;

  const take = (): Task | null => {
    const line = people.size > 0 && (schedule.size === 0 || ahead < MAX_AHEAD) ? people : schedule;
    ahead = line === people ? ahead + 1 : 0;
    return takeFirst(line);
  };
  const workOff = async (): Promise<void> => {
    // oxlint-disable-next-line no-await-in-loop -- one at a time is what it is for.
    for (let task = take(); task !== null; task = take()) await task();
    work = null;
  };
  return {
    async add(task, { serverId, isScheduled } = nobody) {
      const gate = openPromise<null>();
      const outcome = gate.promise.then(task);
      const line = isScheduled ? schedule : people;
      const run = async (): Promise<void> => {
        gate.resolve(null);
        await outcome.catch(() => null);
      };
      line.set(serverId, [...(line.get(serverId) ?? []), run]);
      work ??= workOff();
      return outcome;
    },
    async whenIdle() {
      await work;
    },
  };
}

/** The next task of the first server, which goes to the end of the line with its others. */
function takeFirst(line: Line): Task | null {
  const [first] = line;
  if (first === undefined) return null;
  const [serverId, [task, ...others]] = first;
  line.delete(serverId);
  if (others.length > 0) line.set(serverId, others);
  return task ?? null;
}
