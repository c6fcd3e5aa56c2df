import type { App, Message } from '../../src/bot/command.js';
import type { Texts } from '../../src/bot/messages/texts.js';
import type { Step } from '../../src/library/living/draft.js';
import { renderDraft } from '../../src/views/corpus/render-draft.js';
import { renderNothingNew } from '../../src/views/corpus/render-nothing-new.js';
import { renderProgress } from '../../src/views/corpus/render-progress.js';
import { renderPublished } from '../../src/views/corpus/render-published.js';
import { renderRefused } from '../../src/views/corpus/render-refused.js';
import { titlesOf } from './titles-of.js';
import type { Moderator } from './subcommand.js';

/** In whose words, and of whose library, steps are shown. */
export interface StepViewer {
  readonly app: App;
  readonly moderator: Moderator;
  readonly texts: Texts;
}

/** Shows at once that work begins, then how far it is, then how it went; how often a message is edited is the platform's care. */
export async function* showSteps(steps: AsyncIterable<Step>, viewer: StepViewer): AsyncGenerator<Message, void, undefined> {
  yield renderProgress(null, viewer.texts);
  for await (const step of steps) yield renderStep(step, viewer);
}

/** A step as its watcher sees it. */
export function renderStep(step: Step, { app, moderator, texts }: StepViewer): Message {
  switch (step.kind) {
    case 'reading':
    case 'indexing':
    case 'asking':
      return renderProgress(step, texts);
    case 'draft':
      return renderDraft({ draft: step.draft, findTitle: titlesOf(app, moderator) }, texts);
    case 'published':
      return renderPublished({ ...step.report, published: step.published }, texts);
    case 'nothing':
      return renderNothingNew(step.sources, texts);
    case 'refused':
      break;
  }
  return renderRefused(step.refusal, texts);
}
