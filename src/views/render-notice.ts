import type { Message } from '../bot/command.js';
import { container, textDisplay, type Accent } from './components.js';

export interface NoticeOptions {
  /** Markdown, escaped by the caller. */
  readonly line: string;
  /** For logs, e.g. `gone`. */
  readonly outcome: string;
  /** Default `refusal`. */
  readonly accent?: Accent;
}

/** One private line, as a message of its own. */
export function renderNotice({ line, outcome, accent = 'refusal' }: NoticeOptions): Message {
  return { components: [container(accent, [textDisplay(line)])], isPrivate: true, placement: 'new', outcome };
}
