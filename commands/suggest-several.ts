import type { Choice } from '../src/bot/command.js';
import { MAX_CHOICE_CHARS, MAX_CHOICES } from '../src/bot/router.js';
import type { Snapshot } from '../src/library/snapshot.js';
import { cutText } from '../src/views/cut-text.js';
import { visibleLine } from '../src/views/visible-text.js';
import { suggestSources } from './suggest-sources.js';

const MAX_AUTHORS = 5;

/** Completes the last of several sources with commas between them; what stands before it is kept. */
export function suggestSeveral(snapshot: Snapshot, typed: string): readonly Choice[] {
  const comma = Math.max(...[',', '，', '、'].map((sign) => typed.lastIndexOf(sign)));
  const before = comma === -1 ? '' : `${typed.slice(0, comma).trim()}, `;
  const last = typed.slice(comma + 1).trim();
  const named = new Set(before.split(/[,，、]/u).map((name) => name.trim()));
  return [...suggestAuthors(snapshot, last), ...suggestSources(snapshot, last)]
    .filter(({ value }) => !named.has(value))
    .map(({ name, value }) => ({ name: showBehind(before, name), value: `${before}${value}` }))
    .filter(({ value }) => value.length <= MAX_CHOICE_CHARS)
    .slice(0, MAX_CHOICES);
}

/** What is typed already goes first where there is room for the name behind it. */
function showBehind(before: string, name: string): string {
  const whole = visibleLine(`${before}${name}`);
  return whole.length <= MAX_CHOICE_CHARS || before === ''
    ? cutText(whole, MAX_CHOICE_CHARS)
    : cutText(`… ${name}`, MAX_CHOICE_CHARS);
}

/** Authors of several works; a comma would part the names of several authors. */
function suggestAuthors({ corpus, ...snapshot }: Snapshot, typed: string): readonly Choice[] {
  const works = (name: string): number => corpus.documents.filter(({ meta }) => meta.author === name).length;
  return snapshot
    .suggestAuthors(typed, MAX_CHOICES)
    .filter((name) => !/[,，、]/u.test(name) && works(name) > 1)
    .slice(0, MAX_AUTHORS)
    .map((name) => ({ name, value: name }));
}
