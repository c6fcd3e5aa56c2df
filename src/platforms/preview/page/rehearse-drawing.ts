import { drawMessage } from './draw-message.js';
import type { MessageDrawing } from './draw-message.js';
import { element } from './element.js';
import type { Block, Drawn, DrawnMessage, Inline } from './wire.js';

const words: readonly Inline[] = [
  { kind: 'text', text: 'Footnote ' },
  { kind: 'strong', children: [{ kind: 'emphasis', children: [{ kind: 'text', text: 'answers' }] }] },
  { kind: 'code', text: '1' },
];

const blocks: readonly Block[] = [
  { kind: 'heading', level: 3, children: words },
  { kind: 'paragraph', children: words },
  { kind: 'quote', blocks: [{ kind: 'paragraph', children: words }] },
  { kind: 'list', start: null, items: [{ depth: 0, children: words }] },
  { kind: 'small', children: words },
];

const button: Drawn = {
  kind: 'button',
  look: 'secondary',
  label: 'Footnote',
  emoji: '👍',
  customId: 'rehearsal',
  url: null,
  isDisabled: false,
};

/** One of each part that an answer has. */
const ANSWER: DrawnMessage = {
  id: 'rehearsal',
  author: { kind: 'bot' },
  at: 0,
  onlyFor: null,
  origin: { kind: 'command', person: 'you', command: 'ask', subcommand: '' },
  isEdited: false,
  components: [
    { kind: 'container', colour: '#2e6f54', children: [{ kind: 'text', blocks }] },
    { kind: 'row', children: [button] },
  ],
};

/**
 * Draws and lays out an answer and takes it away before anybody could see or hear it, so that the first real one does not
 * wait for code to be compiled and fonts to be found.
 */
export function rehearseDrawing(
  place: HTMLElement,
  drawingOf: (message: DrawnMessage, onDismiss: () => void) => MessageDrawing,
): void {
  const item = drawMessage(
    ANSWER,
    drawingOf(ANSWER, () => undefined),
  );
  const hidden = element('ol', { attributes: { 'aria-hidden': 'true' } }, [item]);
  place.append(hidden);
  hidden.getBoundingClientRect();
  hidden.remove();
}
