import type {
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Keeper } from '../library/living/keeper.js';
import type { ServerRecords, ServerSettings } from '../library/living/server-records.js';
import type { Library } from '../library/snapshot.js';
import type { Attachment } from './attachment.js';
import type { Feedback } from './feedback.js';
import type { Texts } from './messages/texts.js';
import type { Program } from './program.js';

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
  /** What the caller may do in this channel, as Discord computes it (`PermissionFlagsBits`); `null` in direct messages. */
  readonly permissions: bigint | null;
  /** The roles that the caller has in the server; empty in direct messages. */
  readonly roleIds: readonly string[];
  /** Where the request was made; `null` where Discord does not say. */
  readonly channelId: string | null;
  /** The channel that a thread belongs to; `null` outside threads. */
  readonly parentChannelId: string | null;
}

/** A slash command's options by name, as typed; an option that was left out is absent. */
export type Options = Readonly<Record<string, string | number | boolean>>;

export interface CommandRequest extends Caller {
  readonly kind: 'command';
  readonly command: string;
  /** `status`, or `add file` for a subcommand in a group; empty for a command without subcommands. */
  readonly subcommand: string;
  readonly options: Options;
  /** Uploads by the names of their options. */
  readonly attachments: Readonly<Record<string, Attachment>>;
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
  /** The texts of the message with the control, in order: what it shows is part of the state that it keeps. */
  readonly shown: readonly ShownText[];
}

/** A text of a message as it was sent. */
export interface ShownText {
  /** The component id that we gave it, else one that Discord did. */
  readonly id: number;
  /** Markdown. */
  readonly content: string;
}

/** A choice in the menu of somebody's message. */
export interface MenuRequest extends Caller {
  readonly kind: 'menu';
  readonly command: string;
  /** The message's text as typed: Markdown, up to 4,000 characters, empty for a message without text. */
  readonly text: string;
}

/** A form that was sent off. */
export interface ModalRequest extends Caller {
  readonly kind: 'modal';
  readonly customId: string;
  /** What was typed, by the custom ids of the inputs; an input left blank is an empty text. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface SuggestRequest extends Caller {
  readonly kind: 'suggest';
  readonly command: string;
  /** As in `CommandRequest`. */
  readonly subcommand: string;
  readonly option: string;
  /** What has been typed so far; may be empty. */
  readonly typed: string;
  readonly options: Options;
}

/** A request that is answered with a message or a form. */
export type ActionRequest = CommandRequest | ControlRequest | MenuRequest | ModalRequest;

export type Request = ActionRequest | SuggestRequest;

/** What a command wants shown. Mentions are always off; the platform sees to that. */
export interface Message {
  /** Components V2, inside the limits of `views/limits.ts`. */
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Only the caller sees it. Discord fixes this with the first reply. */
  readonly isPrivate: boolean;
  /**
   * `new`: a message of its own. `update`: replaces the message that holds the pressed control, or the control that opened
   * the form. Commands always say `new`.
   */
  readonly placement: 'new' | 'update';
  /** For logs and metrics, e.g. `found`, `refused`, `gone`. */
  readonly outcome: string;
  /** Pictures and files that components refer to as `attachment://name`; default none. */
  readonly files?: readonly MessageFile[];
}

/** A file that goes along with a message. */
export interface MessageFile {
  /** Lower-case letters, digits, hyphens, and an ending that tells the type, e.g. `timeline.png`, `library.zip`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A form to fill in. It can only be the first and only answer, and not to another form. */
export interface Modal {
  /** Its `custom_id` routes what is sent off, as that of a control. */
  readonly modal: APIModalInteractionResponseCallbackData;
  /** For logs and metrics. */
  readonly outcome: string;
}

/** One autocomplete choice: `name` up to 100 characters, `value` up to 100. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** What answers a request at one time. */
export type Shown = Message | Modal;

export type Reply = Shown | Promise<Shown> | AsyncIterable<Shown>;

/** What commands may use; made anew for each request. */
export interface App {
  readonly program: Program;
  /** Gives the caller's server the snapshot that was current when the request came in. */
  readonly library: Library;
  /** What the caller's server decided; the defaults in direct messages. */
  readonly settings: ServerSettings;
  readonly keeper: Keeper;
  readonly records: ServerRecords;
  /** Whether the operator lets this server change its own library. */
  readonly mayChange: (serverId: string) => boolean;
  /** Message texts for a Discord locale; English where there is no catalogue. */
  readonly texts: (locale: string | null) => Texts;
  /** Draws an SVG picture as PNG, off the main thread; `null` where that fails, and the log says why. Never throws. */
  readonly renderPicture: (svg: string) => Promise<Uint8Array | null>;
  /** Keeps what somebody thinks of an answer for those who run the bot. Never throws. */
  readonly recordFeedback: (feedback: Feedback) => void;
  /** Counts a question that found no answer, without who asked, where the server keeps such. Never throws. */
  readonly recordGap: (serverId: string, question: string) => void;
}

/** One slash command. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether all its replies are for the caller alone; default: as the caller and the server's settings choose. */
  readonly isAlwaysPrivate?: boolean;
  /** Whether the caller may use it though their permissions in Discord do not say so; default: nobody. */
  isOpenTo?(caller: Caller, app: App): boolean;
  run(request: CommandRequest, app: App): Reply;
  suggest?(request: SuggestRequest, app: App): readonly Choice[];
}

/** An entry in the menu of messages. */
export interface MenuCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  run(request: MenuRequest, app: App): Reply;
}

/** What a sent form does; routed by its custom id as a control is. */
export interface Form {
  readonly name: string;
  readonly version: number;
  run(request: ModalRequest, args: readonly string[], app: App): Message | Promise<Message> | AsyncIterable<Message>;
}

/** What a button or select does; its `name` and `version` stand in the custom id as `name.version.args`. */
export interface Control {
  readonly name: string;
  readonly version: number;
  run(request: ControlRequest, args: readonly string[], app: App): Reply;
}
