import { seededRandom } from '../../eval/sample.js';
import type { StorePlace } from '../../src/library/store/open-store.js';
import { createAim, type Aim, type Target } from './aim.js';
import { checkRestart, followLines, nothingKnown, type Known } from './crash-round.js';
import type { Line } from './deed.js';
import { runChild } from './run-child.js';

/** What is killed, how often and where. */
export interface CrashOptions {
  readonly rounds: number;
  /** Of places, deeds and moments; the moments' effects differ from run to run all the same. */
  readonly seed: number;
  /** The compiled `crash-child.js`. */
  readonly script: string;
  /** Makes an empty one. */
  readonly newPlace: () => Promise<StorePlace>;
  /** As in `Target`; where it is given, the program is never killed at its start. */
  readonly crashServer?: () => Promise<void>;
  /** Hears of each round. */
  readonly onRound?: (round: RoundResult) => void;
}

/** One kill and the restart after it. */
export interface RoundResult {
  /** From 1. */
  readonly number: number;
  /** `creation` of the database, `start`, `between` deeds, or the deeds that were going on. */
  readonly phases: readonly string[];
  /** Of each deed that was going on: whether it was done, though nobody was told. */
  readonly effects: readonly boolean[];
  readonly acknowledged: number;
  /** What was wrong; none where all is well. */
  readonly breaches: readonly string[];
}

/** Rounds in one place, before another one is begun. */
const ROUNDS_A_PLACE = 12;
/** Share of the kills in SQLite that fall between two statements instead of at any time. */
const COUNTED = 0.5;
/** Creating the tables takes about as many; so do some twenty deeds. */
const STATEMENTS = { start: 30, deeds: 120 };
/** Shares of the rounds that kill while the program starts: with no database yet, with one; and again while it starts anew. */
const [CREATION, START, AGAIN] = [0.1, 0.1, 0.25];
const MAX_DEEDS = 12;

interface Plan {
  readonly isCreation: boolean;
  readonly isNewPlace: boolean;
  readonly target: Target;
  /** `null`: at a moment of the target. */
  readonly statement: number | null;
  readonly isKilledAgain: boolean;
}

/** Kills a child again and again; after each kill, all that it kept is looked at. */
export async function runCrashRounds(options: CrashOptions): Promise<readonly RoundResult[]> {
  const random = seededRandom(options.seed);
  const aim = createAim(random);
  const results: RoundResult[] = [];
  let place = await options.newPlace();
  let known: ReadonlyMap<string, Known> = nothingKnown;
  for (let number = 1; number <= options.rounds; number += 1) {
    const plan = makePlan(number, random, { ...options, isCounting: place.databaseUrl === null });
    // oxlint-disable-next-line no-await-in-loop -- one round after the other.
    if (plan.isNewPlace) [place, known] = [await options.newPlace(), nothingKnown];
    // oxlint-disable-next-line no-await-in-loop -- as above.
    const round = await runRound(number, { plan, place, known, aim, options });
    ({ known } = round);
    results.push(round.result);
    options.onRound?.(round.result);
  }
  return results;
}

function makePlan(
  number: number,
  random: () => number,
  { crashServer, isCounting }: Pick<CrashOptions, 'crashServer'> & { readonly isCounting: boolean },
): Plan {
  const [draw, again, deed] = [random(), random(), 1 + Math.floor(random() * MAX_DEEDS)];
  const [counted, share] = [random(), random()];
  const isCreation = crashServer === undefined && draw < CREATION;
  const isStart = crashServer === undefined && draw < CREATION + START;
  return {
    isCreation,
    isNewPlace: isCreation || number % ROUNDS_A_PLACE === 0,
    target: isStart ? { deed: 'start' } : { deed, ...(crashServer && { crashServer }) },
    statement: isCounting && counted < COUNTED ? 1 + Math.floor(share * STATEMENTS[isStart ? 'start' : 'deeds']) : null,
    isKilledAgain: !isStart && again < AGAIN,
  };
}

interface Setting {
  readonly plan: Plan;
  readonly place: StorePlace;
  readonly known: ReadonlyMap<string, Known>;
  readonly aim: Aim;
  readonly options: CrashOptions;
}

async function runRound(
  number: number,
  { plan, place, known, aim, options }: Setting,
): Promise<{ readonly known: ReadonlyMap<string, Known>; readonly result: RoundResult }> {
  const { dataDir, databaseUrl } = place;
  const args = [dataDir, databaseUrl ?? '', options.seed * 1000 + number, number * 1000].map(String);
  const child = { script: options.script, args };
  const { target, statement } = plan;
  const counted = [target.deed === 'start' ? 'start' : 'deeds', String(statement)];
  const lines = await (statement === null
    ? runChild(child, aim(target))
    : runChild({ ...child, args: [...args, ...counted] }, () => {}));
  const followed = followLines(lines, known, options.crashServer !== undefined);
  if (plan.isKilledAgain) await runChild(child, aim({ deed: 'start' }));
  const restarted = await checkRestart(place, followed.known);
  const result = {
    number,
    phases: phasesOf(lines, followed.known, plan),
    effects: restarted.effects,
    acknowledged: lines.filter((line) => line.at === 'end').length,
    breaches: [...followed.breaches, ...restarted.breaches],
  };
  return { known: restarted.known, result };
}

function phasesOf(lines: readonly Line[], known: Setting['known'], { isCreation }: Plan): readonly string[] {
  if (!lines.some(({ at }) => at === 'open')) return [isCreation ? 'creation' : 'start'];
  const deeds = [...known.values()].flatMap(({ pending }) => (pending === null ? [] : [pending.kind]));
  return deeds.length === 0 ? ['between'] : deeds;
}
