import type { Message } from '../../bot/command.js';
import type { Texts } from '../../bot/messages/texts.js';
import type { Refusal } from '../../library/living/draft.js';
import { escapeLine } from '../escape-text.js';
import { renderNotice } from '../render-notice.js';
import { sayMegabytes, sayProblem } from './say-problem.js';

const MAX_TITLE_CHARS = 160;

/** A private line that says why nothing was changed, and what to do. */
export function renderRefused(refusal: Refusal, texts: Texts): Message {
  return renderNotice({ line: sayRefusal(refusal, texts), outcome: `refused-${refusal.kind}` });
}

/** Why nothing was changed, as Markdown on one line. */
export function sayRefusal(refusal: Refusal, texts: Texts): string {
  const { refusals, draft } = texts.add;
  switch (refusal.kind) {
    case 'problem':
      return sayProblem(refusal.problem, texts);
    case 'already-there':
      return refusals.alreadyThere(escapeLine(refusal.title, MAX_TITLE_CHARS) || draft.untitled);
    case 'full':
      return refusals.full[refusal.of](refusal.limit);
    case 'busy':
      return refusals.busy(refusal.limit, sayMegabytes(refusal.limitBytes, texts));
    case 'gone':
      return refusals.gone;
    case 'outdated':
      return refusals.outdated;
    case 'nothing-to-do':
      return refusals.nothingToDo;
    case 'would-be-empty':
      return refusals.wouldBeEmpty;
    case 'store':
      break;
  }
  return refusals.store[refusal.why];
}
