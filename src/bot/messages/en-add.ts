import type { AddTexts } from './add-texts.js';

// More than 200 lines, because nearly each of them is one text: whoever translates wants them side by side.

const n = (count: number): string => count.toLocaleString('en');
const counted = (count: number, noun: string): string => `${n(count)} ${noun}${count === 1 ? '' : 's'}`;

const problems: AddTexts['problems'] = {
  'bad-address': ({ name }) =>
    `${name} is not a web address that I can open. It must begin with https:// or http://, and hold no user name, no password and no unusual port.`,
  'forbidden-address': ({ name, detail }) =>
    `${name} leads to ${detail}, which lies in a private network; I only open public addresses. Upload the text as a file instead.`,
  robots: ({ name }) =>
    `The site asks programs to stay away from ${name} (robots.txt), and I do. Upload the text as a file, or paste it.`,
  status: ({ name, detail }) =>
    `${name} answered with an error (${detail}). Open it in a browser to see whether it is still there, and try again later.`,
  'too-many-redirects': ({ name, limit }) =>
    `${name} leads on and on to other addresses (more than ${limit}). Give the address that a browser ends up at.`,
  timeout: ({ name, limit }) =>
    `${name} gave no answer within ${limit}. Try again later, or upload the text as a file.`,
  unreachable: ({ name, detail }) =>
    `I cannot reach ${name} (${detail}). Check the address for slips, or try again later.`,
  'content-type': ({ name, detail }) =>
    `${name} is neither a page nor a document that I read (${detail}). I read HTML, plain text, Markdown, PDF and Word.`,
  'page-too-large': ({ name, limit }) => `${name} is larger than ${limit}. Upload its text in parts.`,
  'file-too-large': ({ name, amount, limit }) =>
    `${name} has ${amount}; I read files of up to ${limit}. Leave out pictures, or split it.`,
  'not-delivered': ({ name, detail }) =>
    `Discord did not hand over ${name} (${detail}). Nothing was changed; upload it again in a minute.`,
  'unknown-type': ({ name }) =>
    `I do not read files like ${name}. Upload .md, .txt, .html, .pdf, .docx, or a .zip of .md files, or paste the text.`,
  'not-what-it-says': ({ name, detail }) =>
    `${name} is not what its name says: inside it is ${detail}. Give it its right ending, or save it again as text.`,
  encoding: ({ name }) => `I cannot tell how the letters of ${name} are encoded. Save it as UTF-8 and try again.`,
  'no-text': ({ name }) => `There is no paragraph of text in ${name}. Paste the text itself instead.`,
  scanned: ({ name }) =>
    `${name} holds pictures of pages, no text: run it through text recognition (OCR), or paste the text.`,
  password: ({ name }) => `${name} is locked with a password. Save it without one and try again.`,
  damaged: ({ name }) => `${name} is damaged: I cannot read it to its end. Save or download it again.`,
  'too-heavy': ({ name }) =>
    `Reading ${name} took too much time or memory. Split it, or save it as plain text, and try again.`,
  'too-long': ({ name, amount, limit }) =>
    `${name} has ${amount} characters; one text may have ${limit}. Split it by chapters.`,
  'too-many-entries': ({ name, amount, limit }) =>
    `${name} has ${amount} entries; I read up to ${limit}. Give a feed of fewer entries, or add single pages.`,
  'no-feed': ({ name }) =>
    `${name} is not a feed, or is empty: I need Atom or RSS. To add a single page, use \`/corpus add page\`.`,
  'front-matter': ({ name, line, detail }) =>
    `The lines between --- at the top of ${name} are wrong. ${line === '' ? '' : `Line ${line}: `}${detail}. Mend them, or take them out.`,
};

