import type { GlossaryEntry } from '../../corpus/document.js';
import type { HitReason } from '../../search/hit.js';
import type { AddTexts } from './add-texts.js';
import type { CorpusTexts } from './corpus-texts.js';
import type { ManageTexts } from './manage-texts.js';
import type { PreviewTexts } from './preview-texts.js';
import type { RecordsTexts } from './records-texts.js';

/** A slash command's name and description, and those of its options. Names: Discord's rules, lower case. */
export interface CommandTexts<Option extends string> {
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  readonly options: Readonly<Record<Option, { readonly name: string; readonly description: string }>>;
}

/** Names and descriptions of all commands. */
export interface AllCommandTexts {
  readonly ask: CommandTexts<'question' | 'private' | 'source'>;
  readonly search: CommandTexts<'query' | 'source' | 'author' | 'kind' | 'after' | 'before' | 'sort'>;
  readonly passage: CommandTexts<'id'>;
  readonly sources: CommandTexts<'source'>;
  readonly who: CommandTexts<'name'>;
  readonly define: CommandTexts<'term'>;
  readonly compare: CommandTexts<'topic' | 'sources'>;
  readonly summary: CommandTexts<'source' | 'section' | 'length'>;
  readonly discuss: CommandTexts<'source'>;
  readonly help: CommandTexts<never>;
  readonly timeline: CommandTexts<'from' | 'to' | 'topic'>;
  readonly cite: CommandTexts<'what' | 'style'>;
  readonly about: CommandTexts<never>;
  readonly privacy: CommandTexts<never>;
}

/** Labels on buttons and placeholders of menus: plain text, at most 40 characters so that a phone shows them whole. */
export interface ControlTexts {
  /** `n`: the citation's number. */
  readonly read: (n: number) => string;
  readonly readPassage: string;
  readonly morePassages: string;
  readonly whyThis: string;
  readonly share: string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly backToAnswer: string;
  readonly previous: string;
  readonly next: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly wholeSection: string;
  readonly backToPassage: string;
  readonly aboutSource: string;
  readonly original: string;
  readonly details: string;
  readonly allSources: string;
  readonly readFromStart: string;
  readonly openSection: string;
  readonly askThis: string;
  readonly searchThis: string;
  readonly searchEverywhere: string;
  /** Placeholder of the menu with the works of an author; it holds `shown` of `total`. */
  readonly works: (shown: number, total: number) => string;
  readonly compareThis: string;
  readonly longer: string;
  readonly shorter: string;
  readonly sumUpSection: string;
  readonly sumUpWork: string;
  readonly readPassages: string;
  readonly summary: string;
  readonly discuss: string;
  /** `n`: the number of a question for discussion. */
  readonly askNumber: (n: number) => string;
}

/** Words in and around what is shown. Arguments called `escaped…` are Markdown, ready to show; so are all results. */
export interface ShownTexts {
  readonly passages: (count: number) => string;
  readonly sources: (count: number) => string;
  readonly sections: (count: number) => string;
  readonly page: (page: number, pages: number) => string;
  /** `2024`, `2024-08` or `2024-08-31` as people write it. */
  readonly date: (iso: string) => string;
  readonly paragraph: (n: number) => string;
  /** Which of two texts of one work this is: the author's own, or what the editors wrote about it. */
  readonly textOfWork: Readonly<Record<'original' | 'notes', string>>;
  /** Marks words of the corpus's editors, which are not the author's view. */
  readonly editorsNote: string;
  /** What such words are about: the editors' note in the text of this author. */
  readonly editorsNoteOn: (escapedAuthor: string) => string;
  readonly unknownAuthor: string;
  readonly untitledSection: string;
  readonly kind: Readonly<Record<'article' | 'commentary' | 'reference', string>>;
  readonly coverage: Readonly<Record<'full' | 'excerpt', string>>;
  /** How a reader of this language reads the glossary's names. */
  readonly names: NameTexts;
  /** The same in a few letters and in the plural. */
  readonly kinds: Readonly<Record<'article' | 'commentary' | 'reference', string>>;
  /** Orders of search results; plain text. */
  readonly sort: Readonly<Record<'relevance' | 'newest' | 'oldest', string>>;
  /** Language in words for a BCP 47 code. */
  readonly language: (code: string) => string;
  readonly labels: Readonly<
    Record<
      | 'author'
      | 'affiliation'
      | 'publication'
      | 'published'
      | 'language'
      | 'kind'
      | 'coverage'
      | 'link'
      | 'id'
      | 'text'
      | 'sections',
      string
    >
  >;
}

/** Lines around an answer. */
export interface AnswerTexts {
  /** `mention`: the person as Discord shows them. */
  readonly sharedBy: (mention: string) => string;
  /** What the glossary says of what is asked to be explained. */
  readonly gloss: (escapedGloss: string) => string;
  readonly thanks: string;
  /** The form for a reason. Title and label: at most 45 characters; note and placeholder: at most 100. */
  readonly form: {
    readonly title: string;
    readonly label: string;
    readonly note: string;
    readonly placeholder: string;
  };
}

