import type { Command, Options } from '../../src/bot/command.js';
import { describeCommand } from '../../src/platforms/preview/describe-commands.js';

/** A text that goes along as an upload. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** A use of a command. */
export interface Use {
  readonly command: string;
  /** Empty for a command without subcommands, else as in `CommandRequest`. */
  readonly subcommand: string;
  readonly options: Options;
  /** Uploads by the names of their options. */
  readonly files: Readonly<Record<string, TextFile>>;
}

const uses: readonly (readonly [
  command: string,
  subcommand: string,
  options: Options,
  files?: Readonly<Record<string, TextFile>>,
])[] = [
  ['ask', '', { question: 'What does Article 4 of the treaty oblige the two sides to do?', private: true }],
  ['search', '', { query: 'treaty', kind: 'commentary', sort: 'newest' }],
  ['passage', '', { id: 'treaty-provisions#8zqj' }],
  ['compare', '', { topic: 'sanctions' }],
  ['summary', '', { source: 'russia-returning', length: 'medium' }],
  ['timeline', '', { from: '2024', to: '2024-12' }],
  ['who', '', { name: 'Kim Jong-un' }],
  ['define', '', { term: 'hostile two states' }],
  ['cite', '', { what: 'russia-returning', style: 'apa' }],
  ['sources', '', {}],
  ['discuss', '', { source: 'russia-returning' }],
  ['help', '', {}],
  ['suggest', 'source', { url: 'https://example.org/article' }],
  ['suggest', 'correction', { text: 'The year is 2024.', work: 'russia-returning' }],
  ['about', '', {}],
  ['privacy', '', {}],
  ['corpus', 'status', {}],
  ['corpus', 'list', {}],
  ['corpus', 'add file', {}, { file: { name: 'notes.md', text: '# Notes\n\nThe treaty was signed in June.' } }],
  ['corpus', 'add page', { url: 'https://example.org/article' }],
  ['corpus', 'add feed', { url: 'https://example.org/feed.xml' }],
  ['corpus', 'add text', {}],
  ['corpus', 'refresh', {}],
  ['corpus', 'preview', {}],
  ['corpus', 'schedule', { source: 'srcaaaaa', every: 'daily', automatic: true }],
  ['corpus', 'remove', { work: 'srcaaaaa' }],
  ['corpus', 'hide', { work: 'russia-returning' }],
  ['corpus', 'show', { work: 'treaty-provisions' }],
  ['corpus', 'edit', { work: 'russia-returning' }],
  ['corpus', 'history', {}],
  ['corpus', 'diff', { from: 1, to: 2 }],
  ['corpus', 'undo', { to: 1 }],
  ['corpus', 'questions add', { question: 'What does Article 4 of the treaty oblige the two sides to do?' }],
  ['corpus', 'questions list', {}],
  ['corpus', 'questions remove', { question: 'own-1' }],
  ['corpus', 'gaps', {}],
  ['corpus', 'suggestions', {}],
  ['corpus', 'export', {}],
  [
    'corpus',
    'settings',
    { language: 'ko', channel: '100000000000000003', allow: true, 'moderator-role': '400000000000000004' },
  ],
];

/**
 * A use of each slash command and subcommand that the shipped corpus answers with a message or form; one that is not here
 * fails its tests. They are used by a moderator, whose server is made of `drafting-parts.ts`.
 */
export const everyCommand: readonly Use[] = uses.map(([command, subcommand, options, files = {}]) => ({
  command,
  subcommand,
  options,
  files,
}));

/** All that can be used of commands: name and subcommand, with a space between them. */
export function usesOf(commands: readonly Pick<Command, 'data'>[]): readonly string[] {
  return commands.flatMap(({ data }) => describeCommand(data, 'en-US').map((use) => `${use.name} ${use.subcommand}`));
}
