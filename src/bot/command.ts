import type { APIMessageTopLevelComponent, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Library } from '../library/snapshot.js';
import type { Texts } from './messages/texts.js';

/** Who asks, and where; the same for commands, controls and autocomplete. */
export interface Caller {
  /** The interaction's id: shown with errors so that the operator finds it in the log. */
  readonly requestId: string;
  readonly userId: string;
  /** Discord server, or `null` in direct messages. */
  readonly serverId: string | null;
  /** The reader's Discord locale, e.g. `en-US`, `ko`. */
  readonly locale: string;
  /** The server's locale; `null` in direct messages. */
  readonly serverLocale: string | null;
}

/** A slash command's options by name, as typed; an option that was left out is absent. */
export type Options = Readonly<Record<string, string | number | boolean>>;

export interface CommandRequest extends Caller {
  readonly kind: 'command';
  readonly command: string;
  readonly options: Options;
}

/** A press on a button or a choice in a select menu. */
export interface ControlRequest extends Caller {
  readonly kind: 'control';
  readonly customId: string;
  /** Chosen values of a select menu; empty for a button. */
  readonly values: readonly string[];
  /** Whether the presser is the one whose command made the message. */
  readonly isOwner: boolean;
  /** Whether the message with the control is ephemeral. */
  readonly isPrivate: boolean;
}

export interface SuggestRequest extends Caller {
  readonly kind: 'suggest';
  readonly command: string;
  readonly option: string;
  /** What has been typed so far; may be empty. */
  readonly typed: string;
  readonly options: Options;
}

export type Request = CommandRequest | ControlRequest | SuggestRequest;

/** What a command wants shown. Mentions are always off; the platform sees to that. */
export interface Message {
  /** Components V2, inside the limits of `views/limits.ts`. */
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Only the caller sees it. Discord fixes this with the first reply. */
  readonly isPrivate: boolean;
  /** `new`: a message of its own. `update`: replaces the message that holds the pressed control. Commands always say `new`. */
  readonly placement: 'new' | 'update';
  /** For logs and metrics, e.g. `found`, `refused`, `gone`. */
  readonly outcome: string;
}

/** One autocomplete choice: `name` up to 100 characters, `value` up to 100. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

export type Reply = Message | Promise<Message> | AsyncIterable<Message>;

/** What commands may use. */
export interface App {
  readonly library: Library;
  /** Message texts for a Discord locale; English where there is no catalogue. */
  readonly texts: (locale: string | null) => Texts;
}

/** One slash command. */
export interface Command {
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  run(request: CommandRequest, app: App): Reply;
  suggest?(request: SuggestRequest, app: App): readonly Choice[];
}

/** What a button or select does; its `name` and `version` stand in the custom id as `name.version.args`. */
export interface Control {
  readonly name: string;
  readonly version: number;
  run(request: ControlRequest, args: readonly string[], app: App): Reply;
}
