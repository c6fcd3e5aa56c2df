import type { Message } from '../../bot/command.js';
import type { Texts } from '../../bot/messages/texts.js';
import type { Work } from '../../library/living/keeper.js';
import { buttonRows, container, separator, textDisplay } from '../components.js';
import { controlKeys } from '../control-keys.js';
import { escapeLine } from '../escape-text.js';
import { pageButtons } from '../page-buttons.js';
import { clampPage } from '../text-pages.js';
import { nameSource } from './say-sources.js';

/** Works on a page of the list. */
const PAGE_WORKS = 10;
const MAX_TITLE_CHARS = 140;
const MAX_ID_CHARS = 70;

/** All works of a server, shipped ones first, hidden ones marked, ten a page; private. `page`: as a control wrote it. */
export function renderWorks(works: readonly Work[], page: string | undefined, texts: Texts): Message {
  const pages = Math.ceil(works.length / PAGE_WORKS);
  const at = clampPage(page, pages);
  const facts = [texts.add.draft.texts(works.length), ...(pages > 1 ? [texts.shown.page(at, pages)] : [])];
  const shown = works.slice((at - 1) * PAGE_WORKS, at * PAGE_WORKS).map((work) => renderWork(work, texts));
  const pager = { page: at, pages, control: controlKeys.works, argsOf: (to: number) => [String(to)] };
  const components = [
    container('moderation', [
      textDisplay(`### ${texts.manage.list.title}\n-# ${facts.join(' · ')}`),
      ...(shown.length === 0 ? [] : [separator(), textDisplay(shown.join('\n'))]),
      ...buttonRows(pageButtons(pager, texts)),
    ]),
  ];
  return { components, isPrivate: true, placement: 'new', outcome: 'works' };
}

function renderWork({ document, isShipped, isHidden, source }: Work, { manage: { list }, add, shown }: Texts): string {
  const facts = [
    ...(isHidden ? [list.hidden] : []),
    isShipped ? list.shipped : list.own,
    ...(source === null ? [] : [list.from(nameSource(source))]),
    shown.passages(document.passages.length),
    escapeLine(document.id, MAX_ID_CHARS),
  ];
  const title = escapeLine(document.meta.title, MAX_TITLE_CHARS) || add.draft.untitled;
  return `**${title}**\n-# ${facts.join(' · ')}`;
}
