import type { ControlKey } from '../bot/custom-id.js';

/**
 * The controls that views place and `commands/index.ts` answers. Names are short because ids of passages are long; a
 * change of what the arguments mean raises the version.
 */
export const controlKeys = {
  /** visibility (`open` | `own`), question */
  ask: { name: 'ask', version: 1 },
  /** none; opens the passages that the answer of this message does not cite as a private message */
  more: { name: 'more', version: 2 },
  /** 1-based page; turns the page of these passages */
  leaf: { name: 'leaf', version: 2 },
  /** none; shows in this message the answer that it was opened from */
  back: { name: 'back', version: 1 },
  /** none; opens the reasons for the passages of this message's answer as a private message */
  why: { name: 'why', version: 1 },
  /** none; shows this message's answer to everyone */
  share: { name: 'share', version: 1 },
  /** none; says that this message's answer helped */
  good: { name: 'good', version: 1 },
  /** none; opens a form for why this message's answer did not help */
  bad: { name: 'bad', version: 1 },
  /** what to search, as `search-args.ts` writes it; opens its first page of results as a private message */
  find: { name: 'find', version: 2 },
  /** 1-based page, what to search, as `search-args.ts` writes it; turns the page of results */
  page: { name: 'page', version: 2 },
  /** passage id, bold ranges, number that keeps buttons apart; opens the passage as a private message */
  read: { name: 'read', version: 1 },
  /** passage id, 1-based page of its text, place of the button; shows it in this message */
  turn: { name: 'turn', version: 1 },
  /** none; the menu's value is a passage id, opened as a private message */
  pick: { name: 'pick', version: 1 },
  /** none; the menu's value is a passage id, shown in this message */
  jump: { name: 'jump', version: 1 },
  /** passage id, 1-based page; shows the passage's section in this message */
  part: { name: 'part', version: 1 },
  /** 1-based page of the list of sources */
  list: { name: 'list', version: 1 },
  /** document id; shows its details in this message */
  book: { name: 'book', version: 1 },
  /** none; the menu's value is a document id, whose details open as a private message */
  shelf: { name: 'shelf', version: 1 },
  /** an entry's canonical name; posts what the glossary and the texts say of it */
  entry: { name: 'entry', version: 1 },
  /** 1-based page, from, to (ISO dates, may be empty), topic (may be empty); turns the page of a timeline */
  when: { name: 'when', version: 1 },
  /** 1-based page, topic, sources as typed; turns the page of a comparison */
  versus: { name: 'versus', version: 1 },
  /** length (`short` | `medium` | `long`), document id or the id of a section's first passage, place of the button; its summary in this message */
  gist: { name: 'gist', version: 1 },
  /** none; the menu's value is the first two arguments of `gist`, joined by `~` */
  chapter: { name: 'chapter', version: 1 },
  /** document id, and the 1-based number of the question to ask, or none for the list */
  discuss: { name: 'discuss', version: 1 },
  /** style, id of a passage or document; shows its citation in this message */
  cite: { name: 'cite', version: 1 },
  /** draft id; makes it the version that serves, in this message */
  publish: { name: 'publish', version: 1 },
  /** draft id; throws it away */
  discard: { name: 'discard', version: 1 },
  /** draft id, 1-based page; shows it in this message */
  draft: { name: 'draft', version: 1 },
  /** 1-based page of the list of drafts */
  drafts: { name: 'drafts', version: 1 },
  /** draft id, 1-based page; shows what it changes in this message */
  changes: { name: 'changes', version: 1 },
  /** draft id, 0-based place among what comes in; opens a form with what is said of that text */
  correct: { name: 'correct', version: 1 },
  /** none; the menu's value is the arguments of `correct`, joined by `~` */
  correctof: { name: 'correctof', version: 1 },
  /** number of the version to go back to */
  undo: { name: 'undo', version: 1 },
  /** 1-based page; shows the versions in this message */
  history: { name: 'history', version: 1 },
  /** none; the menu's value is the number of a version; shows what it changed in this message */
  version: { name: 'version', version: 1 },
  /** numbers of two versions, 1-based page; shows what differs in this message */
  between: { name: 'between', version: 1 },
  /** none; reads all pages and feeds anew */
  refresh: { name: 'refresh', version: 1 },
  /** 1-based page of the list of works, hidden ones too */
  works: { name: 'works', version: 1 },
  /** 1-based page of the study questions */
  golden: { name: 'golden', version: 1 },
  /** 1-based page of the questions without an answer */
  gaps: { name: 'gaps', version: 1 },
  /** none; deletes the questions without an answer */
  cleargaps: { name: 'cleargaps', version: 1 },
  /** suggestion id; takes it, and does what it says */
  accept: { name: 'accept', version: 1 },
  /** suggestion id, 1-based page of the list; takes it off the list */
  decline: { name: 'decline', version: 1 },
  /** none; takes the presser's id out of every history */
  eraseme: { name: 'eraseme', version: 1 },
  /** stage (`ask` | `surely`); asks whether to erase the server's data, or does */
  eraseall: { name: 'eraseall', version: 1 },
  /** 1-based page of the open suggestions of members */
  proposals: { name: 'proposals', version: 1 },
  /** document id; opens a form with what is said of that work, or with what this message keeps of one that was sent */
  editwork: { name: 'editwork', version: 1 },
} as const satisfies Readonly<Record<string, ControlKey>>;

/** The forms that views open and `commands/index.ts` takes back. */
export const formKeys = {
  /** ids of the passages that an answer cited, as many as fit; why it did not help */
  reason: { name: 'reason', version: 1 },
  /** none; its one input holds a question */
  ask: { name: 'askform', version: 1 },
  /** none; a title and parts of one text */
  paste: { name: 'paste', version: 1 },
  /** draft id, 0-based place among what comes in; what is said of that text */
  details: { name: 'details', version: 1 },
  /** document id; what is said of that work */
  edit: { name: 'editform', version: 1 },
} as const satisfies Readonly<Record<string, ControlKey>>;
