import type { App } from '../../src/bot/command.js';
import type { Actor } from '../../src/library/living/keeper.js';
import type { FindTitle } from '../../src/views/corpus/say-findings.js';

/** Titles of what the server reads now; a work that it does not read goes by its id. */
export function titlesOf(app: App, { serverId }: Actor): FindTitle {
  const snapshot = app.library.for(serverId);
  return (id) => snapshot.findDocument(id)?.meta.title ?? id;
}
