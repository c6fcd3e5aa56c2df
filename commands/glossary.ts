import { chooseEntryPassages } from '../src/answer/entry-passages.js';
import { answersPrivately, isQuietHere } from '../src/bot/answers-privately.js';
import type {
  App,
  Caller,
  Choice,
  Command,
  CommandRequest,
  Control,
  Message,
  SuggestRequest,
} from '../src/bot/command.js';
import { MAX_CHOICE_CHARS, MAX_CHOICES } from '../src/bot/router.js';
import type { Document, GlossaryEntry } from '../src/corpus/document.js';
import type { Snapshot } from '../src/library/snapshot.js';
import { controlKeys } from '../src/views/control-keys.js';
import { cutText } from '../src/views/cut-text.js';
import { entryTitle, renderEntry } from '../src/views/render-entry.js';
import { renderUnknownEntry } from '../src/views/render-unknown-entry.js';
import { visibleLine } from '../src/views/visible-text.js';
import { commandData, stringOption } from './command-data.js';
import { optionText } from './option-text.js';
import { readerTexts } from './reader-texts.js';

type EntryType = GlossaryEntry['type'];

const WHO: readonly EntryType[] = ['person', 'state', 'organisation'];
const WHAT: readonly EntryType[] = ['concept', 'treaty', 'event', 'place'];
const MAX_NEAREST = 5;
/** Hits looked through for those that speak of the entry: names that share a word with it stand among them. */
const LOOKED_THROUGH = 30;
/** What the query language would take for a form of its own: quotation marks, a field's colon, a minus sign before a word. */
const QUERY_SIGNS = /["“”„«»:]|(?<=^|\s)-+/gu;

/** `/who name`: a person, state or organisation of the glossary, for everyone; any other entry is found as well. */
export const who: Command = {
  data: commandData('who', [
    stringOption((texts) => texts.commands.who.options.name, { required: true, autocomplete: true }),
  ]),
  run: (request, app) => showTyped(request, app, { option: 'name', types: WHO }),
  suggest: (request, app) => suggestEntries(request, app, WHO),
};

/** `/define term`: as `/who`, for concepts, treaties, events and places. */
export const define: Command = {
  data: commandData('define', [
    stringOption((texts) => texts.commands.define.options.term, { required: true, autocomplete: true }),
  ]),
  run: (request, app) => showTyped(request, app, { option: 'term', types: WHAT }),
  suggest: (request, app) => suggestEntries(request, app, WHAT),
};

/** Posts an entry that was offered instead of one that is not there. */
export const entryControl: Control = {
  ...controlKeys.entry,
  run(request, [name = ''], app) {
    const isPrivate = !request.isOwner || app.settings.isPrivate || isQuietHere(request, app.settings);
    return showEntry(request, app, { typed: name, types: [], isPrivate });
  },
};

interface Asked {
  readonly typed: string;
  /** Types of which an entry is meant where several have the name. */
  readonly types: readonly EntryType[];
  readonly isPrivate: boolean;
}

function showTyped(
  request: CommandRequest,
  app: App,
  { option, types }: { readonly option: string; readonly types: readonly EntryType[] },
): Message {
  const typed = optionText(request.options, option) ?? '';
  return showEntry(request, app, { typed, types, isPrivate: answersPrivately(request, app.settings) });
}

function showEntry(caller: Caller, app: App, { typed, types, isPrivate }: Asked): Message {
  const snapshot = app.library.for(caller.serverId);
  const found = snapshot.findEntries(typed);
  const entry = found.find(({ type }) => types.includes(type)) ?? found[0];
  if (entry === undefined) {
    return renderUnknownEntry(
      { typed, nearest: nearestEntries(snapshot, typed, types) },
      readerTexts(caller, app, true),
    );
  }
  const query = entry.name.replaceAll(QUERY_SIGNS, ' ').trim();
  const { hits, total } = snapshot.search(query, { limit: LOOKED_THROUGH });
  const passages = chooseEntryPassages(entry, hits, snapshot.findNames);
  const furtherQuery = total > passages.length ? query : null;
  const { findNames } = snapshot;
  return renderEntry(
    { entry, passages, furtherQuery, works: worksOf(entry, snapshot), findNames, isPrivate },
    readerTexts(caller, app, isPrivate),
  );
}

/** Names inside what was typed, what it is the beginning or a part of, then what is spelt like it. */
function nearestEntries(snapshot: Snapshot, typed: string, types: readonly EntryType[]): readonly GlossaryEntry[] {
  const near = [
    ...snapshot.findNames(typed).map(({ entry }) => entry),
    ...snapshot.suggestEntries(typed, types, MAX_NEAREST).map(({ entry }) => entry),
    ...snapshot.nearestEntries(typed, MAX_NEAREST),
  ];
  return [...new Set(near)].slice(0, MAX_NEAREST);
}

function worksOf(entry: GlossaryEntry, { corpus, findNames }: Snapshot): readonly Document[] {
  if (entry.type !== 'person') return [];
  return corpus.documents.filter(({ meta }) =>
    findNames(meta.author ?? '').some((found) => found.entry.name === entry.name),
  );
}

/** The reader's name with the canonical one; with the alias that was typed where neither holds it. */
function suggestEntries({ typed, locale, serverId }: SuggestRequest, app: App, types: readonly EntryType[]): Choice[] {
  const texts = app.texts(locale);
  return app.library
    .for(serverId)
    .suggestEntries(typed, types, MAX_CHOICES)
    .map(({ entry, name }) => {
      const title = entryTitle(entry, texts);
      const shown = typed.trim() === '' || title.includes(name) ? title : `${title} · ${name}`;
      return { name: cutText(visibleLine(shown), MAX_CHOICE_CHARS), value: visibleLine(entry.name) };
    });
}
