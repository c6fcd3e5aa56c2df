import type { ManageTexts } from './manage-texts.js';

const n = (count: number): string => count.toLocaleString('en');
const counted = (count: number, noun: string): string => `${n(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Managing what is there, in English. */
export const enManage: ManageTexts = {
  commands: {
    status: { name: 'status', description: 'Show how this server’s library stands', options: {} },
    list: {
      name: 'list',
      description: 'List all works: built-in ones, your own, and hidden ones',
      options: {},
    },
    remove: {
      name: 'remove',
      description: 'Remove a work that was added here, or a page or feed with all its works',
      options: { work: { name: 'work', description: 'The work, page or feed' } },
    },
    hide: {
      name: 'hide',
      description: 'Hide a work from this server, without losing it',
      options: { work: { name: 'work', description: 'The work' } },
    },
    show: {
      name: 'show',
      description: 'Show a hidden work again',
      options: { work: { name: 'work', description: 'The hidden work' } },
    },
    edit: {
      name: 'edit',
      description: 'Correct a work’s title, author, date, language or address',
      options: { work: { name: 'work', description: 'The work' } },
    },
    history: { name: 'history', description: 'Show what was changed, when and by whom, and go back', options: {} },
    diff: {
      name: 'diff',
      description: 'Compare two versions, passage by passage',
      options: {
        from: { name: 'from', description: 'Number of the older version (default: the one before)' },
        to: { name: 'to', description: 'Number of the newer version (default: the current one)' },
      },
    },
    undo: {
      name: 'undo',
      description: 'Go back one version, or to any earlier one',
      options: { to: { name: 'to', description: 'Number of the version (default: the one before)' } },
    },
    export: { name: 'export', description: 'Get the whole library as a ZIP of Markdown files', options: {} },
  },
  controls: {
    history: 'History',
    drafts: 'Drafts',
    refresh: 'Refresh',
    openVersion: 'See what a version changed',
    goBack: 'Go back to this version',
    suggestions: 'Suggestions',
    editAgain: 'Open the form again',
    works: 'Works',
  },
  status: {
    title: (version) => `The library, version ${n(version)}`,
    changed: (when, who) => `Changed ${when}${who === null ? '' : ` by ${who}`}`,
    works: ({ read, own, hidden }) =>
      `${counted(read, 'work')}, ${n(own)} of them added here${hidden === 0 ? '' : `; ${n(hidden)} hidden`}`,
    sources: (count) => (count === 1 ? '1 page or feed' : `${n(count)} pages and feeds`),
    noSources: 'No pages or feeds are read again.',
    source: (escapedSource, every) => `**${escapedSource}:** ${every}`,
    checked: (when) => `last read ${when}`,
    neverChecked: 'not read again yet',
    due: (when) => `next ${when}`,
    failed: (sentence) => `**The last reading failed.** ${sentence}`,
    waiting: ({ drafts, suggestions }) =>
      `Waiting for you: ${[
        ...(drafts === 0 ? [] : [counted(drafts, 'draft')]),
        ...(suggestions === 0 ? [] : [counted(suggestions, 'suggestion')]),
      ].join(', ')}`,
    refreshing: 'A refresh is running.',
  },
  list: {
    title: 'All works',
    shipped: 'built in',
    own: 'added here',
    from: (escapedSource) => `from ${escapedSource}`,
    hidden: '**hidden**',
  },
  works: {
    unknown: (escapedTyped) => `No such work here: “${escapedTyped}”. Choose one from the list as you type.`,
    isShipped: (escapedTitle) =>
      `“${escapedTitle}” is built in and cannot be removed. \`/corpus hide\` takes it out of sight.`,
    isHidden: (escapedTitle) => `“${escapedTitle}” is hidden. Show it again with \`/corpus show\` first.`,
    isShown: (escapedTitle) => `“${escapedTitle}” is not hidden; nothing was changed.`,
    unchanged: 'Nothing in the form differs from what is there; nothing was changed.',
    source: (title, count) => `All of ${title} (${counted(count, 'work')})`,
  },
  edit: { typed: 'This is what you wrote:' },
  history: {
    title: (count) => counted(count, 'version'),
    version: (number, what) => `**${n(number)}** · ${what}`,
    current: '**current**',
    by: (mention) => `by ${mention}`,
    counts: ({ added, changed, removed, moved }) =>
      [
        ...(added === 0 ? [] : [`+${n(added)}`]),
        ...(removed === 0 ? [] : [`−${n(removed)}`]),
        ...(changed === 0 ? [] : [`${n(changed)} changed`]),
        ...(moved === 0 ? [] : [`${n(moved)} moved`]),
      ].join(', '),
  },
  diff: {
    title: (from, to) => `From version ${n(from)} to version ${n(to)}`,
    noVersion: (number, newest) =>
      `There is no version ${n(number)}: they go from 0 to ${n(newest)}. \`/corpus history\` lists them.`,
    nothingBefore: 'This is the built-in library; there is nothing to compare it with yet.',
  },
  undo: {
    asIn: (number) => `Everything is as it was in version ${n(number)}.`,
    nothing: 'This is the built-in library; there is nothing to undo.',
  },
  export: {
    title: (size) => `The whole library, ${size}`,
    note: 'Markdown files with the details of each work, the glossary and the study questions. Unpacked into a corpus folder, they read the same.',
    tooBig: (size, limit) =>
      `The library has ${size} as a ZIP; Discord takes files of up to ${limit} from me. Hide some works, or ask whoever runs this bot for a copy.`,
    kilobytes: (count) => `${count} KB`,
  },
};
