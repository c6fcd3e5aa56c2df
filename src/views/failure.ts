import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import type { StoreFault } from '../library/living/draft.js';
import { escapeLine } from './escape-text.js';
import { renderNotice } from './render-notice.js';

/**
 * What a person sees when a command broke: the number under which the log has it, and of the cause nothing but what is wrong
 * with the store, where it is that: somebody can mend it. `null`: it is something else.
 */
export function failureMessage(texts: Texts, requestId: string, fault: StoreFault | null = null): Message {
  const { notices, add } = texts;
  const cause = fault === null ? notices.failed : add.refusals.store[fault];
  const line = `${cause}\n-# ${notices.failureId(escapeLine(requestId, 60))}`;
  return renderNotice({ line, outcome: 'failed', accent: 'error' });
}
