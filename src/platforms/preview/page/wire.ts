import type { PreviewTexts } from '../../../bot/messages/preview-texts.js';

// What the preview's server and its page say to each other. Types only: both sides are compiled with it.

/** A piece of a line of Discord's Markdown. Texts are plain. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** Somebody or something named with `@`, `#` or `/`; nobody is told. */
  | { readonly kind: 'mention'; readonly text: string }
  /** One of the two people of the preview, named with `@`. */
  | { readonly kind: 'person'; readonly person: Person }
  /** A channel or role of the preview's server. */
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler'; readonly children: readonly Inline[] }
  /** `url`: http or https. */
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  /** `style`: Discord's letter for how the time is written, e.g. `R` for "2 hours ago". */
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string };

/** Under which the page's texts have the name of a channel or role. */
export type Place = 'channel' | 'channelNews' | 'channelNotes' | 'roleTutors' | 'roleReaders';

/** One or more lines. Line breaks inside a paragraph or quote stand as `\n` in its texts. */
export type Block =
  | { readonly kind: 'paragraph' | 'small'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly ListItem[] };

/** `depth`: 0 for the outermost list. */
export interface ListItem {
  readonly depth: number;
  readonly children: readonly Inline[];
}

export interface DrawnText {
  readonly kind: 'text';
  readonly blocks: readonly Block[];
}

export interface DrawnButton {
  readonly kind: 'button';
  readonly look: 'primary' | 'secondary' | 'success' | 'danger' | 'link';
  readonly label: string;
  /** One emoji, or empty. */
  readonly emoji: string;
  /** `null` for a link. */
  readonly customId: string | null;
  /** `null` for all but links. */
  readonly url: string | null;
  readonly isDisabled: boolean;
}

export interface DrawnSelect {
  readonly kind: 'select';
  readonly customId: string;
  readonly placeholder: string;
  readonly maxValues: number;
  readonly isDisabled: boolean;
  readonly options: readonly DrawnOption[];
}

export interface DrawnOption {
  readonly label: string;
  readonly value: string;
  /** Empty where there is none. */
  readonly description: string;
  readonly isChosen: boolean;
}

/** `url`: a path of the preview's server, or empty where the picture lies elsewhere: nothing is fetched from outside. */
export interface DrawnPicture {
  readonly url: string;
  /** Plain text for those who do not see it; may be empty. */
  readonly alt: string;
}

/** A component as the page draws it. */
export type Drawn =
  | DrawnText
  | DrawnButton
  | DrawnSelect
  | { readonly kind: 'container'; readonly colour: string | null; readonly children: readonly Drawn[] }
  | { readonly kind: 'row'; readonly children: readonly Drawn[] }
  | { readonly kind: 'section'; readonly texts: readonly DrawnText[]; readonly accessory: Drawn }
  | { readonly kind: 'separator'; readonly isLine: boolean; readonly isLarge: boolean }
  | { readonly kind: 'gallery'; readonly pictures: readonly DrawnPicture[] }
  | ({ readonly kind: 'thumbnail' } & DrawnPicture)
  | DrawnFile;

/** A file to keep. `url`: a path of the preview's server, or empty where there is no such file. */
export interface DrawnFile {
  readonly kind: 'file';
  readonly name: string;
  readonly url: string;
  readonly sizeBytes: number;
}

/** Which of the two people of the preview acts; `other` shows what strangers meet. */
export type Person = 'you' | 'other';

/** Who wrote a message: the bot, one of the two, or somebody who only wrote before. */
export type Author = { readonly kind: 'bot' | Person } | { readonly kind: 'guest'; readonly name: string };

/** What stands above a message of the bot: the command that made it, or the message whose control did. */
export type Origin =
  | { readonly kind: 'command'; readonly person: Person; readonly command: string; readonly subcommand: string }
  | { readonly kind: 'reply'; readonly to: string };

export interface DrawnMessage {
  readonly id: string;
  readonly author: Author;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The only one who sees it; `null`: everyone. */
  readonly onlyFor: Person | null;
  readonly origin: Origin | null;
  readonly isEdited: boolean;
  readonly components: readonly Drawn[];
}

export interface DrawnField {
  readonly customId: string;
  readonly label: string;
  readonly description: string;
  readonly placeholder: string;
  readonly value: string;
  readonly isLong: boolean;
  readonly isRequired: boolean;
  readonly minChars: number;
  readonly maxChars: number;
}

/** A form to fill in. */
export interface DrawnForm {
  readonly customId: string;
  readonly title: string;
  readonly parts: readonly (DrawnText | ({ readonly kind: 'field' } & DrawnField))[];
}

/** What follows on an action, one JSON object a line. A message replaces the one with its id. */
export type PreviewEvent =
  | { readonly kind: 'message'; readonly message: DrawnMessage }
  | { readonly kind: 'form'; readonly form: DrawnForm }
  /** The channel does not hold the message that was pressed (any more). */
  | { readonly kind: 'gone' };

export interface DrawnChoice {
  readonly name: string;
  readonly value: string;
}

export interface CommandOption {
  /** As the command knows it. */
  readonly name: string;
  /** In the reader's language; so is the description. */
  readonly shown: string;
  readonly description: string;
  readonly type: 'text' | 'whole' | 'number' | 'boolean' | 'file';
  readonly isRequired: boolean;
  readonly suggests: boolean;
  readonly choices: readonly { readonly name: string; readonly value: string | number }[];
}

/** A slash command, or one of its subcommands; required options come first. */
export interface CommandHelp {
  readonly name: string;
  /** As in `CommandRequest`: empty, `status` or `add file`. */
  readonly subcommand: string;
  /** All of its name, without the slash. */
  readonly shown: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
}

/** An entry in the menu of messages. */
export interface MenuHelp {
  readonly name: string;
  readonly shown: string;
}

/** Keys of the page's own texts; `src/bot/messages/preview-texts.ts` says what they are. */
export type PageText = Exclude<keyof PreviewTexts, 'samples'>;

/** The page's own texts, by key; `{name}` stands for something to fill in. */
export type PageTexts = Readonly<Record<PageText, string>>;

/** What the page needs to know for a language and a role. */
export interface Setting {
  readonly texts: PageTexts;
  readonly locales: readonly { readonly locale: string; readonly name: string }[];
  readonly commands: readonly CommandHelp[];
  readonly menus: readonly MenuHelp[];
  /** Questions that the corpus answers. */
  readonly questions: readonly string[];
  readonly maxFileBytes: number;
}

/** Who acts, and how Discord would describe them. */
export interface Acting {
  readonly person: Person;
  /** Language of both the reader and the server. */
  readonly locale: string;
  readonly role: 'member' | 'moderator';
}

/** What somebody does. */
export type Action =
  | {
      readonly kind: 'command';
      readonly command: string;
      /** Default: none. */
      readonly subcommand?: string;
      readonly options: Readonly<Record<string, OptionValue>>;
      /** By the names of their options; default none. */
      readonly files?: Readonly<Record<string, SentFile>>;
    }
  | {
      readonly kind: 'control';
      readonly message: string;
      readonly customId: string;
      readonly values: readonly string[];
    }
  | { readonly kind: 'menu'; readonly command: string; readonly message: string }
  /** `message`: the one whose control opened the form; `null` where a command did. */
  | {
      readonly kind: 'modal';
      readonly customId: string;
      readonly fields: Readonly<Record<string, string>>;
      readonly message: string | null;
    };

/** A file that goes along with a command. */
export interface SentFile {
  readonly name: string;
  /** Its content, in Base64. */
  readonly base64: string;
}

export type OptionValue = string | number | boolean;
