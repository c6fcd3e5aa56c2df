import { languageName } from './language-name.js';
import { enAdd } from './en-add.js';
import { enCorpus } from './en-corpus.js';
import { enManage } from './en-manage.js';
import { enPreview } from './en-preview.js';
import { enRecords } from './en-records.js';
import type { ShownTexts, Texts } from './texts.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const commands: Texts['commands'] = {
  ask: {
    name: 'ask',
    description: 'Ask a question; every sentence of the answer shows where it stands',
    options: {
      question: { name: 'question', description: 'Your question, in your own words' },
      private: { name: 'private', description: 'Show the answer to you alone (default: to everyone)' },
      source: { name: 'source', description: 'Answer from this source only' },
    },
  },
  search: {
    name: 'search',
    description: 'Find passages by words, "exact phrase", -word, author:name or before:2024-08',
    options: {
      query: { name: 'query', description: 'What to look for' },
      source: { name: 'source', description: 'Only in this source' },
      author: { name: 'author', description: 'Only by this author' },
      kind: { name: 'kind', description: 'Only in texts of this kind' },
      after: { name: 'after', description: 'Only published on this date or later: 2024, 2024-08 or 2024-08-31' },
      before: { name: 'before', description: 'Only published before this date: 2024, 2024-08 or 2024-08-31' },
      sort: { name: 'sort', description: 'What comes first (default: the best match)' },
    },
  },
  passage: {
    name: 'passage',
    description: 'Show a passage by its id, and read on from there',
    options: { id: { name: 'id', description: 'The id under a passage, or words of a heading to choose from' } },
  },
  sources: {
    name: 'sources',
    description: 'List what can be cited, or show the details of one source',
    options: { source: { name: 'source', description: 'Title, author or id of one source' } },
  },
  who: {
    name: 'who',
    description: 'Who or what a person, a state or an organisation is, and what the texts say of it',
    options: { name: { name: 'name', description: 'A name in any language or spelling' } },
  },
  define: {
    name: 'define',
    description: 'What a term, a treaty, an event or a place is, and what the texts say of it',
    options: { term: { name: 'term', description: 'A term in any language or spelling' } },
  },
  compare: {
    name: 'compare',
    description: 'What each author says on a topic, side by side, in their own sentences',
    options: {
      topic: { name: 'topic', description: 'A topic in a few words, for example: sanctions' },
      sources: { name: 'sources', description: 'Only these texts or authors, with commas between them' },
    },
  },
  summary: {
    name: 'summary',
    description: 'The main sentences of a text or of one of its sections, in their order',
    options: {
      source: { name: 'source', description: 'Title, author or id of one source' },
      section: { name: 'section', description: 'Only this section' },
      length: { name: 'length', description: 'How many sentences (default: short)' },
    },
  },
  discuss: {
    name: 'discuss',
    description: 'Questions about a text for your group to talk about, each one press away from an answer',
    options: { source: { name: 'source', description: 'Title, author or id of one source (default: the article)' } },
  },
  help: { name: 'help', description: 'What this bot can do, with a question to try', options: {} },
  timeline: {
    name: 'timeline',
    description: 'Dated events from the texts, as a list and as a picture',
    options: {
      from: { name: 'from', description: 'From this time on, such as 2024, 2024-06 or 19 June 2024' },
      to: { name: 'to', description: 'Up to this time, such as 2024, 2024-06 or 19 June 2024' },
      topic: { name: 'topic', description: 'Only events on this topic, in your own words' },
    },
  },
  cite: {
    name: 'cite',
    description: 'Cite a source or a passage, in a form to copy',
    options: {
      what: { name: 'what', description: 'Title of a source, or words of a heading, or an id' },
      style: { name: 'style', description: 'How to write it (default: APA)' },
    },
  },
  about: {
    name: 'about',
    description: 'What I read, when it was indexed, and what I keep of what you ask',
    options: {},
  },
  privacy: {
    name: 'privacy',
    description: 'What I keep of you and this server, for how long, and how to erase it',
    options: {},
  },
};

