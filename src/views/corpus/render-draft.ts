import type { Message } from '../../bot/command.js';
import type { Texts } from '../../bot/messages/texts.js';
import type { Draft, Report } from '../../library/living/draft.js';
import type { Reason } from '../../library/living/state.js';
import { button, buttonRows, container, menu, separator, textDisplay } from '../components.js';
import { controlKeys } from '../control-keys.js';
import { pageButtons } from '../page-buttons.js';
import { clampPage } from '../text-pages.js';
import { visibleLine } from '../visible-text.js';
import { fitLines } from './fit-lines.js';
import { renderIncoming, renderIncomingLine } from './render-incoming.js';
import { sayChange } from './say-change.js';
import { sayFinding, type FindTitle } from './say-findings.js';
import { sayLeftOut } from './say-left-out.js';
import { saySources } from './say-sources.js';

/** Texts on a page of a draft that brings several. */
const PAGE_TEXTS = 5;
const MAX_FINDINGS_CHARS = 700;
const MAX_FAILURES_CHARS = 600;
/** How long the store keeps a draft. Source: `Draft`. */
const KEPT_SECONDS = 7 * 24 * 3600;
const USER_ID = /^\d{1,20}$/;

export interface DraftOptions {
  readonly draft: Draft;
  /** Of documents that are in the library already. */
  readonly findTitle: FindTitle;
  /** 1-based page of the texts, as a control wrote it; default: the first. */
  readonly page?: string | undefined;
  /** Whether a button leads to the list of drafts; default: none does. */
  readonly isListed?: boolean;
}

/** What a draft would change and whether it looks sound, with the ways to publish, correct, see and discard it; private. */
export function renderDraft({ draft, findTitle, page: written, isListed = false }: DraftOptions, texts: Texts): Message {
  const { incoming } = draft.report;
  const pages = Math.ceil(incoming.length / PAGE_TEXTS);
  const page = clampPage(written, pages);
  const pager = { page, pages, control: controlKeys.draft, argsOf: (to: number) => [draft.id, String(to)] };
  const knowTitle: FindTitle = (id) => incoming.find((one) => one.id === id)?.meta.title ?? findTitle(id);
  const start = (page - 1) * PAGE_TEXTS;
  const components = [
    container('moderation', [
      textDisplay(renderHead(draft, knowTitle, { page, pages }, texts)),
      separator(),
      textDisplay(renderVerdict(draft.report, knowTitle, texts)),
      ...(incoming.length > 1 ? [correctMenu(draft, start, texts)] : []),
      ...buttonRows([...draftButtons(draft, texts), ...(isListed ? [listButton(texts)] : []), ...pageButtons(pager, texts)]),
      textDisplay(renderFoot(draft, texts)),
    ]),
  ];
  return { components, isPrivate: true, placement: 'new', outcome: 'draft' };
}

/** What was suggested and accepted is an addition like others until it is published. */
const titles: Partial<Readonly<Record<Reason, 'add' | 'refresh'>>> = { add: 'add', suggestion: 'add', refresh: 'refresh' };

function renderHead(draft: Draft, findTitle: FindTitle, at: { readonly page: number; readonly pages: number }, texts: Texts): string {
  const { incoming } = draft.report;
  const words = texts.add.draft;
  const kind = titles[draft.reason] ?? 'other';
  const heading = `### ${words.title[kind]}`;
  const [only] = incoming;
  if (only === undefined) return `${heading}\n${sayChange(draft, texts)}`;
  if (incoming.length === 1) return [heading, ...renderIncoming(only, findTitle, texts)].join('\n');
  const facts = [words.texts(incoming.length), ...(at.pages > 1 ? [texts.shown.page(at.page, at.pages)] : [])];
  const shown = incoming.slice((at.page - 1) * PAGE_TEXTS, at.page * PAGE_TEXTS);
  return [heading, `-# ${facts.join(' · ')}`, ...shown.map((one) => renderIncomingLine(one, texts))].join('\n');
}

/** What changes, what failed, what is suspicious, and whether the study questions are still answered. */
function renderVerdict(report: Report, findTitle: FindTitle, texts: Texts): string {
  const words = texts.add.draft;
  const { diff, sources, findings, golden } = report;
  const failed = sources.filter(({ outcome }) => outcome.kind === 'failed');
  const held = findings.map((finding) => sayFinding(finding, findTitle, texts));
  const answered = [
    words.golden(golden.after, golden.asked),
    golden.before === golden.after ? words.goldenSame : words.goldenBefore(golden.before),
  ];
  return [
    words.counts(diff.counts) || words.noPassages,
    ...(held.length === 0 ? [words.clean] : fitLines(held, MAX_FINDINGS_CHARS, words.more)),
    ...(golden.asked === 0 ? [] : [answered.join(' · ')]),
    ...saySources(failed, texts, MAX_FAILURES_CHARS),
    ...sayLeftOut(report, texts),
  ].join('\n');
}

function draftButtons({ id, report }: Draft, { add: { controls } }: Texts): ReturnType<typeof button>[] {
  return [
    button({ label: controls.publish, control: controlKeys.publish, args: [id], isPrimary: true }),
    report.incoming.length === 1
      ? button({ label: controls.correct, control: controlKeys.correct, args: [id, '0'] })
      : null,
    button({ label: controls.changes, control: controlKeys.changes, args: [id, '1'] }),
    button({ label: controls.discard, control: controlKeys.discard, args: [id] }),
  ];
}

function listButton({ add: { controls } }: Texts): ReturnType<typeof button> {
  return button({ label: controls.allDrafts, control: controlKeys.drafts, args: ['1'] });
}

/** Which of the page's texts to correct. */
function correctMenu({ id, report }: Draft, start: number, { add }: Texts): ReturnType<typeof menu> {
  return menu({
    placeholder: add.controls.correctOf,
    control: controlKeys.correctof,
    options: report.incoming.slice(start, start + PAGE_TEXTS).map(({ meta }, index) => ({
      label: visibleLine(meta.title ?? '') || add.draft.untitled,
      value: `${id}~${start + index}`,
    })),
  });
}

function renderFoot({ madeBy, madeAt }: Draft, { add: { draft } }: Texts): string {
  const until = draft.keptUntil(`<t:${Math.floor(madeAt / 1000) + KEPT_SECONDS}:R>`);
  const by = madeBy === null || !USER_ID.test(madeBy) ? [] : [draft.madeBy(`<@${madeBy}>`)];
  return `-# ${[...by, until].join(' · ')}`;
}
