import type { App, Caller, Command, Control, Message } from '../src/bot/command.js';
import { controlKeys } from '../src/views/control-keys.js';
import { renderDiscuss } from '../src/views/render-discuss.js';
import { renderNotice } from '../src/views/render-notice.js';
import { answerAsked } from './answer-asked.js';
import { commandData, stringOption } from './command-data.js';
import { findSource } from './find-source.js';
import { optionText } from './option-text.js';
import { readerTexts } from './reader-texts.js';
import { renderUnknownSource } from './render-unknown-source.js';
import { renderingFor } from './rendering-for.js';
import type { Rendering } from './show-in-place.js';
import { suggestSources } from './suggest-sources.js';

/** `/discuss [source]`: a work's questions for discussion, for everyone; those of the article where no work is named. */
export const discuss: Command = {
  data: commandData('discuss', [
    stringOption((texts) => texts.commands.discuss.options.source, { autocomplete: true }),
  ]),
  run(request, app) {
    const { documents } = app.library.for(request.serverId).corpus;
    const article = documents.find(({ meta }) => meta.kind === 'article') ?? documents[0];
    const typed = optionText(request.options, 'source') ?? article?.id ?? '';
    return showQuestions(request, app, typed, renderingFor(request, app));
  },
  suggest: (request, app) => suggestSources(app.library.for(request.serverId), request.typed),
};

/** Asks one of a work's questions where all can see it, or shows its questions to the presser. */
export const discussControl: Control = {
  ...controlKeys.discuss,
  run(request, [id = '', number], app) {
    const texts = readerTexts(request, app, true);
    if (number === undefined) return showQuestions(request, app, id, { texts, isPrivate: true });
    const document = app.library.for(request.serverId).findDocument(id);
    const question = /^[1-9]\d?$/.test(number) ? document?.meta.discussion[Number(number) - 1] : undefined;
    if (question === undefined) return renderNotice({ line: texts.views.discuss.gone, outcome: 'gone' });
    return answerAsked(request, app, { question, source: null, isOwn: request.isPrivate || !request.isOwner });
  },
};

function showQuestions(request: Caller, app: App, typed: string, rendering: Rendering): Message {
  const found = findSource(app.library.for(request.serverId), typed);
  if (found.kind === 'found') {
    const { texts, isPrivate } = rendering;
    const isEmpty = found.document.meta.discussion.length === 0;
    return renderDiscuss({ document: found.document, isPrivate }, isEmpty ? readerTexts(request, app, true) : texts);
  }
  const near = { typed, near: found.near, control: controlKeys.discuss, argsOf: ({ id }: { id: string }) => [id] };
  return renderUnknownSource(near, readerTexts(request, app, true));
}
