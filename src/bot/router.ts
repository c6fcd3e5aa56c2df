import type { ServerSettings } from '../library/living/server-records.js';
import { answersPrivately } from './answers-privately.js';
import type {
  ActionRequest,
  App,
  Choice,
  Command,
  Control,
  ControlRequest,
  Form,
  MenuCommand,
  Message,
  ModalRequest,
  Reply,
  SuggestRequest,
} from './command.js';
import { decodeCustomId, type ControlKey } from './custom-id.js';
import type { NoticeTexts, Texts } from './messages/texts.js';
import type { UserLimit } from './user-limit.js';

/** Most choices of an autocomplete, and longest name and value. Source: Discord API, Application Commands. */
export const MAX_CHOICES = 25;
export const MAX_CHOICE_CHARS = 100;

/** Lines that the router itself may have to show. */
export type RouterNotice = Extract<keyof NoticeTexts, 'unknownCommand' | 'oldControl' | 'foreignControl' | 'tooFast'>;

export interface RouterOptions {
  readonly commands: readonly Command[];
  readonly menus: readonly MenuCommand[];
  readonly controls: readonly Control[];
  readonly forms: readonly Form[];
  readonly limit: UserLimit;
  /** Renders a private line; handed in because `bot` does not know `views`. */
  readonly renderNotice: (texts: Texts, notice: RouterNotice) => Message;
  /** Told of an error in an autocomplete, which the person only sees as no choices. */
  readonly onSuggestError?: (error: unknown, request: SuggestRequest) => void;
}

/** Finds who answers a request. */
export interface Router {
  /** Never throws; an error of a command is a rejected promise, or thrown while its messages are read. */
  readonly route: (request: ActionRequest, app: App) => Reply;
  /**
   * Whether the reply will be for the caller alone, as far as that can be told before there is one: what a slow reply is
   * announced as. Menus and forms answer their person alone; a control mostly changes its own message.
   */
  readonly isPrivate: (request: ActionRequest, settings: ServerSettings) => boolean;
  /** At most 25 choices, in order; those that Discord would reject are left out, not cut. Never throws. */
  readonly suggest: (request: SuggestRequest, app: App) => readonly Choice[];
}

/** Routes requests to commands, menus, controls and forms by name, within each person's limit. */
export function createRouter(options: RouterOptions): Router {
  const { controls, forms, limit, renderNotice } = options;
  const commands = new Map(options.commands.map((command) => [command.data.name, command]));
  const menus = new Map(options.menus.map((menu) => [menu.data.name, menu]));

  const notice = (request: ActionRequest, app: App, which: RouterNotice): Message =>
    renderNotice(app.texts(request.locale), which);

  const runControl = (request: ControlRequest, app: App): Reply => {
    const found = findHandler(request.customId, controls);
    return typeof found === 'string' ? notice(request, app, found) : found.handler.run(request, found.args, app);
  };

  const runForm = (request: ModalRequest, app: App): Reply => {
    const found = findHandler(request.customId, forms);
    return typeof found === 'string' ? notice(request, app, found) : found.handler.run(request, found.args, app);
  };

  const run = (request: ActionRequest, app: App): Reply => {
    if (!limit(request.userId)) return notice(request, app, 'tooFast');
    if (request.kind === 'control') return runControl(request, app);
    if (request.kind === 'modal') return runForm(request, app);
    if (request.kind === 'menu')
      return menus.get(request.command)?.run(request, app) ?? notice(request, app, 'unknownCommand');
    return commands.get(request.command)?.run(request, app) ?? notice(request, app, 'unknownCommand');
  };

  return {
    route(request, app) {
      try {
        return run(request, app);
      } catch (error) {
        return Promise.reject(error);
      }
    },
    isPrivate(request, settings) {
      if (request.kind !== 'command') return request.kind !== 'control';
      return commands.get(request.command)?.isAlwaysPrivate === true || answersPrivately(request, settings);
    },
    suggest(request, app) {
      try {
        const choices = commands.get(request.command)?.suggest?.(request, app) ?? [];
        return choices.filter(isAcceptable).slice(0, MAX_CHOICES);
      } catch (error) {
        options.onSuggestError?.(error, request);
        return [];
      }
    },
  };
}

type Found<Handler> =
  | { readonly handler: Handler; readonly args: readonly string[] }
  | Extract<RouterNotice, 'oldControl' | 'foreignControl'>;

/** Finds who answers a custom id, and with which arguments; else the notice that says why nobody does. */
function findHandler<Handler extends ControlKey>(customId: string, handlers: readonly Handler[]): Found<Handler> {
  const decoded = decodeCustomId(customId, handlers);
  if (decoded.kind === 'foreign') return 'foreignControl';
  const handler = handlers.find(({ name, version }) => name === decoded.name && version === decoded.version);
  return decoded.kind === 'unknown' || handler === undefined ? 'oldControl' : { handler, args: decoded.args };
}

function isAcceptable({ name, value }: Choice): boolean {
  return [name, value].every((text) => text.trim() !== '' && text.length <= MAX_CHOICE_CHARS);
}
