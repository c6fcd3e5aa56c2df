import type { ControlKey } from '../bot/custom-id.js';
import type { Texts } from '../bot/messages/texts.js';
import { button } from './components.js';

/** Where buttons that turn pages lead to. */
export interface Pager {
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  readonly control: ControlKey;
  /** The control's arguments for a page. */
  readonly argsOf: (page: number) => readonly string[];
}

/** Previous and next page, disabled at the ends; none for a single page. */
export function pageButtons({ page, pages, control, argsOf }: Pager, texts: Texts): ReturnType<typeof button>[] {
  if (pages <= 1) return [];
  const turn = (label: string, to: number): ReturnType<typeof button> =>
    button({ label, control, args: argsOf(to), isDisabled: to < 1 || to > pages });
  return [turn(texts.controls.previousPage, page - 1), turn(texts.controls.nextPage, page + 1)];
}
