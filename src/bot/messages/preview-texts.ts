/**
 * What stands on the preview's page around the messages: plain texts, in which `{name}` is filled in by the page. The words
 * are those that Discord itself uses where it has them.
 */
export interface PreviewTexts {
  /** What people said in the channel before; Markdown. */
  readonly samples: readonly { readonly name: string; readonly text: string }[];
  readonly title: string;
  /** Name of the channel, as Discord writes them. */
  readonly channel: string;
  /** Names of other channels, and of roles, without their signs. */
  readonly channelNews: string;
  readonly channelNotes: string;
  readonly roleTutors: string;
  readonly roleReaders: string;
  /** Beside the channel's name: what this is. */
  readonly topic: string;
  readonly welcome: string;
  readonly welcomeText: string;
  readonly tryAsking: string;
  readonly commands: string;
  readonly switches: string;
  readonly language: string;
  readonly role: string;
  readonly member: string;
  readonly moderator: string;
  readonly person: string;
  readonly you: string;
  readonly other: string;
  readonly look: string;
  readonly lookSystem: string;
  readonly light: string;
  readonly dark: string;
  readonly width: string;
  readonly desktop: string;
  readonly phone: string;
  readonly app: string;
  /** `{person}` and `{command}`, a command's name with its slash. */
  readonly used: string;
  /** Above a message that a control of another one made; `{name}` wrote that one. */
  readonly repliesTo: string;
  readonly edited: string;
  /** `{time}`, hours and minutes. */
  readonly todayAt: string;
  readonly onlyYou: string;
  readonly dismiss: string;
  readonly more: string;
  readonly messages: string;
  readonly thinking: string;
  readonly ask: string;
  readonly write: string;
  readonly askOrWrite: string;
  readonly askPlaceholder: string;
  /** `{channel}`. */
  readonly writePlaceholder: string;
  readonly send: string;
  readonly matchingCommands: string;
  readonly options: string;
  /** `{count}` further options. */
  readonly moreOptions: string;
  readonly optionRequired: string;
  readonly optionUnknown: string;
  readonly optionNumber: string;
  readonly chooseFile: string;
  /** `{size}`, e.g. `10 MB`. */
  readonly fileTooBig: string;
  /** The browser cannot read a file that was chosen. */
  readonly fileUnreadable: string;
  /** Before the name of a file of a message. */
  readonly download: string;
  readonly fileGone: string;
  readonly yes: string;
  readonly no: string;
  readonly noSuggestion: string;
  readonly submit: string;
  readonly cancel: string;
  readonly required: string;
  readonly spoiler: string;
  readonly pictureElsewhere: string;
  readonly choose: string;
  readonly done: string;
  readonly gone: string;
  readonly unreachable: string;
  /** `{reason}`, as the server said it. */
  readonly refused: string;
}
