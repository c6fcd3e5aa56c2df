import type { Message } from '../src/bot/command.js';
import type { Texts } from '../src/bot/messages/texts.js';
import { renderNotice } from '../src/views/render-notice.js';

/** Tells the presser that a message keeps no question for its button to ask again. */
export function oldControl({ notices }: Texts): Message {
  return renderNotice({ line: notices.oldControl, outcome: 'gone' });
}
