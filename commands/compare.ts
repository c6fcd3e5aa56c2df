import type { App, Caller, Command, Control, Message } from '../src/bot/command.js';
import { button } from '../src/views/components.js';
import { controlKeys } from '../src/views/control-keys.js';
import { renderCompare } from '../src/views/render-compare.js';
import { renderRefusal } from '../src/views/render-refusal.js';
import { commandData, stringOption } from './command-data.js';
import { findNamedSources } from './find-named-sources.js';
import { optionText } from './option-text.js';
import { readerTexts } from './reader-texts.js';
import { renderUnknownSource } from './render-unknown-source.js';
import { renderingFor } from './rendering-for.js';
import { showInPlace, type Rendering } from './show-in-place.js';
import { suggestSeveral } from './suggest-several.js';

/** `/compare topic [sources]`: what each author says on a topic, for everyone; a refusal is private. */
export const compare: Command = {
  data: commandData('compare', [
    stringOption((texts) => texts.commands.compare.options.topic, { required: true }),
    stringOption((texts) => texts.commands.compare.options.sources, { autocomplete: true }),
  ]),
  run: (request, app) =>
    showSides(request, app, {
      topic: optionText(request.options, 'topic') ?? '',
      sources: optionText(request.options, 'sources') ?? '',
      ...renderingFor(request, app),
    }),
  suggest: (request, app) =>
    request.option === 'sources' ? suggestSeveral(app.library.for(request.serverId), request.typed) : [],
};

/** Turns the page of a comparison, or opens its first. */
export const versusControl: Control = {
  ...controlKeys.versus,
  run: (request, [page, topic = '', sources = ''], app) =>
    showInPlace(request, app, (rendering) => showSides(request, app, { topic, sources, page, ...rendering })),
};

interface Asked extends Rendering {
  readonly topic: string;
  readonly sources: string;
  readonly page?: string | undefined;
}

function showSides(caller: Caller, app: App, { topic, sources, page, texts, isPrivate }: Asked): Message {
  const snapshot = app.library.for(caller.serverId);
  const found = findNamedSources(snapshot, sources);
  if (found.kind === 'unknown') {
    const { typed, near } = found;
    const known = { typed, near, control: controlKeys.versus, argsOf: ({ id }: { id: string }) => ['1', topic, id] };
    return renderUnknownSource(known, readerTexts(caller, app, true));
  }
  const comparison = snapshot.compare(topic, found.sources);
  if (comparison.kind === 'compared') {
    return renderCompare({ comparison, sources, page, findNames: snapshot.findNames, isPrivate }, texts);
  }
  const own = readerTexts(caller, app, true);
  const retry = (question: string): ReturnType<typeof button> =>
    button({
      label: own.controls.compareThis,
      control: controlKeys.versus,
      args: ['1', question, sources],
      isPrimary: true,
    });
  return renderRefusal(comparison, own, { asked: { question: topic, source: null }, isOwn: true, retry });
}
