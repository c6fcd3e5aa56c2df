import type { App, Choice, Message } from '../../src/bot/command.js';
import type { Texts } from '../../src/bot/messages/texts.js';
import { MAX_CHOICE_CHARS } from '../../src/bot/router.js';
import type { Change, Overview, Work } from '../../src/library/living/keeper.js';
import type { LibraryState, Source } from '../../src/library/living/state.js';
import { cutText } from '../../src/views/cut-text.js';
import { visibleLine } from '../../src/views/visible-text.js';
import { stringOption } from '../command-data.js';
import { optionText } from '../option-text.js';
import { readerTexts } from '../reader-texts.js';
import { findOpenSource } from './find-open-source.js';
import { findWork, readWorks, renderUnknownWork, renderWorkNotice, suggestWorks } from './find-work.js';
import { showOutcome } from './show-outcome.js';
import { subcommandData, type Subcommand } from './subcommand.js';
import { withStore } from './with-store.js';

/** `/corpus remove work`: takes away a text that was added here, or a page or feed with all that came from it. */
export const remove: Subcommand = {
  group: null,
  data: subcommandData(
    (texts) => texts.manage.commands.remove,
    [stringOption((texts) => texts.manage.commands.remove.options.work, { required: true, autocomplete: true })],
  ),
  run: (request, app, moderator) =>
    withStore(request, app, async (texts) => {
      const typed = optionText(request.options, 'work') ?? '';
      const change = findRemoval(typed, await app.keeper.overview(moderator.serverId), texts);
      return 'operations' in change ? showOutcome(await app.keeper.change(moderator, change), texts) : change;
    }),
  suggest: (request, app, { serverId }) =>
    suggestRemovable(app, serverId, { typed: request.typed, texts: readerTexts(request, app, true) }),
};

/** What takes away the work, page or feed of that name, or a line on why nothing does. */
function findRemoval(typed: string, overview: Overview, texts: Texts): Change | Message {
  const work = findWork(overview.works, typed);
  if (work?.isShipped === true) return renderWorkNotice(work.document.meta.title, texts.manage.works.isShipped, texts);
  if (work !== null) return removalOf(work, overview.state);
  const source = findOpenSource(overview.state, typed);
  return source === null ? renderUnknownWork(typed, texts) : removalOfSource(source, overview.state);
}

/** A page goes along with its only text; a feed stays, and does not bring the text again. */
function removalOf({ document, source }: Work, state: LibraryState): Change {
  const { id, meta } = document;
  const isOnlyText = source !== null && state.added.filter((added) => added.source === source.id).length === 1;
  if (isOnlyText && source.kind === 'page') return { ...removalOfSource(source, state), about: [meta.title] };
  return { reason: 'remove', about: [meta.title], operations: [{ kind: 'drop', id }] };
}

function removalOfSource({ id, title, url }: Source, { added }: LibraryState): Change {
  const texts = added.filter(({ source }) => source === id);
  return {
    reason: 'remove',
    about: [visibleLine(title) || url],
    operations: [
      // First the source, or its texts would only be hidden: it would bring them again.
      { kind: 'drop-source', id },
      ...texts.map((text) => ({ kind: 'drop' as const, id: text.id })),
    ],
  };
}

/** Texts that were added here, then pages and feeds as a whole. */
function suggestRemovable(
  app: App,
  serverId: string,
  { typed, texts }: { readonly typed: string; readonly texts: Texts },
): readonly Choice[] {
  const { added, sources } = app.keeper.state(serverId);
  const own = new Set<string>(added.map(({ id }) => id));
  const wholes = sources.map(({ id, title, url }) => {
    const count = added.filter(({ source }) => source === id).length;
    return { id, title: texts.manage.works.source(cutText(visibleLine(title) || url, MAX_CHOICE_CHARS / 2), count) };
  });
  return suggestWorks([...readWorks(app, serverId).filter(({ id }) => own.has(id)), ...wholes], typed);
}
