import type { App, Control, ControlRequest, Message } from '../src/bot/command.js';
import { readAsked, type Asked } from '../src/views/asked.js';
import { controlKeys } from '../src/views/control-keys.js';
import { escapeLine } from '../src/views/escape-text.js';
import { renderNotice } from '../src/views/render-notice.js';
import { furtherHits, renderMore } from '../src/views/render-more.js';
import { oldControl } from './old-control.js';
import { showInPlace, type Rendering } from './show-in-place.js';
import { readerTexts } from './reader-texts.js';

/** Opens the passages that an answer found but does not cite, as a private message. */
export const moreControl: Control = {
  ...controlKeys.more,
  run: (request, _args, app) => openMore(request, app, readAsked(request.shown)),
};

/** Turns the page of these passages. */
export const leafControl: Control = {
  ...controlKeys.leaf,
  run: (request, [page], app) => turnMore(request, app, { asked: readAsked(request.shown), page }),
};

/** As `moreControl`, of messages made when the question stood in the button. */
export const moreControlV1: Control = {
  name: controlKeys.more.name,
  version: 1,
  run: (request, [question = ''], app) => openMore(request, app, { question, source: null }),
};

/** As `leafControl`, of messages made when the question stood in the button. */
export const leafControlV1: Control = {
  name: controlKeys.leaf.name,
  version: 1,
  run: (request, [page, question = ''], app) => turnMore(request, app, { asked: { question, source: null }, page }),
};

interface Leaf {
  readonly asked: Asked | null;
  readonly page: string | undefined;
}

function openMore(request: ControlRequest, app: App, asked: Asked | null): Message {
  return showMore(request, app, { asked, page: undefined, texts: readerTexts(request, app, true), isPrivate: true });
}

function turnMore(request: ControlRequest, app: App, leaf: Leaf): Message {
  return showInPlace(request, app, (rendering) => showMore(request, app, { ...leaf, ...rendering }));
}

function showMore(
  { serverId }: ControlRequest,
  app: App,
  { asked, page, texts, isPrivate }: Leaf & Rendering,
): Message {
  if (asked === null) return oldControl(texts);
  const snapshot = app.library.for(serverId);
  const hits = furtherHits(snapshot.answer(asked.question, { source: asked.source }));
  if (hits.length > 0) return renderMore({ asked, hits, page, findNames: snapshot.findNames, isPrivate }, texts);
  return renderNotice({ line: texts.views.searchNothing(escapeLine(asked.question, 600)), outcome: 'nothing' });
}
