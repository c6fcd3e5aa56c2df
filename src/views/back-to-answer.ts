import type { Texts } from '../bot/messages/texts.js';
import { canKeep, type Asked } from './asked.js';
import { button } from './components.js';
import { controlKeys } from './control-keys.js';

/** The way back to the answer that something was opened from; `null` where there was none. */
export function backToAnswer(asked: Asked | null, { controls }: Texts): ReturnType<typeof button> {
  if (asked === null || !canKeep(asked)) return null;
  return button({ label: controls.backToAnswer, control: controlKeys.back, args: [] });
}
