import type { App, Control, Message } from '../../src/bot/command.js';
import type { Texts } from '../../src/bot/messages/texts.js';
import { controlKeys } from '../../src/views/control-keys.js';
import { renderQuestions } from '../../src/views/corpus/render-questions.js';
import { readerTexts } from '../reader-texts.js';
import { asModerator } from './as-moderator.js';
import { inPlace } from './in-place.js';
import { subcommandData, type Moderator, type Subcommand } from './subcommand.js';
import { titlesOf } from './titles-of.js';

/** `/corpus questions list`: what the library must keep answering. */
export const questionsList: Subcommand = {
  group: 'questions',
  data: subcommandData((texts) => texts.records.commands.questionsList),
  run: (request, app, moderator) => showQuestions(app, { moderator, texts: readerTexts(request, app, true) }),
};

/** Another page of that list, in this message. */
export const goldenControl: Control = {
  ...controlKeys.golden,
  run: (request, [page], app) =>
    asModerator(request, app, (moderator) =>
      inPlace(request, showQuestions(app, { moderator, texts: readerTexts(request, app, true), page })),
    ),
};

interface Viewer {
  readonly moderator: Moderator;
  readonly texts: Texts;
  readonly page?: string | undefined;
}

function showQuestions(app: App, { moderator, texts, page }: Viewer): Message {
  const own = app.keeper.state(moderator.serverId).questions;
  const ids = new Set(own.map(({ id }) => id));
  const { goldenQuestions } = app.library.for(moderator.serverId).corpus;
  const shipped = goldenQuestions.filter(({ id }) => !ids.has(id));
  return renderQuestions({ own, shipped, findTitle: titlesOf(app, moderator), page }, texts);
}
