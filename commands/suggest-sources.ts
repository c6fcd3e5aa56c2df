import type { Choice } from '../src/bot/command.js';
import { MAX_CHOICE_CHARS, MAX_CHOICES } from '../src/bot/router.js';
import type { Snapshot } from '../src/library/snapshot.js';
import { cutText } from '../src/views/cut-text.js';
import { visibleLine } from '../src/views/visible-text.js';

const MAX_AUTHOR_CHARS = 30;

/** Documents as autocomplete choices: author and title to read, the document's id as the value. */
export function suggestSources(snapshot: Snapshot, typed: string): readonly Choice[] {
  return snapshot.suggestDocuments(typed, MAX_CHOICES).map(({ id, meta }) => {
    const author = meta.author === null ? [] : [cutText(visibleLine(meta.author), MAX_AUTHOR_CHARS)];
    return { name: cutText([...author, visibleLine(meta.title)].join(': '), MAX_CHOICE_CHARS), value: id };
  });
}
