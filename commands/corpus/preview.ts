import type { Control } from '../../src/bot/command.js';
import { controlKeys } from '../../src/views/control-keys.js';
import { renderDrafts } from '../../src/views/corpus/render-drafts.js';
import { readerTexts } from '../reader-texts.js';
import { asModerator } from './as-moderator.js';
import { showDraft } from './draft.js';
import { inPlace } from './in-place.js';
import { subcommandData, type Subcommand } from './subcommand.js';

/** `/corpus preview`: the draft that waits, or the list of them, newest first. */
export const preview: Subcommand = {
  group: null,
  data: subcommandData((texts) => texts.add.commands.preview),
  async run(request, app, moderator) {
    const texts = readerTexts(request, app, true);
    const { drafts } = await app.keeper.overview(moderator.serverId);
    const [draft] = drafts;
    return draft !== undefined && drafts.length === 1
      ? showDraft({ draft, moderator, texts }, app)
      : renderDrafts(drafts, undefined, texts);
  },
};

/** Turns the page of the list of drafts. */
export const draftsControl: Control = {
  ...controlKeys.drafts,
  run: (request, [page], app) =>
    asModerator(request, app, async ({ serverId }) => {
      const { drafts } = await app.keeper.overview(serverId);
      return inPlace(request, renderDrafts(drafts, page, readerTexts(request, app, true)));
    }),
};
