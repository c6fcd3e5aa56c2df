import type { App, Caller, Control, Message } from '../../src/bot/command.js';
import type { Texts } from '../../src/bot/messages/texts.js';
import type { Suggestion } from '../../src/library/living/server-records.js';
import { controlKeys } from '../../src/views/control-keys.js';
import { renderAccepted, renderSuggestions, type FindWorkTitle } from '../../src/views/corpus/render-suggestions.js';
import { renderProgress } from '../../src/views/corpus/render-progress.js';
import { sayRefusal } from '../../src/views/corpus/render-refused.js';
import { renderNotice } from '../../src/views/render-notice.js';
import { readerTexts } from '../reader-texts.js';
import { asModerator } from './as-moderator.js';
import { inPlace } from './in-place.js';
import { renderStep, type StepViewer } from './show-steps.js';
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
  const { serverId } = moderator;
  const found = await withStore(caller, app, async (texts) => {
    const suggestion = (await app.records.suggestions(serverId)).find((one) => one.id === id);
    return suggestion ?? renderGone(texts);
  });
  if ('components' in found) yield found;
  else if (found.kind === 'source') yield* readSource(caller, found, { app, moderator, texts: readerTexts(caller, app, true) });
  else {
    const taken = await takeSuggestion(caller, app, { serverId, id });
    yield 'components' in taken ? taken : renderAccepted(taken, titlesIn(app, serverId), readerTexts(caller, app, true));
  }
}

/** The suggestion is off the list once its page is a draft, or is there already; until then it can be accepted again. */
async function* readSource(
  caller: Caller,
  { id, text: url }: Suggestion,
  viewer: StepViewer,
): AsyncGenerator<Message, void, undefined> {
  const { app, moderator, texts } = viewer;
  const { serverId } = moderator;
  yield renderProgress(null, texts);
  for await (const step of app.keeper.add(moderator, { kind: 'page', url }, 'suggestion')) {
    const isThere = step.kind === 'refused' && step.refusal.kind === 'already-there';
    // Where that fails it stays on the list, to be declined; the draft is what counts.
    if (step.kind === 'draft' || isThere) await takeSuggestion(caller, app, { serverId, id });
    if (step.kind === 'refused' && !isThere) {
      const line = `${sayRefusal(step.refusal, texts)} ${texts.records.suggestions.stays}`;
      yield renderNotice({ line, outcome: `refused-${step.refusal.kind}` });
    } else yield renderStep(step, viewer);
  }
}

/** The suggestion, or a line where somebody else took it. */
function takeSuggestion(
  caller: Caller,
  app: App,
  { serverId, id }: { readonly serverId: string; readonly id: string },
): Promise<Suggestion | Message> {
  return withStore(caller, app, async (texts) => (await app.records.takeSuggestion(serverId, id)) ?? renderGone(texts));
}

function renderGone({ records }: Texts): Message {
  return renderNotice({ line: records.suggestions.gone, outcome: 'suggestion-gone' });
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
