import type { Pieces } from '../search/gradual.js';
import type { Finding, SearchIndex } from '../search/search-index.js';
import type { Source } from '../search/sources/find-sources.js';
import { isAnswered, type Asking, type Attempt, type Found } from './attempt.js';
import { collectEvidence, type Evidence } from './evidence.js';
import { tellsCoverage } from './gaps.js';
import { contextOf, withContext, type Before } from './part-context.js';
import { quoteSources } from './quote-sources.js';

/** One of several questions. */
interface Part {
  readonly question: string;
  /** Where it asks to look. */
  readonly sources: readonly Source[];
  readonly before: Before;
  /** What is quoted for the questions before it: it wants to hear something else. */
  readonly said: readonly Evidence[];
}

/** How much less than a message's only question one of several has to be covered: whoever asks on goes without words that stand before it. */
const ONE_OF_SEVERAL = 1;

/** The evidence for one of several questions, what answers it first, then the rest, best first; empty where nothing does. `whole` is what was found for all. */
export function* askPart(asking: Asking, part: Part, whole: Finding): Pieces<readonly Evidence[]> {
  const { index, filter } = asking;
  const { question, sources, before } = part;
  const alone = { question, finding: yield* index.findInPieces(question, filter), context: [] };
  const { understanding } = alone.finding;
  const context = contextOf({ question, understanding }, before, whole.understanding.units);
  const found = { ...alone, context };
  const beside = { ...found, finding: yield* withContext(index, found, whole.ranked) };
  const { answer, told } = readPart(index, [beside, alone], part);
  yield;
  if (answer) {
    const isNarrow = sources.length > 1 || sources[0]?.isBroad === false;
    const quoted = isNarrow ? (yield* quoteSources(index, answer, sources)).chosen.slice(0, 1) : answer.chosen;
    return [...quoted, ...told];
  }
  if (before.topic === '' || question.startsWith(before.topic)) return [];
  const topical = `${before.topic} ${question}`;
  const again = { question: topical, finding: yield* index.findInPieces(topical, filter), context: [] };
  const { answer: last, told: rest } = readPart(index, [again], { ...part, sources: [] });
  return last ? [...last.chosen, ...rest] : [];
}

/** What was read for a part. */
interface PartReading {
  /** `null` where nothing answers. */
  readonly answer: Attempt | null;
  /** All that may be quoted, best first. */
  readonly told: readonly Evidence[];
}

/** The best sentence of the first of several findings, in a broad source rather than elsewhere, that one of them shows to answer. */
function readPart(index: SearchIndex, [main, ...others]: readonly [Found, ...Found[]], part: Part): PartReading {
  const sentences = collectEvidence(index, main.finding);
  const told = sentences.filter((sentence) => !tellsCoverage(sentence));
  const fresh = told.filter(({ text }) => part.said.every((other) => other.text !== text));
  const [source] = part.sources.length === 1 ? part.sources : [];
  const documents = source?.isBroad === true ? [...source.documents].map((one) => index.forward.documents[one]) : [];
  const candidates = [fresh.find(({ document }) => documents.includes(document)), fresh[0]];
  for (const candidate of candidates) {
    if (!candidate) continue;
    const attempt = { ...main, sentences, chosen: [candidate] };
    const isTold =
      isAnswered(index, attempt, { slack: ONE_OF_SEVERAL }) ||
      others.some((other) => showsAnswer(index, other, candidate));
    if (isTold) return { answer: attempt, told };
  }
  return { answer: null, told };
}

/** Whether a finding shows that a sentence answers its question. */
function showsAnswer(index: SearchIndex, found: Found, { text }: Evidence): boolean {
  const sentences = collectEvidence(index, found.finding);
  const chosen = sentences.filter((one) => one.text === text).slice(0, 1);
  return chosen.length > 0 && isAnswered(index, { ...found, sentences, chosen }, { slack: ONE_OF_SEVERAL });
}
