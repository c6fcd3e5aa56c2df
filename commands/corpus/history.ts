import type { App, Caller, Control, Message } from '../../src/bot/command.js';
import { controlKeys } from '../../src/views/control-keys.js';
import { historyPage, renderHistory } from '../../src/views/corpus/render-history.js';
import { oldControl } from '../old-control.js';
import { readerTexts } from '../reader-texts.js';
import { asModerator } from './as-moderator.js';
import { showDiff } from './diff.js';
import { inPlace } from './in-place.js';
import { readVersion } from './read-version.js';
import { subcommandData, type Subcommand } from './subcommand.js';
import { withStore } from './with-store.js';

/** `/corpus history`: what was changed, when, by whom and why, newest first. */
export const history: Subcommand = {
  group: null,
  data: subcommandData((texts) => texts.manage.commands.history),
  run: (request, app, { serverId }) => showHistory(request, app, { serverId }),
};

/** A page of the history, in this message. */
export const historyControl: Control = {
  ...controlKeys.history,
  run: (request, [page], app) =>
    asModerator<Message | Promise<Message>>(request, app, async ({ serverId }) =>
      inPlace(request, await showHistory(request, app, { serverId, page })),
    ),
};

/** What a version of the menu changed, in this message. */
export const versionControl: Control = {
  ...controlKeys.version,
  run: (request, _args, app) =>
    asModerator<Message | Promise<Message>>(request, app, async ({ serverId }) => {
      const to = readVersion(request.values[0]);
      if (to === null) return oldControl(readerTexts(request, app, true));
      return inPlace(request, await showDiff(request, app, { serverId, from: to - 1, to }));
    }),
};

function showHistory(
  caller: Caller,
  app: App,
  { serverId, page }: { readonly serverId: string; readonly page?: string | undefined },
): Promise<Message> {
  return withStore(caller, app, async (texts) => {
    const { number: newest } = await app.keeper.current(serverId);
    const versions = await app.keeper.history(serverId, historyPage({ newest, page }));
    return renderHistory({ versions, newest, page }, texts);
  });
}
