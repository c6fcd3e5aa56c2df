import { RefusedError } from './server-api.js';
import type { PageTexts, PreviewEvent } from './wire.js';
import { fill } from './element.js';

/** As long as Discord lets a bot be silent before it says that it thinks; see `handle-interaction.ts`. */
const THINKING_AFTER_MS = 1500;

/** What an action may show. */
export interface Stage {
  readonly texts: PageTexts;
  readonly onEvent: (event: PreviewEvent) => void;
  /** Something beside the messages; empty: nothing any more. */
  readonly say: (line: string) => void;
}

/** Shows what follows on an action, and says in a line where nothing can. */
export async function perform(events: AsyncIterable<PreviewEvent>, { texts, onEvent, say }: Stage): Promise<void> {
  say('');
  const timer = setTimeout(() => say(texts.thinking), THINKING_AFTER_MS);
  try {
    for await (const event of events) {
      clearTimeout(timer);
      say(event.kind === 'gone' ? texts.gone : '');
      onEvent(event);
    }
  } catch (error) {
    say(describe(error, texts));
  } finally {
    clearTimeout(timer);
  }
}

/** @throws what is a fault of the page itself. */
function describe(error: unknown, texts: PageTexts): string {
  if (error instanceof RefusedError) return fill(texts.refused, { reason: error.message });
  if (error instanceof DOMException && error.name !== 'AbortError') return texts.fileUnreadable;
  // The name under which `fetch` rejects when there is nobody to talk to.
  if (error instanceof TypeError) return texts.unreachable;
  throw error;
}
