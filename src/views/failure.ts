import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import { escapeLine } from './escape-text.js';
import { renderNotice } from './render-notice.js';

/** What a person sees when a command broke: nothing of the cause, and the number under which the log has it. */
export function failureMessage(texts: Texts, requestId: string): Message {
  const line = `${texts.notices.failed}\n-# ${texts.notices.failureId(escapeLine(requestId, 60))}`;
  return renderNotice({ line, outcome: 'failed', accent: 'error' });
}
