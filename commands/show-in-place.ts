import type { App, ControlRequest, Message } from '../src/bot/command.js';
import type { Texts } from '../src/bot/messages/texts.js';
import { readerTexts } from './reader-texts.js';

// Outcomes that say something to the presser; they do not take the place of what can be read.
const LINES: ReadonlySet<string> = new Set(['gone', 'nothing']);

/** How a message is to be rendered. */
export interface Rendering {
  readonly texts: Texts;
  readonly isPrivate: boolean;
}

/** How a message is rendered that takes the place of the one with the pressed control. */
export function renderingInPlace(request: ControlRequest, app: App): Rendering {
  const isPrivate = !request.isOwner || request.isPrivate;
  return { texts: readerTexts(request, app, isPrivate), isPrivate };
}

/** Puts such a message where the pressed control is, or beside it. */
export function placeMessage(request: ControlRequest, message: Message): Message {
  const isReadable = !LINES.has(message.outcome);
  return request.isOwner && isReadable ? { ...message, placement: 'update' } : message;
}

/**
 * Shows a message where the pressed control is, when the presser is the one who asked for it; anyone else gets a private
 * copy, so that nobody turns another's page.
 */
export function showInPlace(request: ControlRequest, app: App, render: (rendering: Rendering) => Message): Message {
  return placeMessage(request, render(renderingInPlace(request, app)));
}
