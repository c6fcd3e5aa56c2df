import type { RecordsTexts } from './records-texts.js';

const n = (count: number): string => count.toLocaleString('en');
const counted = (count: number, noun: string): string => `${n(count)} ${noun}${count === 1 ? '' : 's'}`;

/** What is kept besides the texts, in English. */
export const enRecords: RecordsTexts = {
  commands: {
    questionsAdd: {
      name: 'add',
      description: 'Keep a question whose answer is right: each change must still answer it',
      options: { question: { name: 'question', description: 'As somebody would ask it' } },
    },
    questionsList: { name: 'list', description: 'List the study questions', options: {} },
    questionsRemove: {
      name: 'remove',
      description: 'Remove a study question that was added here',
      options: { question: { name: 'question', description: 'The question' } },
    },
    gaps: { name: 'gaps', description: 'Show which questions found no answer, most asked first', options: {} },
    settings: {
      name: 'settings',
      description: 'Show or change how I behave in this server',
      options: {
        language: { name: 'language', description: 'Language of what everyone sees' },
        private: { name: 'private', description: 'Answer privately unless somebody asks otherwise' },
        channel: { name: 'channel', description: 'A channel where I may, or may no longer, answer for all to see' },
        allow: { name: 'allow', description: 'Whether I may answer for all in that channel (default: yes)' },
        feedback: { name: 'feedback', description: 'Ask under each answer whether it helped' },
        gaps: { name: 'gaps', description: 'Keep questions without an answer, without who asked; off deletes them' },
        'moderator-role': {
          name: 'moderator-role',
          description: 'Role that may change the library too (@everyone: none)',
        },
      },
    },
    suggestions: { name: 'suggestions', description: 'Accept or decline what members suggested', options: {} },
    suggest: {
      name: 'suggest',
      description: 'Suggest a source or a correction to this server’s moderators',
      options: {},
    },
    suggestSource: {
      name: 'source',
      description: 'Suggest a web page to read',
      options: { url: { name: 'url', description: 'Its address, beginning with https://' } },
    },
    suggestCorrection: {
      name: 'correction',
      description: 'Point out a mistake in a work or in its details',
      options: {
        text: { name: 'text', description: 'What is wrong, and what is right' },
        work: { name: 'work', description: 'The work that it is about' },
      },
    },
  },
  controls: {
    clearGaps: 'Delete all',
    accept: 'Accept',
    decline: 'Decline',
    eraseMe: 'Erase my id',
    eraseServer: 'Erase this server’s data',
    eraseSurely: 'Yes, erase everything',
    correctWork: 'Correct details',
  },
  questions: {
    title: (own, shipped) => `${counted(own + shipped, 'study question')}, ${n(own)} of them added here`,
    none: 'No study questions yet. `/corpus questions add` keeps one whose answer is right.',
    own: 'added here',
    refused: (escapedQuestion) =>
      `“${escapedQuestion}” finds no answer here, so there is nothing to keep. Add a work that answers it first, or ask it in other words.`,
    tooLong: (limit) => `A study question may have ${n(limit)} characters. Make it shorter.`,
    unknown: (escapedTyped) => `No study question here is “${escapedTyped}”. Choose one from the list as you type.`,
    isShipped: (escapedQuestion) => `“${escapedQuestion}” is built in and cannot be removed.`,
    cites: (escapedTitles) => `An answer must cite one of: ${escapedTitles}`,
  },
  gaps: {
    title: (count) => `${counted(count, 'question')} without an answer`,
    asked: (count, lastDay) => `asked ${count === 1 ? 'once' : `${n(count)} times`}, last on ${lastDay}`,
    none: 'No question went unanswered in the last 90 days.',
    isOff:
      'Questions without an answer are not kept. `/corpus settings gaps:True` keeps them for 90 days, without who asked.',
    cleared: 'All of them are deleted.',
  },
  settings: {
    title: 'Settings of this server',
    saved: 'Saved.',
    labels: {
      language: 'Language for all',
      private: 'Private by default',
      channels: 'Answers for all in',
      feedback: 'Asks whether it helped',
      gaps: 'Keeps questions without an answer',
      moderatorRole: 'Moderator role',
    },
    ownLanguage: 'the server’s own',
    everywhere: 'every channel',
    elsewhere: 'elsewhere I answer privately',
    noRole: 'none: only those who manage this server',
    yes: 'yes',
    no: 'no',
    onlyManagers: 'Only those who manage this server can change the moderator role. Nothing was changed.',
    tooManyChannels: (limit) => `I keep a list of up to ${n(limit)} channels. Take one off with allow:False first.`,
    noChannel: 'Choose the channel, too: allow says what I may do there. Nothing was changed.',
    quiet: 'In this channel I answer privately: this server’s moderators chose where I may answer for all to see.',
    roleHint:
      'Discord shows `/corpus` only to those who manage this server. To show it to this role: Server Settings → Integrations → this bot → /corpus.',
  },
  suggestions: {
    title: (count) => counted(count, 'open suggestion'),
    none: 'No open suggestions. Members make them with `/suggest`.',
    source: (escapedUrl) => `**A source:** ${escapedUrl}`,
    correction: (escapedText) => `**A correction:** ${escapedText}`,
    correctionOf: (escapedTitle, escapedText) => `**A correction of “${escapedTitle}”:** ${escapedText}`,
    gone: 'This suggestion is no longer open: somebody was faster.',
    stays: 'The suggestion stays on the list.',
    acceptedCorrection: 'It is off the list. Now correct the work’s details, or add a better text.',
    thanks: 'Thank you! The moderators will see it. I did not keep who suggested it.',
    full: 'So many suggestions are open that I take no more. Please ask the moderators to look at them with `/corpus suggestions`.',
    notAnAddress: (escapedTyped) => `“${escapedTyped}” is not a web address. It begins with https:// or http://.`,
    noText: 'That was blank. Say what is wrong, and what is right.',
  },
  privacy: {
    title: 'What I keep',
    lines: [
      '**Questions and answers:** nothing. Only where whoever runs me turns on the debug log does it hold questions.',
      '**“Helpful” and reasons:** in the log of whoever runs me, without who pressed and without the question.',
      '**Changes of the library:** each with the texts, the time and the id of the moderator who made it, as long as this server has me.',
      '**Drafts:** with the id of the moderator who made them, for a week or until they are published.',
      '**Suggestions:** their words until a moderator accepts or declines them, without who made them.',
      '**Settings** of the server, as long as it has me.',
      '**When I leave:** all of the server’s data is deleted after 30 days.',
    ],
    gapsOn: '**Questions without an answer:** this server’s moderators have them kept, for 90 days, without who asked.',
    gapsOff:
      '**Questions without an answer:** not kept here; this server’s moderators could turn that on, without who asked.',
    erasedMe: (versions) =>
      versions === 0 ? 'Your id stands nowhere now.' : `Your id is erased from ${counted(versions, 'change')}.`,
    sure: '**This cannot be undone.** All that was added here, its history, drafts, suggestions and settings will be deleted; the built-in works stay. `/corpus export` gives you a copy first.',
    onlyManagers: 'Only those who manage this server can erase its data, since nobody can bring it back.',
    erasedServer: 'All data of this server is erased. I read the built-in works, as on the first day.',
  },
};
