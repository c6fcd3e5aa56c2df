import { PermissionFlagsBits } from 'discord-api-types/v10';
import { isQuietHere } from '../src/bot/answers-privately.js';
import type { Control, ControlRequest } from '../src/bot/command.js';
import { controlKeys } from '../src/views/control-keys.js';
import { renderAnswer } from '../src/views/render-answer.js';
import { renderNotice } from '../src/views/render-notice.js';
import { readerTexts } from './reader-texts.js';
import { withAnswer } from './with-answer.js';

/** Shows a private answer to the channel, naming who did; only for those who could write there themselves. */
export const shareControl: Control = {
  ...controlKeys.share,
  run(request, _args, app) {
    if (!canWrite(request)) {
      return renderNotice({ line: readerTexts(request, app, true).notices.cannotShare, outcome: 'forbidden' });
    }
    const { settings } = app;
    if (isQuietHere(request, settings)) {
      return renderNotice({ line: readerTexts(request, app, true).records.settings.quiet, outcome: 'forbidden' });
    }
    const { asksFeedback } = settings;
    const { findNames } = app.library.for(request.serverId);
    return withAnswer(request, app, ({ asked, answer }) =>
      renderAnswer(
        { answer, asked, isPrivate: false, canShare: false, asksFeedback, sharedBy: request.userId, findNames },
        readerTexts(request, app, false),
      ),
    );
  },
};

/** In a thread the permission is another one. Source: Discord API, Permissions. */
function canWrite({ permissions }: ControlRequest): boolean {
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  return permissions !== null && (permissions & (SendMessages | SendMessagesInThreads)) !== 0n;
}
