import { seededRandom } from '../../eval/sample.js';
import type { StorePlace } from '../../src/library/store/open-store.js';
import { median } from '../statistics.js';
import { checkRestart, followLines, nothingKnown, type Found } from './crash-round.js';
import type { Deed, Line } from './deed.js';
import { runChild } from './run-child.js';

/** What is killed, how often and where. */
export interface CrashOptions {
  readonly rounds: number;
  readonly seed: number;
  /** The compiled `crash-child.js`. */
  readonly script: string;
  /** An empty place. */
  readonly newPlace: () => Promise<StorePlace>;
  /** Ends the database's server at once and starts it again; then the child goes on, and is killed a few deeds later. */
  readonly crashServer?: () => Promise<void>;
  /** Hears of each round. */
  readonly onRound?: (round: RoundResult) => void;
}

/** One kill and the restart after it. */
export interface RoundResult {
  readonly number: number;
  /** `creation`, `start`, or the deeds that were going on. */
  readonly phase: readonly string[];
  /** Of each deed that was going on: whether it was done, though nobody was told. */
  readonly effects: readonly boolean[];
  readonly acknowledged: number;
  readonly breaches: readonly string[];
}

/** Rounds in one place, before another one is begun. */
const ROUNDS_A_PLACE = 12;
/** Shares of the rounds that kill while the program starts: with no database yet, with one; and again while it starts anew. */
const [CREATION, START, AGAIN] = [0.1, 0.1, 0.25];
const MAX_DEEDS = 12;
/** Kills fall between the beginning of a deed and a bit after its usual end. */
const REACH = 1.3;
const GUESSED_MS = 20;
const DEEDS_AFTER_SERVER = 6;

/** Kills a child again and again; after each kill, all that it kept is looked at. */
export async function runCrashRounds(options: CrashOptions): Promise<readonly RoundResult[]> {
  const random = seededRandom(options.seed);
  const aim = createAim(random);
  const results: RoundResult[] = [];
  let place = await options.newPlace();
  let { known }: Pick<Found, 'known'> = { known: nothingKnown };
  for (let number = 1; number <= options.rounds; number += 1) {
    const draw = random();
    const isCreation = options.crashServer === undefined && draw < CREATION;
    const isStart = isCreation || (options.crashServer === undefined && draw < CREATION + START);
    if (isCreation || number % ROUNDS_A_PLACE === 0) {
      // oxlint-disable-next-line no-await-in-loop -- one round after the other.
      [place, known] = [await options.newPlace(), nothingKnown];
    }
    const child = { script: options.script, place, seed: options.seed * 1000 + number, revision: number * 1000 };
    const at = isStart ? null : Math.floor(random() * MAX_DEEDS);
    // oxlint-disable-next-line no-await-in-loop -- as above.
    const lines = await runChild(child, aim(at, options.crashServer));
    const followed = followLines(lines, known, options.crashServer !== undefined);
    // oxlint-disable-next-line no-await-in-loop -- as above.
    if (!isStart && random() < AGAIN) await runChild({ ...child, seed: -1 }, aim(-1));
    // oxlint-disable-next-line no-await-in-loop -- as above.
    const restarted = await checkRestart(place, followed.known);
    ({ known } = restarted);
    const result = {
      number,
      phase: phaseOf(lines, followed.known, isCreation),
      effects: restarted.effects,
      acknowledged: lines.filter((line) => line.at === 'end').length,
      breaches: [...followed.breaches, ...restarted.breaches],
    };
    results.push(result);
    options.onRound?.(result);
  }
  return results;
}

function phaseOf(lines: readonly Line[], known: Found['known'], isCreation: boolean): readonly string[] {
  if (!lines.some(({ at }) => at === 'open')) return [isCreation ? 'creation' : 'start'];
  const deeds = [...known.values()].flatMap(({ pending }) => (pending === null ? [] : [pending.kind]));
  return deeds.length === 0 ? ['between'] : deeds;
}

type Aim = (deed: number | null, crashServer?: () => Promise<void>) => (line: Line, kill: () => void) => void;

/** Learns how long things take, to kill at any moment of the start (`null`, `-1`) or of the deed with this number. */
function createAim(random: () => number): Aim {
  const durations = new Map<string, number[]>();
  const guess = (kind: string): number => {
    const known = durations.get(kind) ?? [];
    return random() * REACH * (known.length === 0 ? GUESSED_MS : median(known));
  };
  return (wanted, crashServer) => {
    const began = new Map<string, { readonly kind: string; readonly ms: number }>();
    let [deeds, left] = [0, Number.POSITIVE_INFINITY];
    return (line, kill) => {
      const who = line.at === 'begin' || line.at === 'end' ? line.serverId : 'program';
      const ms = performance.now();
      if (line.at === 'end' || line.at === 'open') {
        const begun = began.get(who);
        if (begun !== undefined)
          durations.set(begun.kind, [...(durations.get(begun.kind) ?? []), ms - begun.ms].slice(-15));
        left -= 1;
        if (left <= 0 || (wanted === -1 && line.at === 'open')) kill();
        return;
      }
      const kind = line.at === 'begin' ? kindOf(line.deed) : line.at;
      began.set(who, { kind, ms });
      if (line.at === 'begin') deeds += 1;
      const isIt =
        wanted === null || wanted === -1 ? line.at === 'opening' : line.at === 'begin' && deeds === wanted + 1;
      if (!isIt) return;
      if (crashServer === undefined) after(guess(kind), kill);
      else
        after(
          guess(kind),
          () =>
            void crashServer().then(() => {
              left = DEEDS_AFTER_SERVER;
            }, kill),
        );
    };
  };
}

function kindOf(deed: Deed): string {
  return deed.kind;
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
