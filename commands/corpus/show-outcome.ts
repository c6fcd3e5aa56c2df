import type { Message } from '../../src/bot/command.js';
import type { Texts } from '../../src/bot/messages/texts.js';
import type { Outcome } from '../../src/library/living/keeper.js';
import { renderPublished } from '../../src/views/corpus/render-published.js';
import { renderRefused } from '../../src/views/corpus/render-refused.js';

/** The version that a change made, or why it made none. `note`: as in `PublishedOptions`. */
export function showOutcome(outcome: Outcome, texts: Texts, note?: string): Message {
  if (outcome.kind === 'refused') return renderRefused(outcome.refusal, texts);
  return renderPublished({ published: outcome.published, ...(note === undefined ? {} : { note }) }, texts);
}
