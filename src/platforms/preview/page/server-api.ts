import type { Acting, Action, DrawnChoice, DrawnMessage, OptionValue, PreviewEvent, Setting } from './wire.js';

/** What is filled in of a command, and which option is being typed. */
export interface Typing {
  readonly command: string;
  readonly subcommand: string;
  readonly option: string;
  readonly typed: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** The server refused; the message is its own. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/** The preview's server, for one channel. */
export interface ServerApi {
  loadSetting(acting: Acting): Promise<Setting>;
  openChannel(acting: Acting): Promise<readonly DrawnMessage[]>;
  post(acting: Acting, text: string): AsyncIterable<PreviewEvent>;
  /** Each event as it comes. */
  act(acting: Acting, action: Action): AsyncIterable<PreviewEvent>;
  suggest(acting: Acting, typing: Typing): Promise<readonly DrawnChoice[]>;
}

/**
 * Talks to the server that the page came from. Every call rejects with RefusedError when it refuses, and with TypeError when it cannot be
 * reached. What it says is taken at its word: it is the same program.
 */
export function createServerApi(channel: string): ServerApi {
  return {
    loadSetting: async ({ locale, role }) =>
      read<Setting>(await request(`/api/setting?${new URLSearchParams({ locale, role })}`, {})),
    openChannel: async ({ locale }) =>
      read<readonly DrawnMessage[]>(await postJson('/api/channel', { channel, locale })),
    async *post(acting, text) {
      yield await read<PreviewEvent>(await postJson('/api/post', { channel, acting: plain(acting), text }));
    },
    async *act(acting, action) {
      yield* readLines(await postJson('/api/action', { channel, acting: plain(acting), action }));
    },
    suggest: async (acting, typing) =>
      read<readonly DrawnChoice[]>(await postJson('/api/suggest', { channel, acting: plain(acting), ...typing })),
  };
}

function postJson(path: string, body: object): Promise<Response> {
  return request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-footnote-preview': 'page' },
    body: JSON.stringify(body),
  });
}

/** A view knows more than the server wants to hear. */
function plain({ person, locale, role }: Acting): Acting {
  return { person, locale, role };
}

async function request(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init);
  if (response.ok) return response;
  const { error } = await read<{ readonly error?: string }>(response);
  throw new RefusedError(error ?? `${response.status}`);
}

function read<T>(response: Response): Promise<T> {
  return response.json();
}

async function* readLines(response: Response): AsyncGenerator<PreviewEvent, void, undefined> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream comes piece by piece.
    const piece = await reader?.read();
    if (piece === undefined || piece.done) return;
    const lines = (rest + decoder.decode(piece.value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield readEvent(line);
  }
}

function readEvent(line: string): PreviewEvent {
  return JSON.parse(line);
}
