import type { App, Message } from '../../src/bot/command.js';
import type { Texts } from '../../src/bot/messages/texts.js';
import type { Step } from '../../src/library/living/draft.js';
import { renderDraft } from '../../src/views/corpus/render-draft.js';
import { renderNothingNew } from '../../src/views/corpus/render-nothing-new.js';
import { renderProgress, type ProgressStep } from '../../src/views/corpus/render-progress.js';
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

/** Each of ten parts of a stage is shown once: Discord lets a message be edited only so often. */
const SHOWN_PARTS = 10;

/** Shows at once that work begins, then how far it is, then how it went. */
export async function* showSteps(steps: AsyncIterable<Step>, viewer: StepViewer): AsyncGenerator<Message, void, undefined> {
  yield renderProgress(null, viewer.texts);
  let last = '';
  for await (const step of steps) {
    const part = partOf(step);
    if (part !== last) yield renderStep(step, viewer);
    last = part;
  }
}

function partOf(step: Step): string {
  return 'total' in step ? `${step.kind} ${Math.floor((SHOWN_PARTS * step.done) / Math.max(1, step.total))}` : step.kind;
}

function renderStep(step: Step, { app, moderator, texts }: StepViewer): Message {
  switch (step.kind) {
    case 'reading':
    case 'indexing':
    case 'asking':
      return renderProgress(step satisfies ProgressStep, texts);
    case 'draft':
      return renderDraft({ draft: step.draft, findTitle: titlesOf(app, moderator) }, texts);
    case 'published':
      return renderPublished({ published: step.published, sources: step.report.sources }, texts);
    case 'nothing':
      return renderNothingNew(step.sources, texts);
    case 'refused':
      return renderRefused(step.refusal, texts);
  }
}
