import type { Span } from '../../corpus/document.js';
import type { DocumentTest } from '../document-filter.js';
import type { ForwardIndex } from '../forward-index.js';
import type { Knowledge } from '../knowledge.js';
import { findDatedWorks } from './find-dated-works.js';
import { findKoreanWorks } from './find-korean-works.js';
import { findName } from './find-name.js';
import { findWork } from './find-work.js';
import { readPieces, type Piece } from './question-pieces.js';
import { ABOUT_A_WORK } from './source-words.js';

/** Works in which a question asks to look: "according to the KEI commentary, …", "in Jeong's view". */
export interface Source {
  /** Positions of the documents; never empty. */
  readonly documents: ReadonlySet<number>;
  /** The question without the words that name this and other sources. */
  readonly question: string;
  /** Whether it is most of the corpus, which restricts little. */
  readonly isBroad: boolean;
}

/** What a question is read against. */
export interface SourceTools {
  readonly forward: ForwardIndex;
  readonly knowledge: Knowledge;
  /** Documents that are none where it fails; `null`: all are wanted. */
  readonly isWanted: DocumentTest | null;
}

/** A question with its words. */
export interface SourceReading extends SourceTools {
  readonly question: string;
  readonly pieces: readonly Piece[];
}

/** A source where a question names it. */
export interface FoundSource {
  /** What the question is asked without; of no length where the name stays. */
  readonly cut: Span;
  /** Positions of the documents; empty where none fits. */
  readonly documents: ReadonlySet<number>;
}

/** A source that is more than this share of all documents is broad. */
const BROAD = 1 / 3;
/** A longer text, in UTF-16 code units, is no question that names its sources. */
const MAX_CHARS = 600;
const MAX_SOURCES = 3;

/** The different sources that a question names, up to three, in the order of their names; empty for most questions. */
export function findSources(question: string, tools: SourceTools): readonly Source[] {
  if (question.length > MAX_CHARS || ABOUT_A_WORK.test(question)) return [];
  const reading: SourceReading = { ...tools, question, pieces: readPieces(question, tools.knowledge) };
  const found: FoundSource[] = [];
  const add = (one: FoundSource | null): void => {
    const isFree = one !== null && found.every(({ cut }) => cut.end <= one.cut.start || one.cut.end <= cut.start);
    if (isFree && one.documents.size > 0) found.push(one);
  };
  findDatedWorks(reading).forEach(add);
  findKoreanWorks(reading).forEach(add);
  reading.pieces.forEach((_, at) => add(findWork(reading, at)));
  const works = [...found];
  reading.pieces.forEach((_, at) => add(findName(reading, at, works)));
  // "What does Jeong say in the balloon commentary" names one source.
  const isWider = ({ cut, documents }: FoundSource): boolean =>
    cut.start === cut.end && found.some((other) => isWithin(other.documents, documents));
  const sorted = found.filter((one) => !isWider(one)).toSorted((a, b) => a.cut.start - b.cut.start);
  const cuts = sorted.map(({ cut }) => cut);
  const rest = withoutSpans(question, cuts);
  const { forward, isWanted } = tools;
  const all = forward.documents.length;
  const wanted = ({ documents }: FoundSource): number[] =>
    [...documents].filter((one) => isWanted?.(forward.documents[one]) ?? true);
  const keys = sorted.map((one) => wanted(one).join(' '));
  return sorted
    .filter(({ documents }, at) => documents.size < all && keys[at] !== '' && keys.indexOf(keys[at] ?? '') === at)
    .slice(0, MAX_SOURCES)
    .map((one) => ({
      documents: new Set(wanted(one)),
      question: rest,
      isBroad: one.documents.size > BROAD * all,
    }));
}

/** Whether all of one set are in another one, which has more. */
function isWithin(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size < other.size && [...one].every((document) => other.has(document));
}

function withoutSpans(text: string, spans: readonly Span[]): string {
  const ends = [0, ...spans.map(({ end }) => end)];
  const kept = [...spans.map(({ start }) => start), text.length].map((end, at) => text.slice(ends[at], end));
  return kept
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,]+/u, '')
    .trim();
}