/** Bringing texts in, in English. */
export const enAdd: AddTexts = {
  commands: {
    file: {
      name: 'file',
      description: 'Upload a text: Markdown, plain text, HTML, PDF or Word',
      options: { file: { name: 'file', description: 'Up to 10 MB; scanned pages need text recognition (OCR) first' } },
    },
    page: {
      name: 'page',
      description: 'Add a web page, and keep it current',
      options: { url: { name: 'url', description: 'Its address, beginning with https://' } },
    },
    feed: {
      name: 'feed',
      description: 'Add the posts of a blog, now and as they appear',
      options: { url: { name: 'url', description: 'Address of its Atom or RSS feed' } },
    },
    text: { name: 'text', description: 'Paste a text of up to 16,000 characters into a form', options: {} },
    refresh: {
      name: 'refresh',
      description: 'Read pages and feeds again, and show what changed before it is published',
      options: { source: { name: 'source', description: 'Only this page or feed (default: all)' } },
    },
    preview: { name: 'preview', description: 'Show the drafts that are waiting to be published', options: {} },
    schedule: {
      name: 'schedule',
      description: 'Set how often a page or feed is read again',
      options: {
        source: { name: 'source', description: 'The page or feed' },
        every: { name: 'every', description: 'How often' },
        automatic: { name: 'automatic', description: 'Publish by itself what does not look suspicious' },
      },
    },
  },
  controls: {
    publish: 'Publish',
    correct: 'Correct details',
    correctOf: 'Correct the details of …',
    changes: 'See the changes',
    discard: 'Discard',
    backToDraft: 'Back to the draft',
    allDrafts: 'All drafts',
    openDraft: 'Open',
    undo: 'Undo',
    redo: 'Take the undo back',
    history: 'History',
  },
  progress: {
    starting: 'Reading …',
    reading: (escapedName, of) => `Reading ${escapedName}${of === '' ? '' : ` (${of})`} …`,
    indexing: 'Comparing with what is there',
    asking: 'Asking the study questions',
    of: (done, total) => `${n(done)} of ${n(total)}`,
  },
  draft: {
    title: { add: 'To be added', refresh: 'New in pages and feeds', other: 'A waiting change' },
    texts: (count) => counted(count, 'work'),
    words: (count) => counted(count, 'word'),
    untitled: 'Untitled',
    originalOf: (escapedTitle) => `Becomes the original of “${escapedTitle}”: both are cited as one work.`,
    counts: ({ added, changed, removed, moved }) =>
      [
        added === 0 ? [] : [`${counted(added, 'passage')} added`],
        changed === 0 ? [] : [`${n(changed)} changed`],
        removed === 0 ? [] : [`${n(removed)} removed`],
        moved === 0 ? [] : [`${n(moved)} moved`],
      ]
        .flat()
        .join(', '),
    noPassages: 'No passage changes.',
    held: (sentence) => `**Held, because** ${sentence}`,
    clean: 'Nothing looks suspicious.',
    waiting: (count) => `${counted(count, 'older post')} wait${count === 1 ? 's' : ''} for the next refresh.`,
    unread: (count) => `${counted(count, 'post')} could not be read:`,
    golden: (after, asked) => `Study questions: ${n(after)} of ${n(asked)} answered`,
    goldenSame: 'as before',
    goldenBefore: (before) => `before: ${n(before)}`,
    more: (count) => `… and ${n(count)} more`,
    madeBy: (mention) => `Prepared by ${mention}`,
    keptUntil: (when) => `expires ${when}`,
    gone: 'This draft is no longer here: it was published or discarded, or is older than a week. `/corpus preview` shows those that are waiting, `/corpus history` what was published.',
    discarded: 'Discarded. The library is as it was.',
    none: 'No drafts are waiting. `/corpus add` and `/corpus refresh` make them.',
    listTitle: (count) => `${counted(count, 'draft')} waiting`,
  },
  diff: {
    title: 'Changes',
    kinds: {
      added: 'new',
      removed: 'removed',
      changed: 'changed',
      edited: 'details corrected',
      hidden: 'hidden',
      shown: 'shown again',
    },
    passages: { added: 'Added', removed: 'Removed', before: 'Changed, before', after: 'Changed, now' },
    moved: (from, to) => `Moved from place ${n(from)} to ${n(to)}`,
    lists: {
      question: { added: 'Study question added', removed: 'Study question removed' },
      source: { added: 'Source added', removed: 'Source removed' },
    },
    nothing: 'No differences.',
  },
  published: {
    title: (number, what) => `Version ${n(number)}: ${what}`,
    reasons: {
      start: () => 'the built-in library',
      add: (escapedAbout) => `added ${escapedAbout}`,
      remove: (escapedAbout) => `removed ${escapedAbout}`,
      hide: (escapedAbout) => `hid ${escapedAbout}`,
      show: (escapedAbout) => `shows ${escapedAbout} again`,
      edit: (escapedAbout) => `corrected the details of ${escapedAbout}`,
      refresh: (escapedAbout) => `refreshed ${escapedAbout}`,
      undo: (escapedAbout) => `went back to ${escapedAbout}`,
      questions: (escapedAbout) => `study questions: ${escapedAbout}`,
      sources: (escapedAbout) => `changed how ${escapedAbout} is read`,
      suggestion: (escapedAbout) => `accepted ${escapedAbout}`,
    },
    andMore: (escapedAbout, more) => `${escapedAbout} and ${n(more)} more`,
  },
  report: {
    nothing: 'Nothing new. The library is as it was.',
    noSources: 'There are no pages or feeds to read again. Add one with `/corpus add page` or `/corpus add feed`.',
    changed: (escapedSource, documents) => `${escapedSource}: ${counted(documents, 'work')} changed`,
    unchanged: (escapedSource) => `${escapedSource}: unchanged`,
    failed: (escapedSource, sentence) => `**${escapedSource}: failed.** ${sentence} What was read before still serves.`,
  },
  forms: {
    paste: {
      title: 'Paste a text',
      heading: { label: 'Title (optional)', note: 'Left blank, it is taken from the text' },
      text: { label: 'Text', note: 'Up to 4,000 characters; go on in the next box, or upload a file' },
    },
    continued: (part) => `Text, continued (${part} of 4)`,
    continuedNote: 'Goes on where the box above ends',
    details: {
      title: 'Correct the details',
      inputs: {
        title: { label: 'Title', note: 'As the work is cited' },
        author: { label: 'Author', note: 'Left blank: not stated' },
        published: { label: 'Date', note: '2024, 2024-08 or 2024-08-31' },
        language: { label: 'Language', note: 'A code: en, ko, pt-BR' },
        url: { label: 'Address of the original', note: 'Begins with https:// or http://' },
      },
    },
    notADate: (escapedTyped) =>
      `“${escapedTyped}” is not a date; nothing was corrected. Write 2024, 2024-08 or 2024-08-31.`,
    notALanguage: (escapedTyped) =>
      `“${escapedTyped}” is not a language code; nothing was corrected. Write en, ko or pt-BR, for example.`,
    notAnAddress: (escapedTyped) =>
      `“${escapedTyped}” is not a web address; nothing was corrected. It begins with https:// or http://.`,
    noText: 'There was no text in the form. Paste it into the box called “Text”.',
    noFile: 'The file did not come along. Please choose it again.',
  },
  schedule: {
    every: { never: 'never by itself', hourly: 'every hour', daily: 'every day', weekly: 'every week' },
    unknown: (escapedTyped) =>
      `No page or feed here is called “${escapedTyped}”. Choose one from the list as you type.`,
    none: 'There are no pages or feeds yet. Add one with `/corpus add page` or `/corpus add feed`.',
    saved: (escapedSource, every) => `Schedule of ${escapedSource}: ${every}.`,
    automatic: 'Changes that do not look suspicious are published at once.',
    byHand: 'Changes wait as a draft until somebody publishes them.',
  },
  problems,
  amounts: { megabytes: (count) => `${count} MB`, seconds: (count) => `${count} seconds` },
  notes: {
    dropped: (detail) => `Left out menus, comments and the like around the text: ${detail} characters.`,
    'shortened-title': () => 'The title was very long and is shortened.',
    restated: (detail) =>
      `Other words for its paragraphs come with it (${detail}): questions are matched with them, nobody sees them.`,
    unanswered: (detail) =>
      `Questions that it does not answer come with it (${detail}): what is asked like one of them is refused, nobody sees them.`,
    encoding: (detail) => `Read as ${detail}; look whether the letters are right.`,
    'login-page': () => 'It looks like a page to sign in at.',
    'error-page': () => 'It looks like an error message.',
  },
  findings: {
    'lost-words': ({ name, before, after }) =>
      `“${name}” has only ${after} of its ${before} words left. Has part of the page gone?`,
    'login-page': ({ name }) => `“${name}” looks like a page to sign in at, not like the text.`,
    'error-page': ({ name }) => `“${name}” looks like an error message, not like the text.`,
    empty: ({ name }) => `“${name}” has no text any more.`,
    'language-changed': ({ name, before, after }) => `“${name}” was in ${before} and is now in ${after}.`,
    duplicate: ({ name, before }) => `“${name}” has nearly the same words as “${before}”. Is it the same text twice?`,
    replaces: ({ name }) => `“${name}” takes the place of a text that came from elsewhere. Is it meant to?`,
    golden: ({ name }) => `the study question “${name}” would no longer find its passage.`,
  },
  refusals: {
    alreadyThere: (escapedTitle) => `The same words are here already, as “${escapedTitle}”. Nothing was changed.`,
    full: {
      documents: (limit) =>
        `A server may add ${counted(limit, 'work')}, and this one has. Remove some with \`/corpus remove\` first.`,
      passages: (limit) =>
        `A server may have ${counted(limit, 'passage')}, and this would be more. Remove works with \`/corpus remove\` first.`,
      questions: (limit) =>
        `A server may have ${counted(limit, 'study question')} of its own, and this one has. Take some away with \`/corpus questions remove\` first.`,
      sources: (limit) =>
        `A server may have ${counted(limit, 'source')}, and this one has. Remove some with \`/corpus remove\` first.`,
    },
    busy: (limit, amount) =>
      `This server is having ${counted(limit, 'text')} or ${amount} read in already, as much as it may at a time. Nothing was changed and those go on; add this one again when one of them is done.`,
    gone: 'That is no longer here: it was changed, published or removed meanwhile. `/corpus status` shows how things stand.',
    outdated:
      'What this draft changes was changed by others meanwhile, so nothing was published. Discard it and prepare it anew: add the text again, or use `/corpus refresh`.',
    nothingToDo: 'That is so already; nothing was changed.',
    wouldBeEmpty: 'Then nothing would be left to read, so nothing was changed. Add another work first.',
    store: {
      full: 'The disk is full, so nothing was changed; what is here still serves. Whoever runs this bot must make room.',
      'read-only':
        'The data folder cannot be written to, so nothing was changed; what is here still serves. Whoever runs this bot must allow writing there.',
      locked: 'The database is busy, so nothing was changed; what is here still serves. Try again in a minute.',
      damaged:
        'The database is damaged, so nothing was changed; what is in memory still serves. Whoever runs this bot must restore a backup.',
      unreachable:
        'The database cannot be reached, so nothing was changed; what is in memory still serves. Try again in a minute, then tell whoever runs this bot.',
    },
  },
};
