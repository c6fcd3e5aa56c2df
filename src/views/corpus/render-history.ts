import type { Message } from '../../bot/command.js';
import type { Texts } from '../../bot/messages/texts.js';
import type { HistoryPage } from '../../library/living/keeper.js';
import type { Version } from '../../library/living/state.js';
import { buttonRows, container, menu, separator, textDisplay } from '../components.js';
import { controlKeys } from '../control-keys.js';
import { unescapeLine } from '../escape-text.js';
import { pageButtons } from '../page-buttons.js';
import { clampPage } from '../text-pages.js';
import { sayChange } from './say-change.js';
import { sayPerson, sayTime } from './say-time.js';

/** Versions on a page. */
const PAGE_VERSIONS = 8;

/** A page of a history. */
export interface ShownHistory {
  /** Those on the page, newest first. */
  readonly versions: readonly Version[];
  /** The number of the newest of all; they go down to 0. */
  readonly newest: number;
  /** As a control wrote it. */
  readonly page: string | undefined;
}

/** Which versions stand on a page. */
export function historyPage({ newest, page }: Omit<ShownHistory, 'versions'>): HistoryPage {
  return { from: newest - (clampPage(page, countPages(newest)) - 1) * PAGE_VERSIONS, count: PAGE_VERSIONS };
}

/** The versions of a page of a history, with a menu to see what each changed; private. */
export function renderHistory({ versions: shown, newest, page }: ShownHistory, texts: Texts): Message {
  const pages = countPages(newest);
  const at = clampPage(page, pages);
  const facts = [texts.manage.history.title(newest + 1), ...(pages > 1 ? [texts.shown.page(at, pages)] : [])];
  const pager = { page: at, pages, control: controlKeys.history, argsOf: (to: number) => [String(to)] };
  const components = [
    container('moderation', [
      textDisplay(`### ${texts.manage.controls.history}\n-# ${facts.join(' · ')}`),
      separator(),
      textDisplay(shown.map((version) => renderVersion(version, newest, texts)).join('\n') || '…'),
      versionMenu(shown, texts),
      ...buttonRows(pageButtons(pager, texts)),
    ]),
  ];
  return { components, isPrivate: true, placement: 'new', outcome: 'history' };
}

function countPages(newest: number): number {
  return Math.ceil((newest + 1) / PAGE_VERSIONS);
}

function renderVersion(version: Version, newest: number, texts: Texts): string {
  const { history } = texts.manage;
  const { number, madeAt, madeBy, counts } = version;
  const person = sayPerson(madeBy);
  const facts = [
    ...(number === newest ? [history.current] : []),
    // The version that came along has no time of its own.
    ...(number === 0 ? [] : [sayTime(madeAt)]),
    ...(person === null ? [] : [history.by(person)]),
    history.counts(counts),
  ].filter((fact) => fact !== '');
  const line = history.version(number, sayChange(version, texts));
  return facts.length === 0 ? line : `${line}\n-# ${facts.join(' · ')}`;
}

/** The version that came along changed nothing. */
function versionMenu(versions: readonly Version[], texts: Texts): ReturnType<typeof menu> {
  return menu({
    placeholder: texts.manage.controls.openVersion,
    control: controlKeys.version,
    options: versions
      .filter(({ number }) => number > 0)
      .map((version) => ({
        label: `${version.number} · ${unescapeLine(sayChange(version, texts))}`,
        value: String(version.number),
      })),
  });
}
