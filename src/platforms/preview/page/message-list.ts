import { drawMessage } from './draw-message.js';
import type { MessageDrawing } from './draw-message.js';
import type { DrawnMessage } from './wire.js';

/** The messages on the page. */
export interface MessageList {
  /** Adds a message at the end, or puts it in the place of the one with its id. */
  show(message: DrawnMessage): void;
  /** Draws everything anew, e.g. in another language. */
  redraw(): void;
  /** `null` where it is not on the page. */
  find(id: string): DrawnMessage | null;
}

/** Keeps the messages in `list`, which scrolls in `scroller`. `drawingOf` is asked each time that a message is drawn. */
export function createMessageList(
  list: HTMLElement,
  scroller: HTMLElement,
  drawingOf: (message: DrawnMessage, onDismiss: () => void) => MessageDrawing,
): MessageList {
  const shown = new Map<string, { readonly message: DrawnMessage; readonly item: HTMLElement }>();

  const draw = (message: DrawnMessage): HTMLElement => {
    const dismiss = (): void => {
      const next = shown.get(message.id)?.item.previousElementSibling;
      shown.get(message.id)?.item.remove();
      shown.delete(message.id);
      if (next instanceof HTMLElement) next.focus({ preventScroll: true });
    };
    const item = drawMessage(message, drawingOf(message, dismiss));
    shown.set(message.id, { message, item });
    return item;
  };

  return {
    show(message) {
      const before = shown.get(message.id)?.item;
      if (before !== undefined) return replace(before, draw(message), scroller);
      const item = draw(message);
      list.append(item);
      // Scrolls to the end, but never past the beginning of a message that is higher than the window.
      scroller.scrollTop = item.offsetTop - 8;
    },
    redraw() {
      for (const { message, item } of shown.values()) item.replaceWith(draw(message));
    },
    find: (id) => shown.get(id)?.message ?? null,
  };
}

/** Whoever follows at the end stays there when a message grows, e.g. as a command goes on; who presses in it stays on the control. */
function replace(before: HTMLElement, after: HTMLElement, scroller: HTMLElement): void {
  const isFollowed =
    before.nextElementSibling === null &&
    !before.contains(document.activeElement) &&
    scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 4;
  replaceKeepingFocus(before, after);
  if (isFollowed) scroller.scrollTop = after.offsetTop - 8;
}

/** The thumb and the keyboard stay where they were: on the control at the same place, where there is one. */
function replaceKeepingFocus(before: HTMLElement, after: HTMLElement): void {
  const controls = [...before.querySelectorAll('button')];
  const at = controls.findIndex((control) => control === document.activeElement);
  before.replaceWith(after);
  if (at < 0) return;
  const next = after.querySelectorAll('button')[at];
  if (next === undefined || next.disabled) after.focus({ preventScroll: true });
  else next.focus({ preventScroll: true });
}
