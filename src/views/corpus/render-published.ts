import type { Message } from '../../bot/command.js';
import type { Texts } from '../../bot/messages/texts.js';
import type { Published, SourceReport } from '../../library/living/draft.js';
import type { LeftOut } from '../../sources/reading.js';
import { button, buttonRows, container, textDisplay } from '../components.js';
import { controlKeys } from '../control-keys.js';
import { sayChange } from './say-change.js';
import { sayLeftOut } from './say-left-out.js';
import { saySources } from './say-sources.js';

const MAX_SOURCES_CHARS = 2400;

export interface PublishedOptions {
  readonly published: Published;
  /** How the sources fared where some were read; default: none were. */
  readonly sources?: readonly SourceReport[];
  /** What of feeds is missing; default: nothing. */
  readonly leftOut?: LeftOut | undefined;
  /** Markdown in small print under the title; default: the counts of the passages. */
  readonly note?: string;
}

/** The version that now serves, with the ways back from it; private. */
export function renderPublished({ published, sources = [], leftOut, note }: PublishedOptions, texts: Texts): Message {
  const { add } = texts;
  const counts = add.draft.counts(published.counts) || add.draft.noPassages;
  const head = [
    `### ${add.published.title(published.number, sayChange(published, texts))}`,
    `-# ${note ?? counts}`,
    ...saySources(sources, texts, MAX_SOURCES_CHARS),
    ...sayLeftOut({ leftOut }, texts),
  ];
  const buttons = buttonRows([
    button({
      label: published.reason === 'undo' ? add.controls.redo : add.controls.undo,
      control: controlKeys.undo,
      args: [String(published.previous)],
    }),
    button({ label: add.controls.history, control: controlKeys.history, args: ['1'] }),
  ]);
  const components = [container('moderation', [textDisplay(head.join('\n')), ...buttons])];
  return { components, isPrivate: true, placement: 'new', outcome: 'published' };
}
