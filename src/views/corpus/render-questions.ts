import type { Message } from '../../bot/command.js';
import type { Texts } from '../../bot/messages/texts.js';
import type { GoldenQuestion } from '../../corpus/document.js';
import { buttonRows, container, separator, textDisplay } from '../components.js';
import { controlKeys } from '../control-keys.js';
import { escapeLine } from '../escape-text.js';
import { pageButtons } from '../page-buttons.js';
import { clampPage } from '../text-pages.js';
import type { FindTitle } from './say-findings.js';

const PAGE_QUESTIONS = 8;
const MAX_QUESTION_CHARS = 200;
const MAX_TITLES_CHARS = 150;

export interface QuestionsOptions {
  /** Those of the server itself. */
  readonly own: readonly GoldenQuestion[];
  readonly shipped: readonly GoldenQuestion[];
  readonly findTitle: FindTitle;
  /** 1-based, as a control wrote it; default: the first. */
  readonly page?: string | undefined;
}

/** The questions that a library must keep answering, a server's own first, eight a page; private. */
export function renderQuestions({ own, shipped, findTitle, page }: QuestionsOptions, texts: Texts): Message {
  const { questions: words } = texts.records;
  const lines = [
    ...own.map((question) => renderQuestion(question, findTitle, { isOwn: true, texts })),
    ...shipped.map((question) => renderQuestion(question, findTitle, { isOwn: false, texts })),
  ];
  const pages = Math.ceil(lines.length / PAGE_QUESTIONS);
  const at = clampPage(page, pages);
  const shown = lines.slice((at - 1) * PAGE_QUESTIONS, at * PAGE_QUESTIONS);
  const pager = { page: at, pages, control: controlKeys.golden, argsOf: (to: number) => [String(to)] };
  const title = [
    `### ${words.title(own.length, shipped.length)}`,
    ...(pages > 1 ? [`-# ${texts.shown.page(at, pages)}`] : []),
  ];
  const components = [
    container('moderation', [
      textDisplay(title.join('\n')),
      separator(),
      textDisplay(shown.join('\n') || words.none),
      ...buttonRows(pageButtons(pager, texts)),
    ]),
  ];
  return { components, isPrivate: true, placement: 'new', outcome: 'questions' };
}

function renderQuestion(
  { question, documents }: GoldenQuestion,
  findTitle: FindTitle,
  { isOwn, texts }: { readonly isOwn: boolean; readonly texts: Texts },
): string {
  const { questions: words } = texts.records;
  const titles = escapeLine(documents.map(findTitle).join('; '), MAX_TITLES_CHARS) || '…';
  const facts = [...(isOwn ? [words.own] : []), words.cites(titles)];
  return `**${escapeLine(question, MAX_QUESTION_CHARS) || '…'}**\n-# ${facts.join(' · ')}`;
}
