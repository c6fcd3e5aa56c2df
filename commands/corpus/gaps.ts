import type { App, Caller, Control, Message } from '../../src/bot/command.js';
import { controlKeys } from '../../src/views/control-keys.js';
import { renderGaps } from '../../src/views/corpus/render-gaps.js';
import { renderNotice } from '../../src/views/render-notice.js';
import { asModerator } from './as-moderator.js';
import { inPlace } from './in-place.js';
import { subcommandData, type Subcommand } from './subcommand.js';
import { withStore } from './with-store.js';

/** `/corpus gaps`: the questions that found no answer here, most asked first. */
export const gaps: Subcommand = {
  group: null,
  data: subcommandData((texts) => texts.records.commands.gaps),
  run: (request, app, { serverId }) => showGaps(request, app, { serverId }),
};

/** Another page of them, in this message. */
export const gapsControl: Control = {
  ...controlKeys.gaps,
  run: (request, [page], app) =>
    asModerator<Message | Promise<Message>>(request, app, async ({ serverId }) =>
      inPlace(request, await showGaps(request, app, { serverId, page })),
    ),
};

/** Deletes them. */
export const clearGapsControl: Control = {
  ...controlKeys.cleargaps,
  run: (request, _args, app) =>
    asModerator<Message | Promise<Message>>(request, app, ({ serverId }) =>
      withStore(request, app, async ({ records }) => {
        await app.records.clearGaps(serverId);
        const done = { line: records.gaps.cleared, outcome: 'cleared', accent: 'moderation' } as const;
        return inPlace(request, renderNotice(done));
      }),
    ),
};

function showGaps(
  caller: Caller,
  app: App,
  { serverId, page }: { readonly serverId: string; readonly page?: string | undefined },
): Promise<Message> {
  return withStore(caller, app, async (texts) =>
    renderGaps({ gaps: await app.records.gaps(serverId), isOn: app.settings.keepsGaps, page }, texts),
  );
}
