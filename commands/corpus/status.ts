import type { Control } from '../../src/bot/command.js';
import { controlKeys } from '../../src/views/control-keys.js';
import { renderStatus } from '../../src/views/corpus/render-status.js';
import { readerTexts } from '../reader-texts.js';
import { asModerator } from './as-moderator.js';
import { showSteps } from './show-steps.js';
import { subcommandData, type Subcommand } from './subcommand.js';
import { withStore } from './with-store.js';

/** `/corpus status`: how the server's library stands, and what waits for its moderators. */
export const status: Subcommand = {
  group: null,
  data: subcommandData((texts) => texts.manage.commands.status),
  run: (request, app, { serverId }) =>
    withStore(request, app, async (texts) => {
      const [overview, suggestions] = await Promise.all([
        app.keeper.overview(serverId),
        app.records.suggestions(serverId),
      ]);
      return renderStatus({ overview, suggestions: suggestions.length }, texts);
    }),
};

/** Reads all pages and feeds anew, as `/corpus refresh` does. */
export const refreshControl: Control = {
  ...controlKeys.refresh,
  run: (request, _args, app) =>
    asModerator(request, app, (moderator) =>
      showSteps(app.keeper.refresh(moderator, null), { app, moderator, texts: readerTexts(request, app, true) }),
    ),
};
