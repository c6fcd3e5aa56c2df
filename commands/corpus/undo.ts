import type { App, Caller, Control, Message } from '../../src/bot/command.js';
import { findVersionBefore } from '../../src/library/living/find-version-before.js';
import type { Version } from '../../src/library/living/state.js';
import { controlKeys } from '../../src/views/control-keys.js';
import { renderNotice } from '../../src/views/render-notice.js';
import { wholeOption } from '../command-data.js';
import { oldControl } from '../old-control.js';
import { readerTexts } from '../reader-texts.js';
import { asModerator } from './as-moderator.js';
import { inPlace } from './in-place.js';
import { readVersion } from './read-version.js';
import { showOutcome } from './show-outcome.js';
import { subcommandData, type Moderator, type Subcommand } from './subcommand.js';
import { withStore } from './with-store.js';

/** `/corpus undo [to]`: makes the version before, or any earlier one, serve again; each further undo goes one further back. */
export const undo: Subcommand = {
  group: null,
  data: subcommandData(
    (texts) => texts.manage.commands.undo,
    [wholeOption((texts) => texts.manage.commands.undo.options.to)],
  ),
  run(request, app, moderator) {
    const { to } = request.options;
    if (to === undefined) return goBack(request, app, { moderator, to: null });
    const number = readVersion(String(to));
    if (number !== null) return goBack(request, app, { moderator, to: number });
    return renderNotice({ line: app.texts(request.locale).notices.unknownCommand, outcome: 'unknownCommand' });
  },
};

/** Goes back to a version, in this message; where that fails the message stays, and a line beside it says why. */
export const undoControl: Control = {
  ...controlKeys.undo,
  run: (request, [to], app) =>
    asModerator<Message | Promise<Message>>(request, app, async (moderator) => {
      const number = readVersion(to);
      if (number === null) return oldControl(readerTexts(request, app, true));
      const message = await goBack(request, app, { moderator, to: number });
      return message.outcome === 'published' ? inPlace(request, message) : message;
    }),
};

/** Only an undo needs to be told from what stands before it in the history. */
async function versionBefore({ serverId, number, reason }: Version, app: App): Promise<number | null> {
  if (reason === 'undo') return findVersionBefore(await app.keeper.history(serverId));
  return number === 0 ? null : number - 1;
}

/** `to`: `null` for the version before. */
function goBack(
  caller: Caller,
  app: App,
  { moderator, to }: { readonly moderator: Moderator; readonly to: number | null },
): Promise<Message> {
  return withStore(caller, app, async (texts) => {
    const { undo: words, diff } = texts.manage;
    const version = await app.keeper.current(moderator.serverId);
    const number = to ?? (await versionBefore(version, app));
    if (number === null || number < 0) return renderNotice({ line: words.nothing, outcome: 'nothing-before' });
    if (number > version.number) {
      return renderNotice({ line: diff.noVersion(number, version.number), outcome: 'no-version' });
    }
    return showOutcome(await app.keeper.restore(moderator, number), texts, words.asIn(number));
  });
}
