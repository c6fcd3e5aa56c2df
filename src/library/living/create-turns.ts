/** Runs tasks of one name one after the other, in the order in which they were given; those of other names meanwhile. */
export type InTurn = <Value>(name: string, task: () => Promise<Value>) => Promise<Value>;

/** Creates the queues. A task that fails fails for its giver only. */
export function createTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return async (name, task) => {
    const before = last.get(name) ?? Promise.resolve();
    const turn = before.then(task, task);
    last.set(name, turn);
    try {
      return await turn;
    } finally {
      if (last.get(name) === turn) last.delete(name);
    }
  };
}
