import type { Answer } from '../answer/answer.js';
import type { Message } from '../bot/command.js';
import { fitCustomId } from '../bot/custom-id.js';
import type { Texts } from '../bot/messages/texts.js';
import type { Hit } from '../search/hit.js';
import { buttonRows } from './components.js';
import { controlKeys } from './control-keys.js';
import { escapeLine } from './escape-text.js';
import { countPages, PAGE_HITS, pageButtons, renderResults } from './render-results.js';
import { clampPage } from './text-pages.js';

const MAX_QUESTION_CHARS = 280;

export interface MoreOptions {
  readonly question: string;
  /** All further passages, best first; at least one. */
  readonly hits: readonly Hit[];
  /** As a control wrote it. */
  readonly page?: string | undefined;
  readonly isPrivate: boolean;
}

/** The ranked passages that an answer does not cite, best first; all of them for a refusal. */
export function furtherHits(answer: Answer): readonly Hit[] {
  if (answer.kind === 'refused') return answer.hits;
  const cited = new Set(answer.citations.map(({ passage }) => passage.id));
  return answer.hits.filter(({ passage }) => !cited.has(passage.id));
}

/** Whether the question fits on the buttons that turn its pages. */
export function canShowMore(question: string): boolean {
  return fitCustomId(controlKeys.leaf, ['99', question]) !== null;
}

/** One page of the passages that were ranked for a question beyond those which its answer cites. */
export function renderMore({ question, hits, isPrivate, ...options }: MoreOptions, texts: Texts): Message {
  const pages = countPages(hits.length);
  const page = clampPage(options.page, pages);
  const facts = [texts.shown.passages(hits.length), ...(pages > 1 ? [texts.shown.page(page, pages)] : [])];
  const title = texts.views.moreTitle(escapeLine(question, MAX_QUESTION_CHARS));
  const pager = { page, pages, control: controlKeys.leaf, argsOf: (to: number) => [String(to), question] };
  return renderResults(
    {
      head: [`### ${title}`, `-# ${facts.join(' · ')}`],
      hits: hits.slice((page - 1) * PAGE_HITS, page * PAGE_HITS),
      controls: buttonRows(pageButtons(pager, texts)),
      isPrivate,
    },
    texts,
  );
}
