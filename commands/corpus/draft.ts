import type { App, Control, Message } from '../../src/bot/command.js';
import { button } from '../../src/views/components.js';
import { controlKeys } from '../../src/views/control-keys.js';
import { renderDiff } from '../../src/views/corpus/render-diff.js';
import { renderDraft } from '../../src/views/corpus/render-draft.js';
import { renderPublished } from '../../src/views/corpus/render-published.js';
import { renderRefused } from '../../src/views/corpus/render-refused.js';
import { renderNotice } from '../../src/views/render-notice.js';
import { inPlace } from './in-place.js';
import { titlesOf } from './titles-of.js';
import { renderDraftGone, withDraft, type OpenDraft } from './with-draft.js';

/** Shows a draft, or another page of its texts, in this message. */
export const draftControl: Control = {
  ...controlKeys.draft,
  run: (request, [id = '', page], app) =>
    withDraft(request, app, id, (open) => inPlace(request, showDraft(open, app, page))),
};

/** Shows what a draft changes, passage by passage, in this message. */
export const changesControl: Control = {
  ...controlKeys.changes,
  run: (request, [id = '', page], app) =>
    withDraft(request, app, id, ({ draft, texts }) => {
      const { controls, diff } = texts.add;
      const back = button({ label: controls.backToDraft, control: controlKeys.draft, args: [id, '1'] });
      const pager = { control: controlKeys.changes, argsOf: (to: number) => [id, String(to)] };
      const shown = { diff: draft.report.diff, title: diff.title, page, pager, buttons: [back] };
      return inPlace(request, renderDiff(shown, texts));
    }),
};

/** Makes a draft the version that serves. Where that fails the draft stays as it is, and a line beside it says why. */
export const publishControl: Control = {
  ...controlKeys.publish,
  run: (request, [id = ''], app) =>
    withDraft(request, app, id, async ({ draft, moderator, texts }) => {
      const outcome = await app.keeper.publish(moderator, id);
      if (outcome.kind === 'published') {
        const sources = draft.report.sources.filter((report) => report.outcome.kind === 'failed');
        const { leftOut } = draft.report;
        return inPlace(request, renderPublished({ published: outcome.published, sources, leftOut }, texts));
      }
      const { refusal } = outcome;
      return refusal.kind === 'gone' ? renderDraftGone(texts) : renderRefused(refusal, texts);
    }),
};

/** Throws a draft away. */
export const discardControl: Control = {
  ...controlKeys.discard,
  run: (request, [id = ''], app) =>
    withDraft(request, app, id, async ({ moderator, texts }) => {
      const isDone = await app.keeper.discard(moderator.serverId, id);
      if (!isDone) return renderDraftGone(texts);
      const done = { line: texts.add.draft.discarded, outcome: 'discarded', accent: 'moderation' } as const;
      return inPlace(request, renderNotice(done));
    }),
};

/** A draft as its moderators see it, with the way back to the list. `page`: as a control wrote it. */
export function showDraft({ draft, moderator, texts }: OpenDraft, app: App, page?: string): Message {
  return renderDraft({ draft, page, findTitle: titlesOf(app, moderator), isListed: true }, texts);
}
