import type { Message } from '../../bot/command.js';
import type { Texts } from '../../bot/messages/texts.js';
import type { Draft } from '../../library/living/draft.js';
import { button, buttonRows, container, section, textDisplay } from '../components.js';
import { controlKeys } from '../control-keys.js';
import { pageButtons } from '../page-buttons.js';
import { clampPage } from '../text-pages.js';
import { sayChange } from './say-change.js';

/** Drafts on a page of the list. */
const PAGE_DRAFTS = 8;

/** The drafts that wait, eight a page in the order given, each with a button that opens it; private. `page`: as a control wrote it. */
export function renderDrafts(drafts: readonly Draft[], page: string | undefined, texts: Texts): Message {
  const { draft: words, controls } = texts.add;
  const pages = Math.ceil(drafts.length / PAGE_DRAFTS);
  const at = clampPage(page, pages);
  const pager = { page: at, pages, control: controlKeys.drafts, argsOf: (to: number) => [String(to)] };
  const title = drafts.length === 0 ? words.none : `### ${words.listTitle(drafts.length)}`;
  const components = [
    container('moderation', [
      textDisplay(title),
      ...drafts
        .slice((at - 1) * PAGE_DRAFTS, at * PAGE_DRAFTS)
        .map((draft) =>
          section(
            renderLine(draft, texts),
            button({ label: controls.openDraft, control: controlKeys.draft, args: [draft.id, '1'] }),
          ),
        ),
      ...buttonRows(pageButtons(pager, texts)),
    ]),
  ];
  return { components, isPrivate: true, placement: 'new', outcome: 'drafts' };
}

function renderLine(draft: Draft, texts: Texts): string {
  const { counts, noPassages } = texts.add.draft;
  const facts = [`<t:${Math.floor(draft.madeAt / 1000)}:R>`, counts(draft.report.diff.counts) || noPassages];
  return `${sayChange(draft, texts)}\n-# ${facts.join(' · ')}`;
}
