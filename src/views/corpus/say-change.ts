import type { Texts } from '../../bot/messages/texts.js';
import type { Reason } from '../../library/living/state.js';
import { escapeLine } from '../escape-text.js';

const MAX_TITLE_CHARS = 80;
const SHOWN = 2;

/** What a version or draft is about. */
export interface ChangeWords {
  readonly reason: Reason;
  /** As in `Version.about`. */
  readonly about: readonly string[];
}

/** What was done to what, in a few words of Markdown, e.g. `added “A title” and 3 more`. */
export function sayChange({ reason, about }: ChangeWords, { add }: Texts): string {
  const { published, draft } = add;
  const titles = about.slice(0, SHOWN).map((title) => `“${escapeLine(title, MAX_TITLE_CHARS) || draft.untitled}”`);
  // Nobody's change: the version that every library begins with.
  const named = titles.join(', ') || (reason === 'undo' ? published.reasons.start('') : '…');
  const more = about.length - titles.length;
  return published.reasons[reason](more > 0 ? published.andMore(named, more) : named);
}
