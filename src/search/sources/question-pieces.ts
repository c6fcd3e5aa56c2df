import type { Span } from '../../corpus/document.js';
import type { Knowledge } from '../knowledge.js';
import { longestNames } from '../name-units.js';
import { isStopWord } from '../stop-words.js';

/** A word or a name of the glossary in a question. */
export interface Piece {
  /** Range of the question, without a possessive "'s". */
  readonly start: number;
  readonly end: number;
  /** The word, folded; of a name its first. */
  readonly word: string;
  /** Numbers of the terms that stand for it; empty where the corpus lacks them. */
  readonly ids: readonly number[];
  readonly isStop: boolean;
  /** Whether it is a word of the language, and neither a name nor written as one. */
  readonly isPlain: boolean;
  /** Whether the glossary has it. */
  readonly isName: boolean;
  /** Whether "'s" stands behind it. */
  readonly isPossessive: boolean;
  /** Whether it may be the name of somebody who writes: it begins with a capital, or the glossary has it as a person or an organisation. */
  readonly isAuthor: boolean;
}

const WRITERS: ReadonlySet<string> = new Set(['person', 'organisation']);

/** The words and names of a question, in order. */
export function readPieces(question: string, knowledge: Knowledge): readonly Piece[] {
  const { analyzer, vocabulary, stopWords } = knowledge;
  const { terms, concepts } = analyzer.analyze(question);
  const names = longestNames(concepts);
  const pieces: Piece[] = [];
  for (let at = 0; at < terms.length;) {
    const name = names.find(({ from }) => from === at);
    const to = name?.to ?? at + 1;
    const [first, last] = [terms[at], terms[to - 1]];
    if (!first || !last) break;
    const isCapital = /^\p{Lu}/u.test(question.slice(first.start));
    // "in" is no Moon Jae-in.
    const isPlain = !isCapital && knowledge.isWord(first.word);
    const isStop = isStopWord(first, question, stopWords);
    const isNameless = isStop || isPlain;
    const person = name === undefined && !isNameless ? analyzer.findPerson(first.term) : null;
    const entry = analyzer.glossary[name?.entry ?? person ?? -1];
    const words = to === at + 1 ? [first.term] : [];
    pieces.push({
      start: first.start,
      end: last.start + question.slice(last.start, last.end).replace(/['’]s?$/u, '').length,
      word: first.word,
      ids: [...(name ? [name.term] : []), ...words].flatMap((term) => vocabulary.find(term) ?? []),
      isPlain: !entry && isPlain,
      isStop: !entry && isStop,
      isName: entry !== undefined,
      isPossessive: isPossessive(question, { start: first.start, end: last.end }),
      isAuthor: entry ? WRITERS.has(entry.type) : isCapital,
    });
    at = to;
  }
  return pieces;
}

/** Whether "'s" ends a range of a question, or the apostrophe of a plural stands behind it; the second of two quotation marks is none. */
function isPossessive(question: string, { start, end }: Span): boolean {
  const isQuoted = /['‘’]$/u.test(question.slice(0, start));
  return /['’]s$/iu.test(question.slice(start, end)) || (!isQuoted && /s['’]/iu.test(question.slice(end - 2, end + 1)));
}
