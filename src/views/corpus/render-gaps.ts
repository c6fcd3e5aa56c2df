import type { Message } from '../../bot/command.js';
import type { Texts } from '../../bot/messages/texts.js';
import type { Gap } from '../../library/living/server-records.js';
import { button, buttonRows, container, separator, textDisplay } from '../components.js';
import { controlKeys } from '../control-keys.js';
import { escapeLine } from '../escape-text.js';
import { pageButtons } from '../page-buttons.js';
import { clampPage } from '../text-pages.js';

const PAGE_GAPS = 10;
const MAX_QUESTION_CHARS = 250;

export interface GapsOptions {
  readonly gaps: readonly Gap[];
  /** Whether such questions are kept. */
  readonly isOn: boolean;
  /** 1-based, as a control wrote it; default: the first. */
  readonly page?: string | undefined;
}

/** Questions that found no answer, in the order given, ten a page, with a button that deletes them; private. */
export function renderGaps({ gaps, isOn, page }: GapsOptions, texts: Texts): Message {
  const { gaps: words } = texts.records;
  const pages = Math.ceil(gaps.length / PAGE_GAPS);
  const at = clampPage(page, pages);
  const lines = gaps.slice((at - 1) * PAGE_GAPS, at * PAGE_GAPS).map(({ question, count, lastDay }) => {
    const when = escapeLine(texts.shown.date(lastDay), 40);
    return `**${escapeLine(question, MAX_QUESTION_CHARS) || '…'}**\n-# ${words.asked(count, when)}`;
  });
  const pager = { page: at, pages, control: controlKeys.gaps, argsOf: (to: number) => [String(to)] };
  const title = [
    ...(gaps.length === 0 ? [] : [`### ${words.title(gaps.length)}`]),
    ...(isOn ? [] : [words.isOff]),
    ...(isOn && gaps.length === 0 ? [words.none] : []),
    ...(pages > 1 ? [`-# ${texts.shown.page(at, pages)}`] : []),
  ];
  const clear = button({ label: texts.records.controls.clearGaps, control: controlKeys.cleargaps, args: [] });
  const components = [
    container('moderation', [
      textDisplay(title.join('\n')),
      ...(lines.length === 0 ? [] : [separator(), textDisplay(lines.join('\n'))]),
      ...buttonRows([...pageButtons(pager, texts), ...(gaps.length === 0 ? [] : [clear])]),
    ]),
  ];
  return { components, isPrivate: true, placement: 'new', outcome: 'gaps' };
}
