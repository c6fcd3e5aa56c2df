import type { App, Control, ControlRequest, Message } from '../src/bot/command.js';
import { controlKeys } from '../src/views/control-keys.js';
import { escapeLine } from '../src/views/escape-text.js';
import { renderNotice } from '../src/views/render-notice.js';
import { furtherHits, renderMore } from '../src/views/render-more.js';
import { showInPlace, type Rendering } from './show-in-place.js';
import { readerTexts } from './reader-texts.js';

/** Opens the passages that an answer found but does not cite, as a private message. */
export const moreControl: Control = {
  ...controlKeys.more,
  run: (request, [question = ''], app) =>
    showMore(request, app, { question, texts: readerTexts(request, app, true), isPrivate: true }),
};

/** Turns the page of these passages. */
export const leafControl: Control = {
  ...controlKeys.leaf,
  run: (request, [page, question = ''], app) =>
    showInPlace(request, app, (rendering) => showMore(request, app, { question, page, ...rendering })),
};

interface Asked extends Rendering {
  readonly question: string;
  readonly page?: string | undefined;
}

function showMore({ serverId }: ControlRequest, app: App, { question, page, texts, isPrivate }: Asked): Message {
  const hits = furtherHits(app.library.for(serverId).answer(question));
  if (hits.length > 0) return renderMore({ question, hits, page, isPrivate }, texts);
  return renderNotice({ line: texts.views.searchNothing(escapeLine(question, 600)), outcome: 'nothing' });
}
