import type { Command } from '../src/bot/command.js';
import { renderAbout } from '../src/views/render-about.js';
import { commandData } from './command-data.js';
import { readerTexts } from './reader-texts.js';

/** `/about`: what is read, since when, and what is kept, for the one who asks. */
export const about: Command = {
  isAlwaysPrivate: true,
  data: commandData('about'),
  run(request, app) {
    const { corpus, version, passageCount, indexedAt } = app.library.for(request.serverId);
    const languages = corpus.documents.flatMap(({ meta }) => meta.language ?? []);
    return renderAbout(
      {
        program: app.program,
        passages: passageCount,
        sources: corpus.documents.length,
        languages: [...new Set(languages)],
        corpusVersion: version,
        indexedAt,
      },
      readerTexts(request, app, true),
    );
  },
};
