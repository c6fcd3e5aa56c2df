import type { Texts } from '../../bot/messages/texts.js';
import type { FindingParts } from '../../bot/messages/add-texts.js';
import type { DocumentId } from '../../corpus/document.js';
import type { Finding } from '../../library/living/draft.js';
import type { ReadNote } from '../../sources/reading.js';
import { escapeLine } from '../escape-text.js';

const MAX_TITLE_CHARS = 100;
const MAX_LANGUAGE_CHARS = 40;

/** A document's title, plain; its id where nothing knows it. */
export type FindTitle = (id: DocumentId) => string;

/** Why a change is held, as Markdown on one line. */
export function sayFinding(finding: Finding, findTitle: FindTitle, texts: Texts): string {
  const { draft, findings } = texts.add;
  return draft.held(findings[finding.kind]({ before: '', after: '', ...partsOf(finding, findTitle, texts) }));
}

/** What a reader left out or put right, as Markdown on one line. */
export function sayNote(note: ReadNote, { add: { notes } }: Texts): string {
  switch (note.kind) {
    case 'dropped':
      return notes.dropped(note.chars.toLocaleString('en'));
    case 'encoding':
      return notes.encoding(escapeLine(note.encoding, MAX_LANGUAGE_CHARS) || '…');
    case 'restated':
      return notes.restated(note.passages.toLocaleString('en'));
    case 'unanswered':
      return notes.unanswered(note.questions.toLocaleString('en'));
    case 'shortened-title':
    case 'login-page':
    case 'error-page':
      break;
  }
  return notes[note.kind]('');
}

function partsOf(finding: Finding, findTitle: FindTitle, { add, shown }: Texts): Pick<FindingParts, 'name'> & Partial<FindingParts> {
  const nameOf = (id: DocumentId): string => escapeLine(findTitle(id), MAX_TITLE_CHARS) || add.draft.untitled;
  const languageOf = (code: string): string => escapeLine(shown.language(code), MAX_LANGUAGE_CHARS) || '…';
  switch (finding.kind) {
    case 'golden':
      return { name: escapeLine(finding.question, MAX_TITLE_CHARS) || '…' };
    case 'duplicate':
      return { name: nameOf(finding.id), before: nameOf(finding.of) };
    case 'lost-words':
      return {
        name: nameOf(finding.id),
        before: finding.before.toLocaleString('en'),
        after: finding.after.toLocaleString('en'),
      };
    case 'language-changed':
      return { name: nameOf(finding.id), before: languageOf(finding.from), after: languageOf(finding.to) };
    case 'login-page':
    case 'error-page':
    case 'empty':
    case 'replaces':
      break;
  }
  return { name: nameOf(finding.id) };
}
