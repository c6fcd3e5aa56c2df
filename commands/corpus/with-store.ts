import type { App, Caller, Message } from '../../src/bot/command.js';
import type { Texts } from '../../src/bot/messages/texts.js';
import { StoreError } from '../../src/library/living/store.js';
import { renderRefused } from '../../src/views/corpus/render-refused.js';
import { readerTexts } from '../reader-texts.js';

/** Does something for one person that needs the store; where the store cannot, says in a line of theirs what is wrong with it. */
export async function withStore<Result>(
  caller: Caller,
  app: App,
  task: (texts: Texts) => Promise<Result>,
): Promise<Result | Message> {
  const texts = readerTexts(caller, app, true);
  try {
    return await task(texts);
  } catch (error) {
    if (error instanceof StoreError) return renderRefused({ kind: 'store', why: error.fault }, texts);
    throw error;
  }
}