const controls: Texts['controls'] = {
  read: (n) => `Read ${n}`,
  readPassage: 'Read',
  morePassages: 'More passages',
  whyThis: 'Why this?',
  share: 'Share',
  helpful: 'Helpful',
  notHelpful: 'Not helpful',
  backToAnswer: 'Back to the answer',
  previous: 'Previous',
  next: 'Next',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  wholeSection: 'Whole section',
  backToPassage: 'Back to the passage',
  aboutSource: 'About the source',
  original: 'Original',
  details: 'Details',
  allSources: 'All sources',
  readFromStart: 'Read from the start',
  openSection: 'Open a section',
  askThis: 'Ask this',
  searchThis: 'Search for this',
  searchEverywhere: 'Search everywhere',
  works: (held, total) => `Texts by this author: ${held === total ? total : `${held} of ${total}`}`,
  compareThis: 'Compare this',
  longer: 'Longer',
  shorter: 'Shorter',
  sumUpSection: 'Sum up a section',
  sumUpWork: 'The whole text',
  readPassages: 'Read a passage',
  summary: 'Summary',
  discuss: 'Questions to discuss',
  askNumber: (n) => `Ask ${n}`,
};

const shown: ShownTexts = {
  passages: (count) => counted(count, 'passage'),
  sources: (count) => counted(count, 'source'),
  sections: (count) => counted(count, 'section'),
  page: (page, pages) => `page ${page}/${pages}`,
  date: englishDate,
  paragraph: (n) => `¶${n}`,
  textOfWork: { original: 'original', notes: 'our notes' },
  editorsNote: 'Editors’ note',
  editorsNoteOn: (escapedAuthor) => `Editors’ note on ${escapedAuthor}’s text`,
  unknownAuthor: 'Author not stated',
  untitledSection: 'Beginning',
  kind: { article: 'Article', commentary: 'Commentary', reference: 'Reference note by the editors, not by an author' },
  kinds: { article: 'articles', commentary: 'commentaries', reference: 'reference notes' },
  sort: { relevance: 'best match first', newest: 'newest first', oldest: 'oldest first' },
  coverage: { full: 'whole text', excerpt: 'excerpt' },
  names: {
    script: /\p{Script=Latin}/u,
    pair: (escapedOriginal, escapedOwn) => `${escapedOriginal} = ${escapedOwn}`,
    line: (pairs) => `Names: ${pairs}`,
  },
  language: (code) => languageName(code, 'en'),
  labels: {
    author: 'Author',
    affiliation: 'Affiliation',
    publication: 'Published in',
    published: 'Date',
    language: 'Language',
    kind: 'Kind',
    coverage: 'Coverage',
    link: 'Link',
    id: 'Id',
    text: 'In this library',
    sections: 'Sections',
  },
};

const timeline: Texts['views']['timeline'] = {
  title: 'Timeline',
  titleOn: (escapedTopic) => `Timeline: ${escapedTopic}`,
  events: (count) => counted(count, 'event'),
  mostTold: (count, total) => `${count} of ${counted(total, 'event')}, those that most texts tell of`,
  time: englishTime,
  part: { early: (date) => `early ${date}`, middle: (date) => `mid ${date}`, late: (date) => `late ${date}` },
  range: (from, to) => `${from} – ${to}`,
  published: (title) => `Published: “${title}”`,
  alsoIn: (count) => `also in ${counted(count, 'other text')}`,
  otherTexts: 'Other texts on these events',
  nothing: (escapedTopic, time) =>
    `No dated event${escapedTopic === null ? '' : ` on “${escapedTopic}”`}${time === null ? '' : ` ${time}`} in the sources here.`,
  badDate: (escapedTyped) =>
    `I cannot read “${escapedTyped}” as a date. Write it with its year, for example: 2024, 2024-06, June 2024 or 19 June 2024.`,
  tooLong: 'The topic is too long to turn pages with; a shorter one shows the rest.',
  alternative: (events) => `Timeline. ${events.join(' ')}`,
  mark: (year, month) =>
    month === null || month === 1 ? String(year) : (MONTHS[month - 1]?.slice(0, 3) ?? String(year)),
};

