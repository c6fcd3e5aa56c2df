import type { EntryPassage } from '../answer/entry-passages.js';
import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import type { Document, GlossaryEntry } from '../corpus/document.js';
import { button, buttonRows, menu, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';
import { escapeLine } from './escape-text.js';
import { MAX_SELECT_OPTIONS } from './limits.js';
import { nameInScript, type FindNames } from './reader-names.js';
import { renderResults } from './render-results.js';
import { visibleLine } from './visible-text.js';

const MAX_NAME_CHARS = 120;
const MAX_OTHER_NAMES_CHARS = 160;
const MAX_GLOSS_CHARS = 400;

export interface EntryOptions {
  readonly entry: GlossaryEntry;
  readonly passages: readonly EntryPassage[];
  /** What finds further passages; `null` where there are none. */
  readonly furtherQuery: string | null;
  /** Documents that the person wrote; empty for anything else. */
  readonly works: readonly Document[];
  readonly findNames: FindNames;
  readonly isPrivate: boolean;
}

/** A glossary entry: its name as the reader knows it, what the editors say of it, and passages that speak of it. */
export function renderEntry(options: EntryOptions, texts: Texts): Message {
  const { entry, passages, isPrivate, findNames } = options;
  const lines = renderHead(entry, texts);
  const head = passages.length === 0 ? [...lines, `-# ${texts.views.glossary.noPassages}`] : lines;
  const message = renderResults(
    {
      head: [textDisplay(head.join('\n'))],
      hits: passages,
      controls: renderControls(options, texts),
      // Its own name stands in the title already.
      findNames: (text) => findNames(text).filter((found) => found.entry.name !== entry.name),
      isPrivate,
    },
    texts,
  );
  return { ...message, outcome: 'entry' };
}

/** An entry's name in the reader's script with its canonical name in brackets, or that alone: plain text. */
export function entryTitle(entry: GlossaryEntry, { shown }: Texts): string {
  const own = nameInScript(entry, shown.names.script) ?? entry.name;
  return own === entry.name ? own : `${own} (${entry.name})`;
}

function renderHead(entry: GlossaryEntry, texts: Texts): readonly string[] {
  const { glossary } = texts.views;
  const own = nameInScript(entry, texts.shown.names.script) ?? entry.name;
  const title = [own, entry.name].map((name) => escapeLine(name, MAX_NAME_CHARS) || '…');
  const others = renderOtherNames(entry.aliases.filter((alias) => alias !== own));
  const facts = [glossary.type[entry.type], ...(others === '' ? [] : [glossary.otherNames(others)])];
  const gloss = escapeLine(entry.gloss, MAX_GLOSS_CHARS);
  return [
    `### ${own === entry.name ? title[0] : `${title[0]} (${title[1]})`}`,
    `-# ${facts.join(' · ')}`,
    ...(gloss === '' ? [] : [glossary.gloss(gloss)]),
  ];
}

/** As many whole names as fit on about two lines of a phone, and `…` where there are more. */
function renderOtherNames(names: readonly string[]): string {
  const escaped = names.map((name) => escapeLine(name)).filter((name) => name !== '');
  const count = escaped.findIndex((_, index) => escaped.slice(0, index + 1).join(', ').length > MAX_OTHER_NAMES_CHARS);
  return count === -1 ? escaped.join(', ') : [...escaped.slice(0, count), '…'].join(', ');
}

function renderControls({ works, furtherQuery }: EntryOptions, texts: Texts): ReturnType<typeof buttonRows> {
  const { controls } = texts;
  const more =
    furtherQuery === null
      ? null
      : button({ label: controls.morePassages, control: controlKeys.find, args: [furtherQuery] });
  const shelf = menu({
    placeholder: controls.works(Math.min(works.length, MAX_SELECT_OPTIONS), works.length),
    control: controlKeys.shelf,
    options: works.map(({ id, meta }) => ({ label: visibleLine(meta.title) || id, value: id })),
  });
  return [...buttonRows([more]), ...(shelf === null ? [] : [shelf])];
}
