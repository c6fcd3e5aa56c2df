import type { SuggestRequest } from '../src/bot/command.js';
import { createRouter, type Router } from '../src/bot/router.js';
import { createUserLimit } from '../src/bot/user-limit.js';
import { renderNotice } from '../src/views/render-notice.js';
import { commands, controls, forms, menus } from './index.js';

export interface FootnoteRouterOptions {
  /** Milliseconds of a clock that never goes back, e.g. `performance.now`. */
  readonly now: () => number;
  /** Told of an error in an autocomplete, which the person only sees as no choices. */
  readonly onSuggestError?: (error: unknown, request: SuggestRequest) => void;
}

/** The router with all our commands, menus, controls and forms: what a platform needs of the bot. */
export function createFootnoteRouter({ now, onSuggestError }: FootnoteRouterOptions): Router {
  return createRouter({
    commands,
    menus,
    controls,
    forms,
    limit: createUserLimit({ now }),
    renderNotice: (texts, notice) => renderNotice({ line: texts.notices[notice], outcome: notice }),
    ...(onSuggestError === undefined ? {} : { onSuggestError }),
  });
}
