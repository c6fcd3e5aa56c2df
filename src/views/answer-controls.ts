import type { FoundAnswer } from '../answer/answer.js';
import type { Texts } from '../bot/messages/texts.js';
import { canKeep, type Asked } from './asked.js';
import { button, buttonRows, menu } from './components.js';
import { controlKeys } from './control-keys.js';
import { hitOptions } from './passage-options.js';
import { furtherHits } from './render-more.js';

export interface AnswerControlsOptions {
  readonly answer: FoundAnswer;
  /** What these buttons ask again, where the message keeps it. */
  readonly asked: Asked;
  readonly isPrivate: boolean;
  readonly canShare: boolean;
  /** Default `true`. */
  readonly asksFeedback?: boolean;
}

/** What can be done with an answer; a question too long to be kept leaves a menu with its further passages. */
export function answerControls(
  { answer, asked, isPrivate, canShare, asksFeedback = true }: AnswerControlsOptions,
  texts: Texts,
): ReturnType<typeof buttonRows> {
  const { controls } = texts;
  const further = furtherHits(answer);
  if (!canKeep(asked)) {
    const options = hitOptions(further, texts);
    const rest = menu({ placeholder: controls.morePassages, control: controlKeys.pick, options });
    return rest === null ? [] : [rest];
  }
  return buttonRows([
    further.length === 0 ? null : button({ label: controls.morePassages, control: controlKeys.more, args: [] }),
    button({ label: controls.whyThis, control: controlKeys.why, args: [] }),
    isPrivate && canShare ? button({ label: controls.share, control: controlKeys.share, args: [] }) : null,
    asksFeedback ? button({ label: controls.helpful, control: controlKeys.good, args: [] }) : null,
    asksFeedback ? button({ label: controls.notHelpful, control: controlKeys.bad, args: [] }) : null,
  ]);
}
