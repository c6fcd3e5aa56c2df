import type { Message } from '../../bot/command.js';
import type { Texts } from '../../bot/messages/texts.js';
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

/** The versions of a library in the order given, with a menu to see what each changed; private. `page`: as a control wrote it. */
export function renderHistory(versions: readonly Version[], page: string | undefined, texts: Texts): Message {
  const pages = Math.ceil(versions.length / PAGE_VERSIONS);
  const at = clampPage(page, pages);
  const shown = versions.slice((at - 1) * PAGE_VERSIONS, at * PAGE_VERSIONS);
  const newest = versions[0]?.number ?? 0;
  const facts = [texts.manage.history.title(versions.length), ...(pages > 1 ? [texts.shown.page(at, pages)] : [])];
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