const views: Texts['views'] = {
  answer: {
    gloss: (escapedGloss) => `**Glossary:** ${escapedGloss}`,
    sharedBy: (mention) => `Shared by ${mention}`,
    thanks: 'Thank you. Those who look after this bot will see it, without your name and your question.',
    form: {
      title: 'What was wrong with the answer?',
      label: 'Reason (optional)',
      note: 'Goes to those who look after this bot, without your name and your question',
      placeholder: 'For example: it answers another question; a source is missing',
    },
  },
  why: {
    title: 'Why these passages?',
    intro: 'Rare words of a question weigh more than common ones; the shares say how much.',
    covers: (percent) => `holds ${percent} of the question`,
    rank: (rank) => (rank === 1 ? 'found first' : `found in place ${rank}`),
    matches: {
      exact: 'this word',
      form: 'another form of it',
      alias: 'another name of it',
      spelling: 'a word spelt nearly so',
      association: 'a word of like meaning',
    },
    fields: {
      title: 'in the title',
      heading: 'in the heading',
      text: 'in the text',
      restatement: 'in its editors’ other words',
    },
    explained: 'Sentences that say most of what the glossary does come first.',
    method: (passages) =>
      `Of the ${passages} best passages every sentence was read; quoted is what answers best. No language model is at work.`,
  },
  moreTitle: 'More passages',
  timeline,
  searchTitle: (escapedQuery) => `Passages for “${escapedQuery}”`,
  searchScope: ({ kind, source, author, after, before }) =>
    [
      kind === null ? '' : `in ${kind}`,
      source === null ? '' : `in ${source}`,
      author === null ? '' : `by ${author}`,
      after === null ? '' : `from ${after} on`,
      before === null ? '' : `before ${before}`,
    ]
      .filter(Boolean)
      .join(', '),
  searchNothing: (escapedQuery) => `No passage matches “${escapedQuery}”. Fewer or other words may help.`,
  searchNothingThere: (escapedQuery, escapedScope, count) =>
    `No passage matches “${escapedQuery}” ${escapedScope}; without that limit ${shown.passages(count)} would.`,
  searchMoreInMenu: 'The search is too long to turn pages with; the menu holds the next passages.',
  refused: 'The sources here do not answer that.',
  refusedMissing: (escapedWords) => `Not found in any of them: ${escapedWords.join(', ')}.`,
  didYouMean: (escapedQuestion) => `Did you mean: ${escapedQuestion}`,
  nearest: 'Nearest to it:',
  noQuestion: 'There is nothing to look up in that. Ask with the words that matter, for example a name or a topic.',
  notADate: (escapedText) => `“${escapedText}” is not a date. Write a year, month or day: 2024, 2024-08 or 2024-08-31.`,
  emptyQuery: 'There is nothing to search for in that. Give a name, a topic or a “phrase in quotation marks”.',
  passageGoneFrom: (escapedId, escapedTitle) =>
    `**Changed:** the passage ${escapedId} is no longer in this form. What it says now may stand in ${escapedTitle}`,
  passageWithdrawn: (escapedDocumentId) =>
    `**Withdrawn:** the source ${escapedDocumentId} is no longer in this library, and its passages with it.`,
  passageUnknown: (escapedId) =>
    `There is no passage with the id ${escapedId}. Ids stand under every passage; /search finds passages by words.`,
  sourceUnknown: (escapedSource) => `There is no source called “${escapedSource}”.`,
  sourceNearest: 'Perhaps one of these:',
  sourcesTitle: 'Sources',
  helpTitle: 'Ask the sources',
  helpIntro: ({ passages, sources }) =>
    `I answer from ${shown.sources(sources)} (${shown.passages(passages)}) and from nothing else. ` +
    'When they do not answer a question, I say so.',
  helpLine: (command, subcommands, description) =>
    `**/${command}** ${subcommands === '' ? '' : `${subcommands} · `}${description}`,
  helpMore: (names, more) => `${names} and ${more} more`,
  helpTryIt: (escapedQuestion) => `**Try it:** ${escapedQuestion}`,
  helpCitations: 'Each sentence has a number; its button shows the passage with those words in bold.',
  helpModeration: 'For you as a moderator',
  helpMenus: 'On a message: press and hold or right-click, then Apps',
  glossary: {
    type: {
      person: 'Person',
      state: 'State',
      organisation: 'Organisation',
      treaty: 'Treaty',
      event: 'Event',
      place: 'Place',
      concept: 'Term',
    },
    otherNames: (escapedNames) => `also ${escapedNames}`,
    gloss: (escapedGloss) => `**Editors’ note:** ${escapedGloss}`,
    noPassages: 'No passage here speaks of it by this name.',
    unknown: (escapedTyped) => `The glossary has no “${escapedTyped}”.`,
    nearest: 'Did you mean one of these?',
    askInstead: 'The texts may still speak of it: try /ask.',
  },
  compare: {
    title: (escapedTopic) => `Side by side: “${escapedTopic}”`,
    voices: (count) => counted(count, 'voice'),
    article: (escapedAuthor) => `The article, ${escapedAuthor}`,
    commentary: (escapedAuthor) => `Commentary, ${escapedAuthor}`,
    notes: 'Editors’ notes, not an author’s view',
    silent: (escapedNames, more) =>
      `Little or nothing on it: ${[...escapedNames, ...(more > 0 ? [`${more} more`] : [])].join('; ')}`,
    silentArticle: (escapedAuthor) => `the article by ${escapedAuthor}`,
    silentCommentary: (escapedAuthor) => `commentary by ${escapedAuthor}`,
    silentNotes: 'the editors’ notes',
    others: 'What others say',
  },
  summary: {
    title: (escapedTitle) => `In short: ${escapedTitle}`,
    facts: (count, total) => `${count} of ${counted(total, 'sentence')}, word for word and in their order`,
    nothing: 'No sentence here can stand alone. The text itself is one press away.',
    sectionUnknown: (escapedSection, escapedTitle) => `“${escapedSection}” is no section of ${escapedTitle}.`,
    lengths: { short: 'short: 3 sentences', medium: 'medium: 6 sentences', long: 'long: 10 sentences' },
  },
  discuss: {
    title: (escapedTitle) => `To discuss: ${escapedTitle}`,
    howTo: 'A button asks the sources, for everyone to see.',
    none: (escapedTitle) => `There are no questions for ${escapedTitle} yet. Put one of your own with /ask.`,
    gone: 'This question is no longer here. /discuss shows those that are.',
  },
};

