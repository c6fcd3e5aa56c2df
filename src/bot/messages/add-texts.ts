import type { Finding, Refusal, StoreFault } from '../../library/living/draft.js';
import type { ChangeCounts, Reason, Schedule } from '../../library/living/state.js';
import type { SourceProblem } from '../../sources/problem.js';
import type { ReadNote } from '../../sources/reading.js';
import type { CommandTexts } from './texts.js';

/** What a problem's sentence speaks of; each is Markdown, ready to show, and empty where the problem has no such thing. */
export interface ProblemParts {
  /** File name or web address. */
  readonly name: string;
  /** Status, host, reason, type, encoding; of front matter what is wrong and how to mend it, in English … */
  readonly detail: string;
  /** What it had too much of, with its unit where it has one. */
  readonly amount: string;
  /** What it may have at most. */
  readonly limit: string;
  /** Number of the line in the file; empty where none is to blame. */
  readonly line: string;
}

/** What a finding's sentence speaks of; Markdown, ready to show. */
export interface FindingParts {
  /** Title of the text, or the question. */
  readonly name: string;
  /** Title of the other text, or languages or numbers before and after; empty where there are none. */
  readonly before: string;
  readonly after: string;
}

/** An input of a form: label at most 45 characters, note at most 100; plain text. */
export interface InputTexts {
  readonly label: string;
  readonly note: string;
}

/** What brings texts in: `/corpus add …`, `refresh`, `preview` and `schedule`. Arguments called `escaped…` and all results are Markdown. */
export interface AddTexts {
  readonly commands: {
    readonly file: CommandTexts<'file'>;
    readonly page: CommandTexts<'url'>;
    readonly feed: CommandTexts<'url'>;
    readonly text: CommandTexts<never>;
    readonly refresh: CommandTexts<'source'>;
    readonly preview: CommandTexts<never>;
    readonly schedule: CommandTexts<'source' | 'every' | 'automatic'>;
  };
  /** Plain text, at most 40 characters. */
  readonly controls: Readonly<
    Record<
      | 'publish'
      | 'correct'
      | 'correctOf'
      | 'changes'
      | 'discard'
      | 'backToDraft'
      | 'allDrafts'
      | 'openDraft'
      | 'undo'
      | 'redo'
      | 'history',
      string
    >
  >;
  readonly progress: {
    /** Reading has begun. */
    readonly starting: string;
    /** `of`: "2 of 5", or empty for a single one. */
    readonly reading: (escapedName: string, of: string) => string;
    readonly indexing: string;
    readonly asking: string;
    readonly of: (done: number, total: number) => string;
  };
  readonly draft: {
    readonly title: Readonly<Record<'add' | 'refresh' | 'other', string>>;
    /** In place of the title where several texts come in. */
    readonly texts: (count: number) => string;
    readonly words: (count: number) => string;
    readonly untitled: string;
    readonly originalOf: (escapedTitle: string) => string;
    readonly counts: (counts: ChangeCounts) => string;
    /** Nothing of what is read changes, only what is said of it or where it comes from. */
    readonly noPassages: string;
    readonly held: (sentence: string) => string;
    readonly clean: string;
    /** Posts of a feed that the next reading brings. */
    readonly waiting: (count: number) => string;
    /** Stands before what went wrong with so many of a feed's posts. */
    readonly unread: (count: number) => string;
    readonly golden: (after: number, asked: number) => string;
    readonly goldenSame: string;
    readonly goldenBefore: (before: number) => string;
    readonly more: (count: number) => string;
    readonly madeBy: (mention: string) => string;
    /** `when`: a time in Discord's Markdown. */
    readonly keptUntil: (when: string) => string;
    readonly gone: string;
    readonly discarded: string;
    readonly none: string;
    readonly listTitle: (count: number) => string;
  };
  readonly diff: {
    readonly title: string;
    readonly kinds: Readonly<Record<'added' | 'removed' | 'changed' | 'edited' | 'hidden' | 'shown', string>>;
    readonly passages: Readonly<Record<'added' | 'removed' | 'before' | 'after', string>>;
    readonly moved: (from: number, to: number) => string;
    readonly lists: Readonly<Record<'question' | 'source', Readonly<Record<'added' | 'removed', string>>>>;
    readonly nothing: string;
  };
  readonly published: {
    /** `what`: as `reasons` has it. */
    readonly title: (number: number, what: string) => string;
    readonly reasons: Readonly<Record<Reason, (escapedAbout: string) => string>>;
    readonly andMore: (escapedAbout: string, more: number) => string;
  };
  readonly report: {
    readonly nothing: string;
    readonly noSources: string;
    readonly changed: (escapedSource: string, documents: number) => string;
    readonly unchanged: (escapedSource: string) => string;
    readonly failed: (escapedSource: string, sentence: string) => string;
  };
  readonly forms: {
    /** Titles: at most 45 characters; plain text. */
    readonly paste: { readonly title: string; readonly heading: InputTexts; readonly text: InputTexts };
    /** Of the boxes after the first. Label for `n`, 2 to 4: at most 45 characters; plain text. */
    readonly continued: (n: number) => string;
    readonly continuedNote: string;
    readonly details: {
      readonly title: string;
      readonly inputs: Readonly<Record<'title' | 'author' | 'published' | 'language' | 'url', InputTexts>>;
    };
    /** What was typed and is none; nothing was corrected. */
    readonly notADate: (escapedTyped: string) => string;
    readonly notALanguage: (escapedTyped: string) => string;
    readonly notAnAddress: (escapedTyped: string) => string;
    readonly noText: string;
    readonly noFile: string;
  };
  readonly schedule: {
    readonly every: Readonly<Record<Schedule, string>>;
    readonly unknown: (escapedTyped: string) => string;
    readonly none: string;
    readonly saved: (escapedSource: string, every: string) => string;
    readonly automatic: string;
    readonly byHand: string;
  };
  /** One sentence or two: what is wrong, and what to do. */
  readonly problems: Readonly<Record<SourceProblem['kind'], (parts: ProblemParts) => string>>;
  readonly amounts: { readonly megabytes: (count: string) => string; readonly seconds: (count: string) => string };
  readonly notes: Readonly<Record<ReadNote['kind'], (detail: string) => string>>;
  readonly findings: Readonly<Record<Finding['kind'], (parts: FindingParts) => string>>;
  readonly refusals: {
    readonly alreadyThere: (escapedTitle: string) => string;
    readonly full: Readonly<Record<Extract<Refusal, { kind: 'full' }>['of'], (limit: number) => string>>;
    /** `amount`: as `amounts.megabytes` says it. */
    readonly busy: (limit: number, amount: string) => string;
    readonly gone: string;
    readonly outdated: string;
    readonly nothingToDo: string;
    readonly wouldBeEmpty: string;
    readonly store: Readonly<Record<StoreFault, string>>;
  };
}
