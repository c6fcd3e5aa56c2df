import type { ChangeCounts } from '../../library/living/state.js';
import type { CommandTexts } from './texts.js';

/** What manages the texts that are there: `/corpus status`, `list` … `export`. Arguments called `escaped…` and all results are Markdown. */
export interface ManageTexts {
  readonly commands: {
    readonly status: CommandTexts<never>;
    readonly list: CommandTexts<never>;
    readonly remove: CommandTexts<'work'>;
    readonly hide: CommandTexts<'work'>;
    readonly show: CommandTexts<'work'>;
    readonly edit: CommandTexts<'work'>;
    readonly history: CommandTexts<never>;
    readonly diff: CommandTexts<'from' | 'to'>;
    readonly undo: CommandTexts<'to'>;
    readonly export: CommandTexts<never>;
  };
  /** Plain text, at most 40 characters. */
  readonly controls: Readonly<
    Record<'history' | 'drafts' | 'refresh' | 'openVersion' | 'goBack' | 'suggestions' | 'editAgain' | 'works', string>
  >;
  readonly status: {
    readonly title: (version: number) => string;
    /** `when`: a time in Discord's Markdown; `who`: a mention, or `null`. */
    readonly changed: (when: string, who: string | null) => string;
    readonly works: (counts: { readonly read: number; readonly own: number; readonly hidden: number }) => string;
    readonly sources: (count: number) => string;
    readonly noSources: string;
    readonly source: (escapedSource: string, every: string) => string;
    readonly checked: (when: string) => string;
    readonly neverChecked: string;
    readonly due: (when: string) => string;
    readonly failed: (sentence: string) => string;
    readonly waiting: (counts: { readonly drafts: number; readonly suggestions: number }) => string;
    readonly refreshing: string;
  };
  readonly list: {
    readonly title: string;
    readonly shipped: string;
    readonly own: string;
    /** Kept current by a page or feed. */
    readonly from: (escapedSource: string) => string;
    readonly hidden: string;
  };
  readonly works: {
    readonly unknown: (escapedTyped: string) => string;
    readonly isShipped: (escapedTitle: string) => string;
    readonly isHidden: (escapedTitle: string) => string;
    readonly isShown: (escapedTitle: string) => string;
    readonly unchanged: string;
    /** In autocomplete, before a page or feed that has `count` texts; plain text. */
    readonly source: (title: string, count: number) => string;
  };
  readonly edit: {
    /** Above what was typed. */
    readonly typed: string;
  };
  readonly history: {
    readonly title: (count: number) => string;
    readonly version: (number: number, what: string) => string;
    readonly current: string;
    readonly by: (mention: string) => string;
    readonly counts: (counts: ChangeCounts) => string;
  };
  readonly diff: {
    readonly title: (from: number, to: number) => string;
    readonly noVersion: (number: number, newest: number) => string;
    readonly nothingBefore: string;
  };
  readonly undo: {
    readonly asIn: (number: number) => string;
    readonly nothing: string;
  };
  readonly export: {
    readonly title: (size: string) => string;
    readonly note: string;
    readonly tooBig: (size: string, limit: string) => string;
    readonly kilobytes: (count: string) => string;
  };
}
