import type { Message } from '../../bot/command.js';
import type { Texts } from '../../bot/messages/texts.js';
import type { Step } from '../../library/living/draft.js';
import { container, textDisplay } from '../components.js';
import { escapeLine } from '../escape-text.js';

const MAX_NAME_CHARS = 200;

/** A step that is not the outcome. */
export type ProgressStep = Extract<Step, { kind: 'reading' | 'indexing' | 'asking' }>;

/** How far reading and comparing have come; `null`: they are about to begin. */
export function renderProgress(step: ProgressStep | null, texts: Texts): Message {
  const line = step === null ? texts.add.progress.starting : sayStep(step, texts);
  const components = [container('moderation', [textDisplay(line)])];
  return { components, isPrivate: true, placement: 'new', outcome: 'working' };
}

function sayStep(step: ProgressStep, { add: { progress } }: Texts): string {
  const of = step.total > 1 ? progress.of(step.done, step.total) : '';
  if (step.kind !== 'reading') return `${progress[step.kind]}${of === '' ? '' : ` (${of})`} …`;
  // A pasted text may have no title.
  const name = escapeLine(step.name, MAX_NAME_CHARS);
  return name === '' ? progress.starting : progress.reading(name, of);
}