/** Why passages were chosen, in plain words. */
export interface WhyTexts {
  readonly title: string;
  readonly intro: string;
  /** `percent`: a number with its sign. */
  readonly covers: (percent: string) => string;
  /** 1-based place among the passages found. */
  readonly rank: (rank: number) => string;
  readonly matches: Readonly<Record<'exact' | 'form' | 'alias' | 'spelling' | 'association', string>>;
  readonly fields: Readonly<Record<HitReason['fields'][number], string>>;
  readonly method: (passages: number) => string;
  /** Where an entry of the glossary is asked to be explained. */
  readonly explained: string;
}

/** The glossary's names in the reader's language. */
export interface NameTexts {
  /** Matches a name written in the script of this language. */
  readonly script: RegExp;
  /** A name as the quote has it, and as the reader knows it. */
  readonly pair: (escapedOriginal: string, escapedOwn: string) => string;
  /** The line that holds such pairs. */
  readonly line: (pairs: string) => string;
}

/** `/who` and `/define`. */
export interface GlossaryTexts {
  readonly type: Readonly<Record<GlossaryEntry['type'], string>>;
  readonly otherNames: (escapedNames: string) => string;
  /** What the editors say of an entry. */
  readonly gloss: (escapedGloss: string) => string;
  /** Under an entry that no passage names. */
  readonly noPassages: string;
  readonly unknown: (escapedTyped: string) => string;
  readonly nearest: string;
  /** What else to do where the glossary has no such name. */
  readonly askInstead: string;
}

/** What several authors say, side by side. */
export interface CompareTexts {
  readonly title: (escapedTopic: string) => string;
  readonly voices: (count: number) => string;
  /** Who speaks, above what is quoted. */
  readonly article: (escapedAuthor: string) => string;
  readonly commentary: (escapedAuthor: string) => string;
  readonly notes: string;
  /** Names of those who say little or nothing, and how many more there are. */
  readonly silent: (escapedNames: readonly string[], more: number) => string;
  readonly silentArticle: (escapedAuthor: string) => string;
  readonly silentCommentary: (escapedAuthor: string) => string;
  readonly silentNotes: string;
  /** Placeholder of a menu; plain text. */
  readonly others: string;
}

/** The main sentences of a work. */
export interface SummaryTexts {
  readonly title: (escapedTitle: string) => string;
  readonly facts: (shown: number, total: number) => string;
  readonly nothing: string;
  readonly sectionUnknown: (escapedSection: string, escapedTitle: string) => string;
  /** Choices of the command; plain text. */
  readonly lengths: Readonly<Record<'short' | 'medium' | 'long', string>>;
}

/** Questions for discussion. */
export interface DiscussTexts {
  readonly title: (escapedTitle: string) => string;
  readonly howTo: string;
  readonly none: (escapedTitle: string) => string;
  readonly gone: string;
}

/** The limits of a search; `null` for those that it does not have. */
export interface ScopeParts {
  /** In the plural. */
  readonly kind: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly after: string | null;
  readonly before: string | null;
}

/** Headings and lines of each view. */
export interface ViewTexts {
  readonly answer: AnswerTexts;
  readonly why: WhyTexts;
  /** What the list of an answer's further passages is. */
  readonly moreTitle: string;
  readonly searchTitle: (escapedQuery: string) => string;
  /** What a search was limited to; `after`: on that date or later. Empty where all is `null`. */
  readonly searchScope: (escaped: ScopeParts) => string;
  readonly searchNothing: (escapedQuery: string) => string;
  /** Nothing within the given limits; `count` passages match without that limit. */
  readonly searchNothingThere: (escapedQuery: string, escapedScope: string, count: number) => string;
  readonly searchMoreInMenu: string;
  readonly refused: string;
  readonly refusedMissing: (escapedWords: readonly string[]) => string;
  readonly didYouMean: (escapedQuestion: string) => string;
  readonly nearest: string;
  readonly noQuestion: string;
  readonly emptyQuery: string;
  readonly notADate: (escapedText: string) => string;
  readonly passageGoneFrom: (escapedId: string, escapedTitle: string) => string;
  readonly passageWithdrawn: (escapedDocumentId: string) => string;
  readonly passageUnknown: (escapedId: string) => string;
  readonly sourceUnknown: (escapedSource: string) => string;
  readonly sourceNearest: string;
  readonly sourcesTitle: string;
  readonly helpTitle: string;
  readonly helpIntro: (counts: { readonly passages: number; readonly sources: number }) => string;
  /** One line for a command: its name with the slash, names of subcommands or nothing, and what it does. */
  readonly helpLine: (command: string, subcommands: string, description: string) => string;
  /** The first of what a command can do, and how many more there are. */
  readonly helpMore: (names: string, more: number) => string;
  readonly helpTryIt: (escapedQuestion: string) => string;
  readonly helpCitations: string;
  /** Above the commands that only some may use. */
  readonly helpModeration: string;
  /** Above the entries in the menu of a message. */
  readonly helpMenus: string;
  readonly glossary: GlossaryTexts;
  readonly compare: CompareTexts;
  readonly summary: SummaryTexts;
  readonly discuss: DiscussTexts;
  readonly timeline: TimelineTexts;
}

