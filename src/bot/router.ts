import type {
  App,
  Choice,
  Command,
  CommandRequest,
  Control,
  ControlRequest,
  Message,
  Reply,
  SuggestRequest,
} from './command.js';
import { decodeCustomId } from './custom-id.js';
import type { NoticeTexts, Texts } from './messages/texts.js';
import type { UserLimit } from './user-limit.js';

/** Most choices of an autocomplete, and longest name and value. Source: Discord API, Application Commands. */
export const MAX_CHOICES = 25;
export const MAX_CHOICE_CHARS = 100;

/** Lines that the router itself may have to show. */
export type RouterNotice = Extract<keyof NoticeTexts, 'unknownCommand' | 'oldControl' | 'foreignControl' | 'tooFast'>;

export interface RouterOptions {
  readonly commands: readonly Command[];
  readonly controls: readonly Control[];
  readonly app: App;
  readonly limit: UserLimit;
  /** Renders a private line; handed in because `bot` does not know `views`. */
  readonly renderNotice: (texts: Texts, notice: RouterNotice) => Message;
  /** Told of an error in an autocomplete, which the person only sees as no choices. */
  readonly onSuggestError?: (error: unknown, request: SuggestRequest) => void;
}

/** Finds who answers a request. */
export interface Router {
  /** Never throws; an error of a command is a rejected promise, or thrown while its messages are read. */
  readonly route: (request: CommandRequest | ControlRequest) => Reply;
  /** At most 25 choices, in order; those that Discord would reject are left out, not cut. Never throws. */
  readonly suggest: (request: SuggestRequest) => readonly Choice[];
}

/** Routes requests to commands and controls by name, within each person's limit. */
export function createRouter(options: RouterOptions): Router {
  const { app, controls, limit, renderNotice } = options;
  const commands = new Map(options.commands.map((command) => [command.data.name, command]));

  const notice = (request: CommandRequest | ControlRequest, which: RouterNotice): Message =>
    renderNotice(app.texts(request.locale), which);

  const runControl = (request: ControlRequest): Reply => {
    const decoded = decodeCustomId(request.customId, controls);
    if (decoded.kind === 'foreign') return notice(request, 'foreignControl');
    if (decoded.kind === 'unknown') return notice(request, 'oldControl');
    const control = controls.find(({ name, version }) => name === decoded.name && version === decoded.version);
    return control === undefined ? notice(request, 'oldControl') : control.run(request, decoded.args, app);
  };

  const run = (request: CommandRequest | ControlRequest): Reply => {
    if (!limit(request.userId)) return notice(request, 'tooFast');
    if (request.kind === 'control') return runControl(request);
    return commands.get(request.command)?.run(request, app) ?? notice(request, 'unknownCommand');
  };

  return {
    route(request) {
      try {
        return run(request);
      } catch (error) {
        return Promise.reject(error);
      }
    },
    suggest(request) {
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

function isAcceptable({ name, value }: Choice): boolean {
  return [name, value].every((text) => text.trim() !== '' && text.length <= MAX_CHOICE_CHARS);
}
