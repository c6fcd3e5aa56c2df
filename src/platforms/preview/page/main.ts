import { createServerApi } from './server-api.js';
import { startPage } from './start-page.js';

/** The channel of this tab: it stays when the page is loaded again. */
const KEY = 'footnote-channel';

function channelOfTab(): string {
  const known = sessionStorage.getItem(KEY);
  const channel = known ?? crypto.randomUUID();
  sessionStorage.setItem(KEY, channel);
  return channel;
}

await startPage(createServerApi(channelOfTab()));
