import type { App, Choice, Message } from '../../src/bot/command.js';
import type { Texts } from '../../src/bot/messages/texts.js';
import { MAX_CHOICE_CHARS } from '../../src/bot/router.js';
import type { Document } from '../../src/corpus/document.js';
import { cutText } from '../../src/views/cut-text.js';
import { escapeLine } from '../../src/views/escape-text.js';
import { renderNotice } from '../../src/views/render-notice.js';
import { visibleLine } from '../../src/views/visible-text.js';

const MAX_TYPED_CHARS = 200;

/** A work's id and title. */
export interface NamedWork {
  readonly id: string;
  readonly title: string;
}

/** The work with that id, or with a title that only it has; `null` for none. */
export function findWork<Named extends { readonly document: Document }>(
  works: readonly Named[],
  typed: string,
): Named | null {
  const byId = works.find(({ document }) => document.id === typed);
  if (byId !== undefined) return byId;
  const wanted = visibleLine(typed).toLowerCase();
  const [only, ...others] = works.filter(({ document }) => visibleLine(document.meta.title).toLowerCase() === wanted);
  return only !== undefined && others.length === 0 ? only : null;
}

/** Works whose title or id holds what was typed, as autocomplete choices. */
export function suggestWorks(works: readonly NamedWork[], typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  return works
    .filter(({ id, title }) => `${title} ${id}`.toLowerCase().includes(wanted))
    .map(({ id, title }) => ({ name: cutText(visibleLine(title) || id, MAX_CHOICE_CHARS), value: id }));
}

/** Works that the server reads now, from memory. */
export function readWorks(app: App, serverId: string): readonly NamedWork[] {
  return app.library.for(serverId).corpus.documents.map(({ id, meta }) => ({ id, title: meta.title }));
}

/** Works that the server hides, from memory; one that did not ship goes by its id. */
export function hiddenWorks(app: App, serverId: string): readonly NamedWork[] {
  const shipped = app.keeper.snapshot(null);
  return app.keeper.state(serverId).hidden.map((id) => {
    const document = shipped instanceof Promise ? null : shipped.findDocument(id);
    return { id, title: document?.meta.title ?? id };
  });
}

/** Says that no work is called so. */
export function renderUnknownWork(typed: string, { manage }: Texts): Message {
  return renderNotice({ line: manage.works.unknown(escapeLine(typed, MAX_TYPED_CHARS) || '…'), outcome: 'unknown-work' });
}

/** A line on a work that was named where another kind is wanted. */
export function renderWorkNotice(title: string, say: (escapedTitle: string) => string, { add }: Texts): Message {
  const line = say(escapeLine(title, MAX_TYPED_CHARS) || add.draft.untitled);
  return renderNotice({ line, outcome: 'wrong-work' });
}
