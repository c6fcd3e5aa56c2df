import type { Message, Reply } from '../../bot/command.js';

/** Makes one shape of the three in which a command may answer. */
export async function* toMessages(reply: Reply): AsyncGenerator<Message, void, undefined> {
  if (Symbol.asyncIterator in reply) {
    yield* reply;
    return;
  }
  yield await reply;
}
