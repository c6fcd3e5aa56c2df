import type { App, Caller, Command, Control, Message } from '../src/bot/command.js';
import { controlKeys } from '../src/views/control-keys.js';
import { renderNotice } from '../src/views/render-notice.js';
import { renderEraseSurely, renderPrivacy } from '../src/views/render-privacy.js';
import { commandData } from './command-data.js';
import { managesServer } from './corpus/as-moderator.js';
import { withStore } from './corpus/with-store.js';
import { readerTexts } from './reader-texts.js';

/** `/privacy`: what is kept, for how long, and buttons that erase it; for the one who asks. */
export const privacy: Command = {
  isAlwaysPrivate: true,
  data: commandData('privacy'),
  run: (request, app) =>
    renderPrivacy(
      { keepsGaps: app.settings.keepsGaps, mayErase: request.serverId !== null && managesServer(request) },
      readerTexts(request, app, true),
    ),
};

/** Takes the presser's id out of every history, in all servers. */
export const eraseMeControl: Control = {
  ...controlKeys.eraseme,
  run: (request, _args, app) =>
    withStore(request, app, async ({ records }) => {
      const line = records.privacy.erasedMe(await app.records.eraseUser(request.userId));
      return renderNotice({ line, outcome: 'erased-user', accent: 'moderation' });
    }),
};

/** Asks whether a server's data shall go, and deletes it at the second press. */
export const eraseAllControl: Control = {
  ...controlKeys.eraseall,
  run(request, [stage], app) {
    const texts = readerTexts(request, app, true);
    const { serverId } = request;
    // Not through `asModerator`: a server that the operator no longer lets change anything may still take its data back.
    if (serverId === null) return renderNotice({ line: texts.notices.onlyInServers, outcome: 'not-in-server' });
    // What nobody can undo is for those who manage the server itself, and not for a role that it chose.
    if (!managesServer(request))
      return renderNotice({ line: texts.records.privacy.onlyManagers, outcome: 'not-manager' });
    return stage === 'surely' ? eraseServer(request, app, serverId) : renderEraseSurely(texts);
  },
};

function eraseServer(caller: Caller, app: App, serverId: string): Promise<Message> {
  return withStore(caller, app, async ({ records }) => {
    await app.records.eraseServer(serverId);
    const line = records.privacy.erasedServer;
    return { ...renderNotice({ line, outcome: 'erased-server', accent: 'moderation' }), placement: 'update' };
  });
}
