import type { CommandTexts } from './texts.js';

/** What is kept of a server besides its texts: study questions, gaps, settings, suggestions, and privacy. Arguments called `escaped…` and all results are Markdown. */
export interface RecordsTexts {
  readonly commands: {
    readonly questionsAdd: CommandTexts<'question'>;
    readonly questionsList: CommandTexts<never>;
    readonly questionsRemove: CommandTexts<'question'>;
    readonly gaps: CommandTexts<never>;
    readonly settings: CommandTexts<
      'language' | 'private' | 'channel' | 'allow' | 'feedback' | 'gaps' | 'moderator-role'
    >;
    readonly suggestions: CommandTexts<never>;
    /** Commands of their own, not of `/corpus`. */
    readonly suggest: CommandTexts<never>;
    readonly suggestSource: CommandTexts<'url'>;
    readonly suggestCorrection: CommandTexts<'text' | 'work'>;
  };
  /** Plain text, at most 40 characters. */
  readonly controls: Readonly<
    Record<'clearGaps' | 'accept' | 'decline' | 'eraseMe' | 'eraseServer' | 'eraseSurely' | 'correctWork', string>
  >;
  readonly questions: {
    readonly title: (own: number, shipped: number) => string;
    readonly none: string;
    readonly own: string;
    readonly refused: (escapedQuestion: string) => string;
    readonly tooLong: (limit: number) => string;
    readonly unknown: (escapedTyped: string) => string;
    readonly isShipped: (escapedQuestion: string) => string;
    /** What an answer must cite one of. */
    readonly cites: (escapedTitles: string) => string;
  };
  readonly gaps: {
    readonly title: (count: number) => string;
    readonly asked: (count: number, lastDay: string) => string;
    readonly none: string;
    readonly isOff: string;
    readonly cleared: string;
  };
  readonly settings: {
    readonly title: string;
    readonly saved: string;
    readonly labels: Readonly<
      Record<'language' | 'private' | 'channels' | 'feedback' | 'gaps' | 'moderatorRole', string>
    >;
    /** Choice and value for the server's own language; plain text. */
    readonly ownLanguage: string;
    readonly everywhere: string;
    readonly elsewhere: string;
    readonly noRole: string;
    readonly yes: string;
    readonly no: string;
    readonly onlyManagers: string;
    readonly tooManyChannels: (limit: number) => string;
    readonly noChannel: string;
    /** An answer cannot be shared in this channel. */
    readonly quiet: string;
    /** Discord hides the command from those who do not manage the server. */
    readonly roleHint: string;
  };
  readonly suggestions: {
    readonly title: (count: number) => string;
    readonly none: string;
    readonly source: (escapedUrl: string) => string;
    readonly correction: (escapedText: string) => string;
    readonly correctionOf: (escapedTitle: string, escapedText: string) => string;
    readonly gone: string;
    /** Stands after why a suggested page cannot be taken. */
    readonly stays: string;
    readonly acceptedCorrection: string;
    readonly thanks: string;
    readonly full: string;
    readonly notAnAddress: (escapedTyped: string) => string;
    readonly noText: string;
  };
  readonly privacy: {
    readonly title: string;
    readonly lines: readonly string[];
    readonly gapsOn: string;
    readonly gapsOff: string;
    readonly erasedMe: (versions: number) => string;
    readonly sure: string;
    readonly erasedServer: string;
    /** Erasing a whole server is for those who manage it, not for its moderators. */
    readonly onlyManagers: string;
  };
}
