import type { Reply, Shown } from '../bot/command.js';

/** Makes one shape of the three in which a command may answer. */
export async function* toShown(reply: Reply): AsyncGenerator<Shown, void, undefined> {
  if (Symbol.asyncIterator in reply) {
    yield* reply;
    return;
  }
  yield await reply;
}
