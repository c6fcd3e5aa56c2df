import type { Options } from '../../src/bot/command.js';

/** A use of each slash command that the shipped corpus answers with a message; a command that is not here fails its tests. */
export const everyCommand: readonly (readonly [command: string, options: Options])[] = [
  ['ask', { question: 'What does Article 4 of the treaty oblige the two sides to do?', private: true }],
  ['search', { query: 'treaty', kind: 'commentary', sort: 'newest' }],
  ['passage', { id: 'treaty-provisions#8zqj' }],
  ['compare', { topic: 'sanctions' }],
  ['summary', { source: 'russia-returning', length: 'medium' }],
  ['timeline', { from: '2024', to: '2024-12' }],
  ['who', { name: 'Kim Jong-un' }],
  ['define', { term: 'hostile two states' }],
  ['cite', { what: 'russia-returning', style: 'apa' }],
  ['sources', {}],
  ['discuss', { source: 'russia-returning' }],
  ['help', {}],
  ['about', {}],
];
