import type { App, Caller, Control, Message } from '../../src/bot/command.js';
import type { Suggestion } from '../../src/library/living/server-records.js';
import { controlKeys } from '../../src/views/control-keys.js';
import { renderAccepted, renderSuggestions, type FindWorkTitle } from '../../src/views/corpus/render-suggestions.js';
import { renderNotice } from '../../src/views/render-notice.js';
import { readerTexts } from '../reader-texts.js';
import { asModerator } from './as-moderator.js';
import { inPlace } from './in-place.js';
import { showSteps } from './show-steps.js';
import { subcommandData, type Moderator, type Subcommand } from './subcommand.js';
import { withStore } from './with-store.js';

/** `/corpus suggestions`: what members suggested, oldest first. */
export const suggestions: Subcommand = {
  group: null,
  data: subcommandData((texts) => texts.records.commands.suggestions),
  run: (request, app, { serverId }) => showSuggestions(request, app, { serverId }),
};

/** A page of them, in this message. */
export const proposalsControl: Control = {
  ...controlKeys.proposals,
  run: (request, [page], app) =>
    asModerator<Message | Promise<Message>>(request, app, async ({ serverId }) =>
      inPlace(request, await showSuggestions(request, app, { serverId, page })),
    ),
};

/** Takes a suggestion: its page is read and shown as a draft, its correction leads to the work's form. */
export const acceptControl: Control = {
  ...controlKeys.accept,
  run: (request, [id = ''], app) =>
    asModerator<Message | AsyncIterable<Message>>(request, app, (moderator) => accept(request, app, { moderator, id })),
};

/** Takes a suggestion off the list and shows the rest, in this message. */
export const declineControl: Control = {
  ...controlKeys.decline,
  run: (request, [id = '', page], app) =>
    asModerator<Message | Promise<Message>>(request, app, async ({ serverId }) => {
      const taken = await takeSuggestion(request, app, { serverId, id });
      if ('components' in taken) return taken;
      return inPlace(request, await showSuggestions(request, app, { serverId, page }));
    }),
};

interface Named {
  readonly moderator: Moderator;
  readonly id: string;
}

async function* accept(caller: Caller, app: App, { moderator, id }: Named): AsyncGenerator<Message, void, undefined> {
  const texts = readerTexts(caller, app, true);
  const { serverId } = moderator;
  const taken = await takeSuggestion(caller, app, { serverId, id });
  if ('components' in taken) yield taken;
  else if (taken.kind === 'correction') yield renderAccepted(taken, titlesIn(app, serverId), texts);
  else yield* showSteps(app.keeper.add(moderator, { kind: 'page', url: taken.text }), { app, moderator, texts });
}

/** The suggestion, or a line where somebody else took it. */
function takeSuggestion(
  caller: Caller,
  app: App,
  { serverId, id }: { readonly serverId: string; readonly id: string },
): Promise<Suggestion | Message> {
  return withStore(caller, app, async ({ records }) => {
    const suggestion = await app.records.takeSuggestion(serverId, id);
    return suggestion ?? renderNotice({ line: records.suggestions.gone, outcome: 'suggestion-gone' });
  });
}

function showSuggestions(
  caller: Caller,
  app: App,
  { serverId, page }: { readonly serverId: string; readonly page?: string | undefined },
): Promise<Message> {
  return withStore(caller, app, async (texts) => {
    const open = await app.records.suggestions(serverId);
    return renderSuggestions({ suggestions: open, findTitle: titlesIn(app, serverId), page }, texts);
  });
}

function titlesIn(app: App, serverId: string): FindWorkTitle {
  return (id) => app.library.for(serverId).findDocument(id)?.meta.title ?? null;
}
