import type { App, Caller, Command, Control, Message } from '../src/bot/command.js';
import type { Document } from '../src/corpus/document.js';
import type { Snapshot } from '../src/library/snapshot.js';
import { readAsked, type Asked } from '../src/views/asked.js';
import { controlKeys } from '../src/views/control-keys.js';
import { renderSource } from '../src/views/render-source.js';
import { PAGE_SOURCES, renderSources } from '../src/views/render-sources.js';
import { commandData, stringOption } from './command-data.js';
import { findSource } from './find-source.js';
import { renderUnknownSource } from './render-unknown-source.js';
import { showInPlace, type Rendering } from './show-in-place.js';
import { optionText } from './option-text.js';
import { readerTexts } from './reader-texts.js';
import { suggestSources } from './suggest-sources.js';

/** `/sources [source]`: what can be cited, or one source's details, for the one who asks. */
export const sources: Command = {
  isAlwaysPrivate: true,
  data: commandData('sources', [
    stringOption((texts) => texts.commands.sources.options.source, { autocomplete: true }),
  ]),
  run(request, app) {
    const snapshot = app.library.for(request.serverId);
    const rendering = { texts: readerTexts(request, app, true), isPrivate: true };
    const typed = optionText(request.options, 'source');
    if (typed === null)
      return renderSources({ documents: snapshot.corpus.documents, isPrivate: true }, rendering.texts);
    return showSource(snapshot, typed, rendering);
  },
  suggest: (request, app) => suggestSources(app.library.for(request.serverId), request.typed),
};

/** Turns the page of the list of sources. */
export const listControl: Control = {
  ...controlKeys.list,
  run: (request, [page], app) =>
    showInPlace(request, app, ({ texts, isPrivate }) =>
      renderSources({ documents: documentsOf(request, app), page, isPrivate, asked: readAsked(request.shown) }, texts),
    ),
};

/** Shows one source's details in this message. */
export const bookControl: Control = {
  ...controlKeys.book,
  run: (request, [id = ''], app) =>
    showInPlace(request, app, (rendering) =>
      showSource(app.library.for(request.serverId), id, { ...rendering, asked: readAsked(request.shown) }),
    ),
};

/** Opens one source's details, chosen from a menu, as a private message. */
export const shelfControl: Control = {
  ...controlKeys.shelf,
  run: (request, _args, app) =>
    showSource(app.library.for(request.serverId), request.values[0] ?? '', {
      texts: readerTexts(request, app, true),
      isPrivate: true,
    }),
};

function documentsOf({ serverId }: Caller, app: App): readonly Document[] {
  return app.library.for(serverId).corpus.documents;
}

function showSource(
  snapshot: Snapshot,
  typed: string,
  { texts, isPrivate, asked = null }: Rendering & { readonly asked?: Asked | null },
): Message {
  const found = findSource(snapshot, typed);
  if (found.kind === 'found') {
    const { document } = found;
    return renderSource({ document, listPage: listPageOf(snapshot, document), isPrivate, asked }, texts);
  }
  return renderUnknownSource({ typed, near: found.near, control: controlKeys.book, argsOf: ({ id }) => [id] }, texts);
}

function listPageOf(snapshot: Snapshot, { id }: Document): number {
  return Math.floor(snapshot.corpus.documents.findIndex((document) => document.id === id) / PAGE_SOURCES) + 1;
}
