import { answersPrivately } from '../src/bot/answers-privately.js';
import type { App, CommandRequest } from '../src/bot/command.js';
import { readerTexts } from './reader-texts.js';
import type { Rendering } from './show-in-place.js';

/** How a command's answer is rendered: for everyone, unless the caller or the server's moderators chose otherwise. */
export function renderingFor(request: CommandRequest, app: App): Rendering {
  const isPrivate = answersPrivately(request, app.settings);
  return { texts: readerTexts(request, app, isPrivate), isPrivate };
}
