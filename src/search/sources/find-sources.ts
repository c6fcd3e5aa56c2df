import type { Span } from '../../corpus/document.js';
import type { ForwardIndex } from '../forward-index.js';
import type { Knowledge } from '../knowledge.js';
import { readPieces, type Piece } from './question-pieces.js';
import { AROUND, INNER_WORDS, KOREAN_DATED_WORK, MONTH_NAMES, WORK_ADJECTIVES, WORK_NOUNS } from './source-words.js';
import { fittingKind, narrowWorks } from './works.js';

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
}

interface Found {
  readonly cut: Span;
  readonly documents: ReadonlySet<number>;
}

/** A source that is more than this share of all documents is broad. */
const BROAD = 1 / 3;

/** A longer text, in UTF-16 code units, is no question that names its sources. */
const MAX_CHARS = 600;
const MAX_SOURCES = 3;

/** The different sources that a question names, up to three, in the order of their names; empty for most questions. */
export function findSources(question: string, tools: SourceTools): readonly Source[] {
  if (question.length > MAX_CHARS) return [];
  const pieces = readPieces(question, tools.knowledge);
  const found: Found[] = [];
  const add = (one: Found | null): void => {
    const isFree = one !== null && found.every(({ cut }) => cut.end <= one.cut.start || one.cut.end <= cut.start);
    if (isFree && one.documents.size > 0) found.push(one);
  };
  add(findDated(question, tools));
  pieces.forEach((_, at) => add(findWork(question, pieces, at, tools)));
  pieces.forEach((_, at) => add(findName(question, pieces, at, tools)));
  const sorted = found.toSorted((a, b) => a.cut.start - b.cut.start);
  const rest = withoutSpans(
    question,
    sorted.map(({ cut }) => cut),
  );
  const all = tools.forward.documents.length;
  const keys = sorted.map(({ documents }) => [...documents].join(' '));
  return sorted
    .filter(({ documents }, at) => documents.size < all && keys.indexOf(keys[at] ?? '') === at)
    .slice(0, MAX_SOURCES)
    .map(({ documents }) => ({ documents, question: rest, isBroad: documents.size > BROAD * all }));
}

/** "2025년 11월 글에서". */
function findDated(question: string, { forward, knowledge: { analyzer, vocabulary } }: SourceTools): Found | null {
  const match = KOREAN_DATED_WORK.exec(question);
  if (!match) return null;
  const { year = '', month = '' } = match.groups ?? {};
  const works = narrowWorks(forward, 'origins');
  for (const word of [MONTH_NAMES[Number(month) - 1] ?? '', year]) {
    const ids = analyzer.analyze(word).terms.flatMap(({ term }) => vocabulary.find(term) ?? []);
    if (!works.add({ start: 0, end: 0, word, ids, isStop: false, isAuthor: false })) return null;
  }
  return { cut: { start: match.index, end: match.index + match[0].length }, documents: works.found() };
}

/** A work by a noun, with as much of what stands before it as fits: "Jeong's Russia article", "the commentary of June 2025". */
function findWork(question: string, pieces: readonly Piece[], at: number, { forward }: SourceTools): Found | null {
  const noun = pieces[at];
  const kind = noun && WORK_NOUNS.get(noun.word);
  if (!noun || kind === undefined || /^\s+\d/.test(question.slice(noun.end))) return null;
  const works = narrowWorks(forward, 'titles');
  let { start, end } = noun;
  for (let before = at - 1; before >= 0; before -= 1) {
    const piece = pieces[before];
    if (!piece || /[,;:?!()]/.test(question.slice(piece.end, pieces[before + 1]?.start))) break;
    if (WORK_NOUNS.has(piece.word)) break;
    if (piece.isStop && INNER_WORDS.has(piece.word)) continue;
    if (!WORK_ADJECTIVES.has(piece.word) && (piece.isStop || !works.add(piece))) break;
    start = piece.start;
  }
  const date = AROUND.date.exec(question.slice(end))?.[0] ?? '';
  const dated = pieces.filter((piece) => piece.start > end && piece.end <= end + date.length && !isPreposition(piece));
  if (dated.every((piece) => works.add(piece))) end += date.length;
  const lead = AROUND.beforeWork.exec(lastPart(question, start))?.[0] ?? '';
  const named = works.found();
  const documents = fittingKind(
    forward,
    named.size > 0 ? named : theArticle(lead, kind, forward),
    kind,
    works.hasOrigin(),
  );
  const possessive = AROUND.possessive.exec(question.slice(end))?.[0].length ?? 0;
  return { cut: { start: start - lead.length, end: end + possessive }, documents };
}

/** What stands before a place, as far back as a name can be introduced. */
const lastPart = (question: string, end: number): string => question.slice(Math.max(0, end - 100), end);

const isPreposition = ({ word }: Piece): boolean => /^(?:of|from|in|the)$/.test(word);

/** What "the article" means where a corpus has articles beside other works. */
function theArticle(lead: string, kind: unknown, { documents }: ForwardIndex): ReadonlySet<number> {
  if (kind !== 'article' || !/(?<!\p{L})(?:the|this)\s*$/iu.test(lead)) return new Set();
  return new Set(documents.flatMap(({ meta }, one) => (meta.kind === 'article' ? [one] : [])));
}

/** An author or a publication by name: "according to the Korea Economic Institute", "what does Asmolov say". The name stays in the question: whoever tells of what an author thinks says it, too. */
function findName(question: string, pieces: readonly Piece[], at: number, { forward }: SourceTools): Found | null {
  if (isPartOfName(pieces[at - 1])) return null;
  const behind = pieces.findIndex((piece, place) => place >= at && !isPartOfName(piece));
  const name = pieces.slice(at, behind < 0 ? pieces.length : behind);
  const [first, last] = [name[0], name.at(-1)];
  if (!first || !last || !isAskedAsSource(lastPart(question, first.start), question.slice(last.end))) return null;
  const works = narrowWorks(forward, 'origins');
  if (!name.every((piece) => works.add(piece))) return null;
  return { cut: { start: first.start, end: first.start }, documents: works.found() };
}

const isPartOfName = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.isAuthor && !piece.isStop && !MONTH_NAMES.includes(piece.word);

/** Whether what stands before and behind a name asks what its bearer says or thinks. */
function isAskedAsSource(before: string, behind: string): boolean {
  if (AROUND.beforeName.test(before) || AROUND.opinion.test(behind) || AROUND.korean.test(behind)) return true;
  return (
    (AROUND.in.test(before) && AROUND.view.test(behind)) || (AROUND.does.test(before) && AROUND.thinks.test(behind))
  );
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
