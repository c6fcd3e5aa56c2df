import { createHash } from 'node:crypto';
import { seededRandom } from '../../eval/sample.js';
import type { Corpus } from '../../src/corpus/document.js';
import { parseCorpus } from '../../src/corpus/parse-corpus.js';
import type { ReadDocument, Reading, ReadOrigin } from '../../src/sources/reading.js';

/** Paragraphs of a text besides the one that is asked for: enough for a transaction to take a moment. */
const FILLERS = 12;
const FILLER_WORDS = 40;
const FEED_ENTRIES = 4;

/** A number that is the same for the same text. */
export function numberOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE();
}

/** A made-up word that is the same for the same key. */
export function codeword(key: string): string {
  const random = seededRandom(numberOf(key));
  return Array.from({ length: 4 }, () => pick('bdfgklmnprstvz', random) + pick('aeiou', random)).join('');
}

/** What a text with this key is asked for; the answer names the number of its revision. */
export function questionAbout(key: string): string {
  return `What is the tally of ${codeword(key)}?`;
}

/** The sentence that answers `questionAbout`, as revision `revision` of the text has it. */
export function tallyOf(key: string, revision: number): string {
  return `The tally of ${codeword(key)} is ${1000 + (numberOf(`${key} ${revision}`) % 9000)} crates, by count ${revision}.`;
}

/** A text in Markdown whose words are its own. */
export function bodyOf(key: string, revision: number): string {
  const random = seededRandom(numberOf(key));
  const fillers = Array.from({ length: FILLERS }, () => filler(random));
  return [tallyOf(key, revision), ...fillers].join('\n\n');
}

function filler(random: () => number): string {
  const words = Array.from({ length: FILLER_WORDS }, () => codeword(String(Math.floor(random() * 5000))));
  return `The ${words.join(' ')}.`;
}

function pick(letters: string, random: () => number): string {
  return letters.charAt(Math.floor(random() * letters.length));
}

/** Shipped works that servers hide, show and correct. */
export const shippedKeys = ['quay', 'mole', 'dock'] as const;

/** The corpus that ships in these rounds. */
export const madeUpCorpus: Corpus = parseCorpus({
  documents: shippedKeys.map((key) => ({
    file: `${key}.md`,
    text: `---\nid: ${key}\ntitle: Ledger of ${codeword(key)}\nlanguage: en\nkind: article\n---\n${bodyOf(key, 0)}\n`,
  })),
  glossary: { file: 'glossary.yaml', text: '- name: Veldsund\n  aliases: []\n  type: place\n  gloss: A harbour.\n' },
});

/**
 * Reads texts that change with the revision of their web, which knows what it gave last, as servers with an `ETag` do. Files
 * are read as they are.
 */
export function readMadeUp(revisionOf: (url: string) => number): ReadOrigin {
  return (origin, known) => {
    if (origin.kind === 'file') return Promise.resolve(reading([read(origin.name, decode(origin.bytes))], null));
    if (origin.kind === 'text') return Promise.resolve(reading([read(origin.title, origin.text)], null));
    const now = revisionOf(origin.url);
    const etag = `"${now}"`;
    if (known?.etag === etag) return Promise.resolve({ kind: 'unchanged' });
    const keys = keysOf(origin.kind, origin.url);
    return Promise.resolve(
      reading(
        keys.map((key) => read(key, bodyOf(key, now))),
        etag,
      ),
    );
  };
}

/** Keys of the texts of a page or feed. */
export function keysOf(kind: 'page' | 'feed', url: string): readonly string[] {
  return kind === 'page' ? [url] : Array.from({ length: FEED_ENTRIES }, (_, number) => `${url}#${number}`);
}

function read(key: string, body: string): ReadDocument {
  const title = `Ledger of ${codeword(key)}`;
  const meta = { title, author: null, publication: null, published: null, url: null, language: 'en' };
  return { key, meta, body, frontMatter: null, notes: [] };
}

function reading(documents: readonly ReadDocument[], etag: string | null): Reading {
  return { kind: 'documents', documents, title: null, url: null, validators: { etag, lastModified: null } };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
