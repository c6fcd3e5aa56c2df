import type { APITextDisplayComponent } from 'discord-api-types/v10';
import type { NameTexts, Texts } from '../bot/messages/texts.js';
import type { GlossaryEntry } from '../corpus/document.js';
import type { FoundName } from '../search/find-names.js';
import { textDisplay } from './components.js';
import { escapeLine } from './escape-text.js';

/** Longest line of names, Markdown included; a view leaves this much room for it. */
export const MAX_READER_NAMES_CHARS = 300;
const MAX_NAMES = 6;
const MAX_NAME_CHARS = 60;
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Hangul}/u, /\p{Script=Han}/u, /\p{Script=Cyrillic}/u];
// "the treaty" or "us" name nothing; "martial law" and "garbage balloons" are written so in the middle of a sentence.
const WRITTEN_SMALL: ReadonlySet<GlossaryEntry['type']> = new Set(['concept', 'event']);
const ESCAPES = /[\\*]/g;

/** Finds the glossary's names in a text: `Snapshot.findNames`. */
export type FindNames = (text: string) => readonly FoundName[];

interface Counted {
  readonly entry: GlossaryEntry;
  readonly original: string;
  readonly own: string;
  readonly count: number;
}

/**
 * One line of small print that gives the glossary's names in the shown quotes as the reader knows them, e.g.
 * `-# 이름: North Korea = 북한 · Kim Jong-un = 김정은`; `null` where there are none, or the quotes are in the reader's own
 * script. Whole names only, the longest at each place (`search/find-names.ts`); at most six, the most frequent first, and
 * states, which everyone knows, last. `quotes` are Markdown as shown. An entry's name in a script is the first of its name
 * and aliases written in it, so the glossary lists the usual one first.
 */
export function renderReaderNames(
  quotes: readonly string[],
  findNames: FindNames | undefined,
  { shown: { names } }: Texts,
): APITextDisplayComponent | null {
  if (findNames === undefined) return null;
  const pairs = countNames(quotes, findNames, names.script)
    .toSorted((a, b) => Number(a.entry.type === 'state') - Number(b.entry.type === 'state') || b.count - a.count)
    .slice(0, MAX_NAMES)
    .map(({ original, own }) => names.pair(escapeLine(original, MAX_NAME_CHARS), escapeLine(own, MAX_NAME_CHARS)));
  return pairs.length === 0 ? null : textDisplay(renderLine(pairs, names));
}

/** The first of an entry's names that is written in the script; `null` where none is. */
export function nameInScript({ name, aliases }: GlossaryEntry, script: RegExp): string | null {
  return [name, ...aliases].find((candidate) => script.test(candidate)) ?? null;
}

function renderLine(pairs: readonly string[], names: NameTexts): string {
  const line = `-# ${names.line(pairs.join(' · '))}`;
  return line.length > MAX_READER_NAMES_CHARS ? renderLine(pairs.slice(0, -1), names) : line;
}

function countNames(quotes: readonly string[], findNames: FindNames, script: RegExp): readonly Counted[] {
  const counted = new Map<GlossaryEntry, Counted>();
  for (const text of quotes.map((quote) => quote.replaceAll(ESCAPES, ''))) {
    for (const { entry, span } of findNames(text)) {
      const pair = pairOf(entry, text.slice(span.start, span.end), script);
      if (pair !== null) counted.set(entry, { entry, ...pair, count: (counted.get(entry)?.count ?? 0) + 1 });
    }
  }
  return [...counted.values()];
}

function pairOf(entry: GlossaryEntry, written: string, script: RegExp): Pick<Counted, 'original' | 'own'> | null {
  const writtenIn = SCRIPTS.find((candidate) => candidate.test(written));
  const isName = WRITTEN_SMALL.has(entry.type) || !/\p{Ll}/u.test(written) || /\p{Lu}/u.test(written);
  if (writtenIn === undefined || !isName || script.test(written)) return null;
  const own = nameInScript(entry, script);
  return own === null ? null : { original: nameInScript(entry, writtenIn) ?? written, own };
}
