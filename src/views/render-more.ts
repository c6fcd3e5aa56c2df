import type { Answer } from '../answer/answer.js';
import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import type { Hit } from '../search/hit.js';
import { askedTitle, type Asked } from './asked.js';
import { backToAnswer } from './back-to-answer.js';
import { buttonRows, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';
import type { FindNames } from './reader-names.js';
import { pageButtons } from './page-buttons.js';
import { countPages, PAGE_HITS, renderResults } from './render-results.js';
import { clampPage } from './text-pages.js';

export interface MoreOptions {
  readonly asked: Asked;
  /** All further passages, best first; at least one. */
  readonly hits: readonly Hit[];
  /** As a control wrote it. */
  readonly page?: string | undefined;
  /** For the names in the reader's language. */
  readonly findNames?: FindNames | undefined;
  readonly isPrivate: boolean;
}

/** The ranked passages that an answer does not cite, best first; all of them for a refusal. */
export function furtherHits(answer: Answer): readonly Hit[] {
  if (answer.kind === 'refused') return answer.hits;
  const cited = new Set(answer.citations.map(({ passage }) => passage.id));
  return answer.hits.filter(({ passage }) => !cited.has(passage.id));
}

/** One page of the passages that were ranked for a question beyond those which its answer cites. */
export function renderMore({ asked, hits, findNames, isPrivate, ...options }: MoreOptions, texts: Texts): Message {
  const pages = countPages(hits.length);
  const page = clampPage(options.page, pages);
  const facts = [
    texts.views.moreTitle,
    texts.shown.passages(hits.length),
    ...(pages > 1 ? [texts.shown.page(page, pages)] : []),
  ];
  const pager = { page, pages, control: controlKeys.leaf, argsOf: (to: number) => [String(to)] };
  return renderResults(
    {
      head: [askedTitle(asked), textDisplay(`-# ${facts.join(' · ')}`)],
      hits: hits.slice((page - 1) * PAGE_HITS, page * PAGE_HITS),
      controls: buttonRows([...pageButtons(pager, texts), backToAnswer(asked, texts)]),
      findNames,
      isPrivate,
    },
    texts,
  );
}