/** Words in and around a timeline; results are Markdown ready to show where their arguments are, else plain text. */
export interface TimelineTexts {
  readonly title: string;
  readonly titleOn: (escapedTopic: string) => string;
  readonly events: (count: number) => string;
  /** Only the most told events are shown. */
  readonly mostTold: (count: number, total: number) => string;
  /** A time in words, of dates in words; one of them may be `null`, but not both. */
  readonly time: (from: string | null, to: string | null) => string;
  /** A part of a month or year in words, e.g. "end of May 2024". */
  readonly part: Readonly<Record<'early' | 'middle' | 'late', (date: string) => string>>;
  /** From the first to the last day, both in words. */
  readonly range: (from: string, to: string) => string;
  /** A work of the library appeared; a title in Markdown gives Markdown. */
  readonly published: (title: string) => string;
  /** The event stands in so many further texts. */
  readonly alsoIn: (count: number) => string;
  /** Placeholder of the menu of these texts. */
  readonly otherTexts: string;
  /** There is no such event; both arguments may be `null`. */
  readonly nothing: (escapedTopic: string | null, time: string | null) => string;
  readonly badDate: (escapedTyped: string) => string;
  readonly tooLong: string;
  /** What the picture shows, for those who do not see it. */
  readonly alternative: (events: readonly string[]) => string;
  /** A mark on the picture's axis: at most six characters; `month` is 1 to 12, `null` for a year. */
  readonly mark: (year: number, month: number | null) => string;
}

/** The menus of messages, and what they show. Arguments and results as in `ShownTexts`. */
export interface MessageMenuTexts {
  /** Names of the menu's entries: 1 to 32 characters, spaces allowed. */
  readonly findSources: { readonly name: string };
  readonly askAbout: { readonly name: string };
  readonly sourcesTitle: string;
  /** The passages below bear on the whole message. Never says for or against it: only a reader can tell. */
  readonly bearOnAll: string;
  readonly bearOnParts: string;
  readonly notCovered: string;
  /** The message holds only pictures, links, mentions or the like. */
  readonly noText: string;
  /** Plain text: title of the form, and the label and description of its one input; at most 45, 45 and 100 characters. */
  readonly formTitle: string;
  readonly formLabel: string;
  readonly formDescription: string;
}

/** Citations to copy. */
export interface CiteTexts {
  readonly title: (escapedTitle: string) => string;
  /** Plain text, for choices and buttons. */
  readonly styles: Readonly<Record<'apa' | 'chicago' | 'mla' | 'bibtex' | 'link' | 'markdown', string>>;
  /** Above a text to copy: where it goes. */
  readonly places: Readonly<Record<'list' | 'text' | 'note' | 'anywhere', string>>;
  readonly editorsNote: string;
}

/** Facts about the bot. */
export interface AboutTexts {
  readonly title: string;
  readonly version: (program: string) => string;
  readonly corpus: (counts: { readonly sources: number; readonly passages: number }) => string;
  readonly languages: (escapedNames: readonly string[]) => string;
  readonly corpusVersion: (version: string, escapedWhen: string | null) => string;
  readonly privacy: string;
  readonly licence: (escapedName: string) => string;
  readonly sourceCode: string;
}

/** Lines for things that went another way than the person meant. */
export interface NoticeTexts {
  readonly unknownCommand: string;
  readonly oldControl: string;
  readonly foreignControl: string;
  readonly tooFast: string;
  readonly cannotShare: string;
  readonly onlyInServers: string;
  readonly onlyModerators: string;
  /** The operator keeps a list of servers that may change their library, and this one is not on it. */
  readonly serverNotAllowed: string;
  readonly failed: string;
  /** Small print under a failure; the id is how the operator finds the log line. */
  readonly failureId: (requestId: string) => string;
}

/** Every string that the bot shows, in one language. A catalogue is complete or it does not compile. */
export interface Texts {
  readonly commands: AllCommandTexts;
  readonly controls: ControlTexts;
  readonly shown: ShownTexts;
  readonly views: ViewTexts;
  readonly menus: MessageMenuTexts;
  readonly cite: CiteTexts;
  readonly about: AboutTexts;
  readonly notices: NoticeTexts;
  readonly corpus: CorpusTexts;
  readonly add: AddTexts;
  readonly manage: ManageTexts;
  readonly records: RecordsTexts;
  readonly preview: PreviewTexts;
}
