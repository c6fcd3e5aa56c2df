import type { Command } from '../src/bot/command.js';
import { renderHelp } from '../src/views/render-help.js';
import { exampleQuestion } from './example-question.js';
import { commandData } from './command-data.js';
import { readerTexts } from './reader-texts.js';

/** `/help`: what the commands do, with a question that this corpus answers. */
export const help: Command = {
  data: commandData('help'),
  run(request, app) {
    const snapshot = app.library.for(request.serverId);
    return renderHelp(
      {
        passages: snapshot.passageCount,
        sources: snapshot.corpus.documents.length,
        example: exampleQuestion(snapshot, request.requestId),
      },
      readerTexts(request, app, true),
    );
  },
};
