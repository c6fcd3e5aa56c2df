import type { App, Command, Control, ControlRequest, Message } from '../src/bot/command.js';
import { MAX_CHOICES } from '../src/bot/router.js';
import { readAsked } from '../src/views/asked.js';
import { parseBoldRanges } from '../src/views/bold-ranges.js';
import { controlKeys } from '../src/views/control-keys.js';
import { renderPassage } from '../src/views/render-passage.js';
import { renderSection } from '../src/views/render-section.js';
import { commandData, stringOption } from './command-data.js';
import { findPlace, type Place } from './find-place.js';
import { optionText } from './option-text.js';
import { renderGonePassage, renderMissingPassage } from './render-missing-passage.js';
import { readerTexts } from './reader-texts.js';
import { renderingFor } from './rendering-for.js';
import { showInPlace } from './show-in-place.js';
import { suggestPassages } from './suggest-passages.js';

/** `/passage id`: a passage for everyone to see, which one can read on from. */
export const passage: Command = {
  data: commandData('passage', [
    stringOption((texts) => texts.commands.passage.options.id, { required: true, autocomplete: true }),
  ]),
  run(request, app) {
    const snapshot = app.library.for(request.serverId);
    const id = optionText(request.options, 'id') ?? '';
    const place = findPlace(snapshot, id);
    if (place === null) return renderMissingPassage(snapshot, id, readerTexts(request, app, true));
    const { texts, isPrivate } = renderingFor(request, app);
    return renderPassage({ ...place, isPrivate }, texts);
  },
  suggest: (request, app) => suggestPassages(app.library.for(request.serverId), request.typed, MAX_CHOICES),
};

/** Opens a passage as a private message, so that the answer or list it was cited in stays. */
export const readControl: Control = {
  ...controlKeys.read,
  run: (request, [id = '', ranges], app) => openPassage(request, app, { id, ranges }),
};

/** As `readControl`, from a menu. */
export const pickControl: Control = {
  ...controlKeys.pick,
  run: (request, _args, app) => openPassage(request, app, { id: request.values[0] ?? '' }),
};

/** Previous, next, another page of a long text, or back to the passage: in this message. */
export const turnControl: Control = {
  ...controlKeys.turn,
  run: (request, [id = '', page], app) =>
    turnTo(request, app, id, (place, { texts, isPrivate }) =>
      renderPassage({ ...place, page, isPrivate, asked: readAsked(request.shown) }, texts),
    ),
};

/** As `turnControl`, from the menu of a source's sections. */
export const jumpControl: Control = {
  ...controlKeys.jump,
  run: (request, _args, app) =>
    turnTo(request, app, request.values[0] ?? '', (place, { texts, isPrivate }) =>
      renderPassage({ ...place, isPrivate, asked: readAsked(request.shown) }, texts),
    ),
};

/** The whole section of a passage, in this message. */
export const partControl: Control = {
  ...controlKeys.part,
  run: (request, [id = '', page], app) =>
    turnTo(request, app, id, (place, { texts, isPrivate }) => {
      const { findNames } = app.library.for(request.serverId);
      return renderSection({ ...place, page, findNames, isPrivate, asked: readAsked(request.shown) }, texts);
    }),
};

function openPassage(request: ControlRequest, app: App, asked: { id: string; ranges?: string | undefined }): Message {
  const snapshot = app.library.for(request.serverId);
  const texts = readerTexts(request, app, true);
  const place = findPlace(snapshot, asked.id);
  if (place === null) return renderGonePassage(snapshot, asked.id, texts);
  const bold = parseBoldRanges(asked.ranges);
  return renderPassage({ ...place, bold, isPrivate: true, asked: readAsked(request.shown) }, texts);
}

function turnTo(
  request: ControlRequest,
  app: App,
  id: string,
  render: (place: Place, rendering: { texts: ReturnType<typeof readerTexts>; isPrivate: boolean }) => Message,
): Message {
  const snapshot = app.library.for(request.serverId);
  const place = findPlace(snapshot, id);
  if (place === null) return renderGonePassage(snapshot, id, readerTexts(request, app, true));
  return showInPlace(request, app, (rendering) => render(place, rendering));
}
