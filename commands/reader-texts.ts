import type { App, Caller } from '../src/bot/command.js';
import type { Texts } from '../src/bot/messages/texts.js';

/** Texts in the reader's language for what one person sees, in the server's, or the one that its moderators chose, for what everyone sees. */
export function readerTexts(request: Caller, app: App, isPrivate: boolean): Texts {
  return app.texts(isPrivate ? request.locale : (app.settings.locale ?? request.serverLocale ?? request.locale));
}
