import type { App, Caller, Control, Message } from '../../src/bot/command.js';
import { controlKeys } from '../../src/views/control-keys.js';
import { renderWorks } from '../../src/views/corpus/render-works.js';
import { asModerator } from './as-moderator.js';
import { inPlace } from './in-place.js';
import { subcommandData, type Moderator, type Subcommand } from './subcommand.js';
import { withStore } from './with-store.js';

/** `/corpus list`: every text, those that ship, those that were added, and those that are hidden. */
export const list: Subcommand = {
  group: null,
  data: subcommandData((texts) => texts.manage.commands.list),
  run: (request, app, moderator) => showWorks(request, app, { moderator }),
};

/** Another page of that list, in this message. */
export const worksControl: Control = {
  ...controlKeys.works,
  run: (request, [page], app) =>
    asModerator<Message | Promise<Message>>(request, app, async (moderator) =>
      inPlace(request, await showWorks(request, app, { moderator, page })),
    ),
};

function showWorks(
  caller: Caller,
  app: App,
  { moderator, page }: { readonly moderator: Moderator; readonly page?: string | undefined },
): Promise<Message> {
  return withStore(caller, app, async (texts) =>
    renderWorks((await app.keeper.overview(moderator.serverId)).works, page, texts),
  );
}
