import type { App, Caller, Command, Control, ControlRequest, Message } from '../src/bot/command.js';
import type { Document } from '../src/corpus/document.js';
import { controlKeys } from '../src/views/control-keys.js';
import { readLength, renderSummary, SUMMARY_SENTENCES, type SummaryLength } from '../src/views/render-summary.js';
import { commandData, stringOption } from './command-data.js';
import { findSection } from './find-section.js';
import { findSource } from './find-source.js';
import { optionText } from './option-text.js';
import { readerTexts } from './reader-texts.js';
import { renderMissingPassage } from './render-missing-passage.js';
import { renderUnknownSection } from './render-unknown-section.js';
import { renderUnknownSource } from './render-unknown-source.js';
import { renderingFor } from './rendering-for.js';
import { showInPlace, type Rendering } from './show-in-place.js';
import { suggestSections } from './suggest-sections.js';
import { suggestSources } from './suggest-sources.js';

/** `/summary source [section] [length]`: the main sentences of a work or section, for everyone. */
export const summary: Command = {
  data: commandData('summary', [
    stringOption((texts) => texts.commands.summary.options.source, { required: true, autocomplete: true }),
    stringOption((texts) => texts.commands.summary.options.section, { autocomplete: true }),
    stringOption((texts) => texts.commands.summary.options.length, {
      choices: (['short', 'medium', 'long'] as const).map((value) => ({
        value,
        pick: (texts) => texts.views.summary.lengths[value],
      })),
    }),
  ]),
  run(request, app) {
    const typed = optionText(request.options, 'source') ?? '';
    const found = findSource(app.library.for(request.serverId), typed);
    const length = readLength(request.options['length']);
    if (found.kind === 'unknown') {
      const near = { typed, near: found.near, control: controlKeys.gist, argsOf: ({ id }: Document) => [length, id] };
      return renderUnknownSource(near, readerTexts(request, app, true));
    }
    const { document } = found;
    const wanted = optionText(request.options, 'section');
    const sectionIndex = wanted === null ? null : findSection(document, wanted);
    if (wanted !== null && sectionIndex === null) {
      return renderUnknownSection({ document, typed: wanted, length }, readerTexts(request, app, true));
    }
    return sumUp(request, app, { document, sectionIndex, length, ...renderingFor(request, app) });
  },
  suggest(request, app) {
    const snapshot = app.library.for(request.serverId);
    if (request.option === 'source') return suggestSources(snapshot, request.typed);
    if (request.option !== 'section') return [];
    const found = findSource(snapshot, optionText(request.options, 'source') ?? '');
    return found.kind === 'unknown' ? [] : suggestSections(found.document, request.typed);
  },
};

/** A longer or shorter summary, or another work's, in this message. */
export const gistControl: Control = {
  ...controlKeys.gist,
  run: (request, [length, id = ''], app) => turnTo(request, app, readLength(length), id),
};

/** As `gistControl`, from the menu of a work's sections. */
export const chapterControl: Control = {
  ...controlKeys.chapter,
  run(request, _args, app) {
    const [length, id = ''] = (request.values[0] ?? '').split('~');
    return turnTo(request, app, readLength(length), id);
  },
};

interface Asked extends Rendering {
  readonly document: Document;
  readonly sectionIndex: number | null;
  readonly length: SummaryLength;
}

function sumUp({ serverId }: Caller, app: App, { document, sectionIndex, length, ...rendering }: Asked): Message {
  const options = { sectionIndex, sentences: SUMMARY_SENTENCES[length] };
  const { findNames, ...snapshot } = app.library.for(serverId);
  const digest = snapshot.summarise(document, options);
  return renderSummary({ digest, length, findNames, isPrivate: rendering.isPrivate }, rendering.texts);
}

/** `id`: a document's, or that of any passage of a section. */
function turnTo(request: ControlRequest, app: App, length: SummaryLength, id: string): Message {
  const snapshot = app.library.for(request.serverId);
  const passage = snapshot.findPassage(id);
  const document = snapshot.findDocument(passage?.documentId ?? id);
  if (document === null) return renderMissingPassage(snapshot, id, readerTexts(request, app, true));
  const sectionIndex = passage?.sectionIndex ?? null;
  return showInPlace(request, app, (rendering) =>
    sumUp(request, app, { document, sectionIndex, length, ...rendering }),
  );
}
