import { controlKeys } from '../src/views/control-keys.js';
import { button } from '../src/views/components.js';
import type { Message } from '../src/bot/command.js';
import type { Texts } from '../src/bot/messages/texts.js';
import type { Snapshot } from '../src/library/snapshot.js';
import { escapeLine } from '../src/views/escape-text.js';
import { passageLabel } from '../src/views/passage-options.js';
import { renderChoice } from '../src/views/render-choice.js';
import { renderId } from '../src/views/render-id.js';
import { visibleLine } from '../src/views/visible-text.js';
import { findPlace, type Place } from './find-place.js';

const MAX_SUGGESTIONS = 5;
const MAX_SHOWN_ID_CHARS = 100;

/** Says what has become of a passage that a message of ours led to: its text changed, or its source was withdrawn. */
export function renderGonePassage(snapshot: Snapshot, passageId: string, texts: Texts): Message {
  const { views, controls } = texts;
  const documentId = passageId.slice(0, Math.max(0, passageId.lastIndexOf('#')));
  if (snapshot.findDocument(documentId) !== null) return renderMissingPassage(snapshot, passageId, texts);
  const all = button({ label: controls.allSources, control: controlKeys.list, args: ['1'] });
  return renderChoice({ line: views.passageWithdrawn(renderId(documentId)), buttons: [all], outcome: 'gone' });
}

/** Says that there is no passage with a typed id: where its document is, else which passages are near to what was typed. */
export function renderMissingPassage(snapshot: Snapshot, passageId: string, texts: Texts): Message {
  const { views, controls } = texts;
  const shortId =
    passageId.length > MAX_SHOWN_ID_CHARS ? escapeLine(passageId, MAX_SHOWN_ID_CHARS) : renderId(passageId);
  const hash = passageId.lastIndexOf('#');
  const document = hash === -1 ? null : snapshot.findDocument(passageId.slice(0, hash));
  if (document !== null) {
    const about = button({ label: controls.aboutSource, control: controlKeys.book, args: [document.id] });
    const line = views.passageGoneFrom(shortId, escapeLine(document.meta.title, 200));
    return renderChoice({ line, buttons: [about], outcome: 'gone' });
  }
  const near = snapshot.suggestPassages(passageId, MAX_SUGGESTIONS).flatMap((passage) => {
    const place = findPlace(snapshot, passage.id);
    return place === null ? [] : [nearButton(place, texts)];
  });
  return renderChoice({ line: views.passageUnknown(shortId), buttons: near, outcome: 'gone' });
}

function nearButton({ document, passage }: Place, texts: Texts): ReturnType<typeof button> {
  const heading = visibleLine(document.sections[passage.sectionIndex]?.heading ?? '');
  const label = heading === '' ? passageLabel(document, passage, texts) : heading;
  return button({ label, control: controlKeys.read, args: [passage.id] });
}
