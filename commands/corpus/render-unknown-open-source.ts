import type { Message } from '../../src/bot/command.js';
import type { Texts } from '../../src/bot/messages/texts.js';
import { escapeLine } from '../../src/views/escape-text.js';
import { renderNotice } from '../../src/views/render-notice.js';

/** Says that no page or feed is called so. */
export function renderUnknownOpenSource(typed: string, { add }: Texts): Message {
  return renderNotice({ line: add.schedule.unknown(escapeLine(typed, 200)), outcome: 'gone' });
}
