/** What a server's moderators decide about the bot itself. */
export interface ServerSettings {
  /** Discord locale of public replies; `null`: the server's own. */
  readonly locale: string | null;
  /** Whether answers are private where the asker says nothing. */
  readonly isPrivate: boolean;
  /** Channels where the bot answers in public; elsewhere it answers privately. Empty: everywhere. */
  readonly channels: readonly string[];
  /** Whether answers carry *Helpful* and *Not helpful*. */
  readonly asksFeedback: boolean;
  /** Whether questions without an answer are kept, without who asked. */
  readonly keepsGaps: boolean;
  /** Role whose members are moderators as well; `null`: only those with Manage Server. */
  readonly moderatorRole: string | null;
}

export const defaultSettings: ServerSettings = {
  locale: null,
  isPrivate: false,
  channels: [],
  asksFeedback: true,
  keepsGaps: false,
  moderatorRole: null,
};

/** A group of questions that found no answer, without who asked. */
export interface Gap {
  /** Eight base-32 characters, unique in the server. */
  readonly id: string;
  /** The wording that came first. */
  readonly question: string;
  readonly count: number;
  /** Day of the last one, `2024-08-31`. */
  readonly lastDay: string;
}

/** What a member proposes, without who it was. */
export interface Suggestion {
  readonly id: string;
  /** `source`: `text` is a web address. `correction`: `text` says what is wrong, of the work `documentId` where it is named. */
  readonly kind: 'source' | 'correction';
  readonly text: string;
  readonly documentId: string | null;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

/** Small things kept for each server. All of them reject with `StoreError` where the store fails. */
export interface ServerRecords {
  /** At once where they are in memory; the defaults for direct messages. */
  settings(serverId: string | null): ServerSettings | Promise<ServerSettings>;
  saveSettings(serverId: string, settings: ServerSettings): Promise<void>;
  /** Counts a question that found no answer, where the server keeps gaps; at most 500 groups a server, kept for 90 days. */
  recordGap(serverId: string, question: string): Promise<void>;
  /** Most asked first. */
  gaps(serverId: string): Promise<readonly Gap[]>;
  clearGaps(serverId: string): Promise<void>;
  /** `false` where the server has 100 open suggestions already. */
  suggest(serverId: string, suggestion: Omit<Suggestion, 'id' | 'madeAt'>): Promise<boolean>;
  /** Oldest first. */
  suggestions(serverId: string): Promise<readonly Suggestion[]>;
  /** Removes it and gives it back; `null` where another moderator was faster. */
  takeSuggestion(serverId: string, id: string): Promise<Suggestion | null>;
  /** Takes a user's id out of every history. @returns how many versions named it */
  eraseUser(userId: string): Promise<number>;
  /** Deletes all that is kept of a server, its library with it. */
  eraseServer(serverId: string): Promise<void>;
  /** Notes that the bot left a server, or is back. Data of servers that were left 30 days ago goes. */
  noteLeft(serverId: string): Promise<void>;
  noteJoined(serverId: string): Promise<void>;
  /** Notes in which servers the bot is: those that it left unnoticed count from now on. */
  noteServers(serverIds: readonly string[]): Promise<void>;
  purge(): Promise<void>;
}
