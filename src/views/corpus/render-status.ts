import type { Message } from '../../bot/command.js';
import type { Texts } from '../../bot/messages/texts.js';
import type { Overview, SourceStatus } from '../../library/living/keeper.js';
import { button, buttonRows, container, separator, textDisplay } from '../components.js';
import { controlKeys } from '../control-keys.js';
import { fitLines } from './fit-lines.js';
import { sayChange } from './say-change.js';
import { sayProblem } from './say-problem.js';
import { nameSource } from './say-sources.js';
import { sayPerson, sayTime } from './say-time.js';

const MAX_SOURCES_CHARS = 2400;

export interface StatusOptions {
  readonly overview: Overview;
  /** Open ones. */
  readonly suggestions: number;
}

/** How a server's library stands, with ways to its history, drafts, texts and suggestions; private. */
export function renderStatus({ overview, suggestions }: StatusOptions, texts: Texts): Message {
  const { drafts, sources } = overview;
  const { controls } = texts.manage;
  const components = [
    container('moderation', [
      textDisplay(renderFacts(overview, suggestions, texts)),
      separator(),
      textDisplay(renderSources(sources, texts)),
      ...buttonRows([
        button({ label: controls.history, control: controlKeys.history, args: ['1'] }),
        button({ label: controls.works, control: controlKeys.works, args: ['1'] }),
        drafts.length === 0 ? null : button({ label: controls.drafts, control: controlKeys.drafts, args: ['1'] }),
        suggestions === 0 ? null : button({ label: controls.suggestions, control: controlKeys.proposals, args: ['1'] }),
        sources.length === 0 ? null : button({ label: controls.refresh, control: controlKeys.refresh, args: [] }),
      ]),
    ]),
  ];
  return { components, isPrivate: true, placement: 'new', outcome: 'status' };
}

function renderFacts({ version, works, passages, drafts, isRefreshing }: Overview, suggestions: number, texts: Texts): string {
  const { status } = texts.manage;
  const read = works.filter(({ isHidden }) => !isHidden);
  const own = read.filter(({ isShipped }) => !isShipped).length;
  const counts = { read: read.length, own, hidden: works.length - read.length };
  // Nobody made the version that came along.
  const changed = version.number === 0 ? [] : [status.changed(sayTime(version.madeAt), sayPerson(version.madeBy))];
  return [
    `### ${status.title(version.number)}`,
    sayChange(version, texts),
    ...changed.map((line) => `-# ${line}`),
    status.works(counts),
    texts.shown.passages(passages),
    ...(drafts.length + suggestions === 0 ? [] : [status.waiting({ drafts: drafts.length, suggestions })]),
    ...(isRefreshing ? [`**${status.refreshing}**`] : []),
  ].join('\n');
}

function renderSources(sources: readonly SourceStatus[], texts: Texts): string {
  const { status } = texts.manage;
  if (sources.length === 0) return status.noSources;
  // Those that fail come first: they want something done.
  const failing = sources.filter(({ problem }) => problem !== null);
  const lines = [...failing, ...sources.filter(({ problem }) => problem === null)].map((one) => renderSource(one, texts));
  return [status.sources(sources.length), ...fitLines(lines, MAX_SOURCES_CHARS, texts.add.draft.more)].join('\n');
}

/** Two or three lines. */
function renderSource({ source, documents, checkedAt, dueAt, problem }: SourceStatus, texts: Texts): string {
  const { status } = texts.manage;
  const facts = [
    texts.add.draft.texts(documents),
    checkedAt === null ? status.neverChecked : status.checked(sayTime(checkedAt)),
    ...(dueAt === null ? [] : [status.due(sayTime(dueAt))]),
  ];
  return [
    status.source(nameSource(source), texts.add.schedule.every[source.schedule]),
    `-# ${facts.join(' · ')}`,
    ...(problem === null ? [] : [status.failed(sayProblem(problem, texts))]),
  ].join('\n');
}
