import type { App, Caller, Message, Shown } from '../../src/bot/command.js';
import type { Draft } from '../../src/library/living/draft.js';
import { renderNotice } from '../../src/views/render-notice.js';
import type { Texts } from '../../src/bot/messages/texts.js';
import { asModerator } from './as-moderator.js';
import type { Moderator } from './subcommand.js';
import { withStore } from './with-store.js';

/** A draft that somebody may publish or discard: whoever made it, all moderators of its server may. */
export interface OpenDraft {
  readonly draft: Draft;
  readonly moderator: Moderator;
  /** In the language of the one who asks. */
  readonly texts: Texts;
}

/** Does something with a draft for a moderator; says so where it is gone. */
export function withDraft<Result extends Shown>(
  caller: Caller,
  app: App,
  draftId: string,
  show: (open: OpenDraft) => Result | Promise<Result>,
): Message | Promise<Result | Message> {
  return asModerator(caller, app, (moderator) =>
    withStore(caller, app, async (texts): Promise<Result | Message> => {
      const draft = await app.keeper.draft(moderator.serverId, draftId);
      return draft === null ? renderDraftGone(texts) : show({ draft, moderator, texts });
    }),
  );
}

/** Says in place of a draft, whose buttons do nothing any more, that it was published or discarded or has grown too old. */
export function renderDraftGone({ add }: Texts): Message {
  return { ...renderNotice({ line: add.draft.gone, outcome: 'draft-gone' }), placement: 'update' };
}
