import type { Control } from '../../src/bot/command.js';
import { controlKeys } from '../../src/views/control-keys.js';
import { renderDrafts } from '../../src/views/corpus/render-drafts.js';
import { asModerator } from './as-moderator.js';
import { showDraft } from './draft.js';
import { inPlace } from './in-place.js';
import { subcommandData, type Subcommand } from './subcommand.js';
import { withStore } from './with-store.js';

/** `/corpus preview`: the draft that waits, or the list of them, newest first. */
export const preview: Subcommand = {
  group: null,
  data: subcommandData((texts) => texts.add.commands.preview),
  run: (request, app, moderator) =>
    withStore(request, app, async (texts) => {
      const { drafts } = await app.keeper.overview(moderator.serverId);
      const [draft] = drafts;
      return draft !== undefined && drafts.length === 1
        ? showDraft({ draft, moderator, texts }, app)
        : renderDrafts(drafts, undefined, texts);
    }),
};

/** Turns the page of the list of drafts. */
export const draftsControl: Control = {
  ...controlKeys.drafts,
  run: (request, [page], app) =>
    asModerator(request, app, ({ serverId }) =>
      withStore(request, app, async (texts) => {
        const { drafts } = await app.keeper.overview(serverId);
        return inPlace(request, renderDrafts(drafts, page, texts));
      }),
    ),
};
