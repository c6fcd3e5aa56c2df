import type { App, Caller, Choice, Command, Control, Message, SuggestRequest } from '../src/bot/command.js';
import { MAX_CHOICES } from '../src/bot/router.js';
import type { Document, Passage } from '../src/corpus/document.js';
import { toCitable } from '../src/library/citing/citable.js';
import { CITATION_STYLES, readCitationStyle, type CitationStyle } from '../src/library/citing/citation-style.js';
import { writeCitation } from '../src/library/citing/write-citation.js';
import { controlKeys } from '../src/views/control-keys.js';
import { renderCitation } from '../src/views/render-citation.js';
import { commandData, stringOption } from './command-data.js';
import { findSource } from './find-source.js';
import { findPlace } from './find-place.js';
import { optionText } from './option-text.js';
import { readerTexts } from './reader-texts.js';
import { renderMissingPassage } from './render-missing-passage.js';
import { renderUnknownSource } from './render-unknown-source.js';
import { showInPlace, type Rendering } from './show-in-place.js';
import { suggestPassages } from './suggest-passages.js';
import { suggestSources } from './suggest-sources.js';

/** Of the choices, so many may be sources where there are passages to choose as well. */
const MAX_SOURCES = 15;

/** `/cite what [style]`: a source or passage as a citation to copy, for the one who asks. */
export const cite: Command = {
  isAlwaysPrivate: true,
  data: commandData('cite', [
    stringOption((texts) => texts.commands.cite.options.what, { required: true, autocomplete: true }),
    stringOption((texts) => texts.commands.cite.options.style, {
      choices: CITATION_STYLES.map((value) => ({ value, pick: ({ cite: { styles } }) => styles[value] })),
    }),
  ]),
  async run(request, app) {
    const style = readCitationStyle(optionText(request.options, 'style'));
    const show = await citeTyped(request, app, { typed: optionText(request.options, 'what') ?? '', style });
    return show({ texts: readerTexts(request, app, true), isPrivate: true });
  },
  suggest: suggestCitable,
};

/** The same citation in another style, in this message. */
export const citeControl: Control = {
  ...controlKeys.cite,
  async run(request, [style, typed = ''], app) {
    const show = await citeTyped(request, app, { typed, style: readCitationStyle(style) });
    return showInPlace(request, app, show);
  },
};

interface Asked {
  /** Id of a passage, id or title of a document. */
  readonly typed: string;
  readonly style: CitationStyle;
}

async function citeTyped(
  caller: Caller,
  app: App,
  { typed, style }: Asked,
): Promise<(rendering: Rendering) => Message> {
  const snapshot = app.library.for(caller.serverId);
  const place = findPlace(snapshot, typed);
  if (place !== null) return citeFound(place, style);
  const found = findSource(snapshot, typed);
  if (found.kind === 'found') return citeFound({ document: found.document, passage: null }, style);
  const texts = readerTexts(caller, app, true);
  if (typed.includes('#')) return () => renderMissingPassage(snapshot, typed, texts);
  const argsOf = ({ id }: Document): readonly string[] => [style, id];
  return () => renderUnknownSource({ typed, near: found.near, control: controlKeys.cite, argsOf }, texts);
}

async function citeFound(
  found: { readonly document: Document; readonly passage: Passage | null },
  style: CitationStyle,
): Promise<(rendering: Rendering) => Message> {
  const citation = await writeCitation(style, toCitable(found.document, found.passage));
  return ({ texts, isPrivate }) => renderCitation({ ...found, style, citation, isPrivate }, texts);
}

function suggestCitable({ serverId, typed }: SuggestRequest, app: App): readonly Choice[] {
  const snapshot = app.library.for(serverId);
  const sources = suggestSources(snapshot, typed);
  const passages = suggestPassages(snapshot, typed, MAX_CHOICES);
  return [...sources.slice(0, Math.max(MAX_SOURCES, MAX_CHOICES - passages.length)), ...passages];
}
