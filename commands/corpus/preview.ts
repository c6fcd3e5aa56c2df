import type { Control, Message } from '../../src/bot/command.js';
import { controlKeys } from '../../src/views/control-keys.js';
import { renderDraft } from '../../src/views/corpus/render-draft.js';
import { renderDrafts } from '../../src/views/corpus/render-drafts.js';
import { asModerator } from './as-moderator.js';
import { inPlace } from './in-place.js';
import { subcommandData, type Subcommand } from './subcommand.js';
import { titlesOf } from './titles-of.js';
import { withStore } from './with-store.js';

/** `/corpus preview`: the draft that waits, or the list of them, newest first. */
export const preview: Subcommand = {
  group: null,
  data: subcommandData((texts) => texts.add.commands.preview),
  run: (request, app, moderator) =>
    withStore(request, app, async (texts) => {
      const { drafts } = await app.keeper.overview(moderator.serverId);
      const [draft] = drafts;
      if (draft === undefined || drafts.length > 1) return renderDrafts(drafts, undefined, texts);
      return renderDraft({ draft, findTitle: titlesOf(app, moderator) }, texts);
    }),
};

/** Shows the list of drafts, or another page of it, in this message. */
export const draftsControl: Control = {
  ...controlKeys.drafts,
  run: (request, [page], app) =>
    asModerator<Message | Promise<Message>>(request, app, ({ serverId }) =>
      withStore(request, app, async (texts) =>
        inPlace(request, renderDrafts((await app.keeper.overview(serverId)).drafts, page, texts)),
      ),
    ),
};