const menus: Texts['menus'] = {
  findSources: { name: 'Find sources for this message' },
  askAbout: { name: 'Ask about this message' },
  sourcesTitle: 'Sources for a message',
  bearOnAll: 'These passages bear on it. Read them to judge it.',
  bearOnParts: 'No passage bears on all of it; these bear on parts. Read them to judge it.',
  notCovered: 'Not covered by the sources here.',
  noText: 'There is nothing in that message that I could look up: it needs a few words of text.',
  formTitle: 'Ask about this message',
  formLabel: 'Your question',
  formDescription: 'The message stands here. Make a question of it, or send it as it is.',
};

const cite: Texts['cite'] = {
  title: (escapedTitle) => `Cite “${escapedTitle}”`,
  styles: { apa: 'APA', chicago: 'Chicago', mla: 'MLA', bibtex: 'BibTeX', link: 'Link', markdown: 'Markdown link' },
  places: {
    list: 'For the list of works',
    text: 'In the text',
    note: 'As a footnote',
    anywhere: 'For chats and notes',
  },
  editorsNote: 'The editors of these notes wrote this; it is cited as theirs.',
};

const about: Texts['about'] = {
  title: 'About Footnote',
  version: (program) => `Version ${program}`,
  corpus: ({ sources, passages }) => `I answer from ${shown.sources(sources)} (${shown.passages(passages)}).`,
  languages: (escapedNames) => `Written in: ${escapedNames.join(', ')}.`,
  corpusVersion: (version, escapedWhen) =>
    [`Corpus version \`${version}\``, ...(escapedWhen === null ? [] : [`indexed ${escapedWhen}`])].join(', '),
  privacy:
    'I store no question unless this server’s moderators keep those without an answer, and never who asked; /privacy tells all that is kept.',
  licence: (escapedName) => `Licence of the program: ${escapedName}`,
  sourceCode: 'Source code',
};

/** The English catalogue, which all others follow. */
export const en: Texts = {
  commands,
  controls,
  shown,
  views,
  menus,
  corpus: enCorpus,
  add: enAdd,
  manage: enManage,
  records: enRecords,
  preview: enPreview,
  cite,
  about,
  notices: {
    unknownCommand: 'I do not know this command any more. /help shows what I can do.',
    oldControl: 'This button is from another version of me. Please run the command again.',
    foreignControl: 'I cannot read this button. Please run the command again.',
    tooFast: 'That was quite fast. Please wait a few seconds and try again.',
    cannotShare: 'You may not write in this channel, so I cannot share it here for you.',
    onlyInServers: 'A library belongs to a server: use this command there.',
    onlyModerators:
      'Only those who manage this server, or have the role that `/corpus settings` names, can change its library. `/suggest` is open to everyone.',
    serverNotAllowed: 'Whoever runs this bot has not opened the library of this server for changes; ask them.',
    failed: 'Something went wrong on my side. Please try again.',
    failureId: (requestId) => `If it stays so, tell the operator this number: ${requestId}`,
  },
};

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

function englishTime(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return from === to ? `in ${from}` : `between ${from} and ${to}`;
  return from === null ? `until ${to}` : `from ${from} on`;
}

function englishDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const monthName = MONTHS[Number(month) - 1];
  if (monthName === undefined) return iso;
  return day === undefined ? `${monthName} ${year}` : `${Number(day)} ${monthName} ${year}`;
}
