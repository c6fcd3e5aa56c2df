import type { Pieces } from '../search/gradual.js';
import type { Finding, SearchIndex } from '../search/search-index.js';
import type { Source } from '../search/sources/find-sources.js';
import { isAnswered, type Asking, type Attempt, type Found } from './attempt.js';
import { collectEvidence, type Evidence } from './evidence.js';
import { tellsCoverage } from './gaps.js';
import { contextOf, leansOnContext, withContext, type Before } from './part-context.js';
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

/** The evidence for one of several questions, what answers it first, then the rest, best first; empty where nothing does. `whole` is what was found for all. */
export function* askPart(asking: Asking, part: Part, whole: Finding): Pieces<readonly Evidence[]> {
  const { index, filter } = asking;
  const { question, sources, before, said } = part;
  const alone = { question, finding: yield* index.findInPieces(question, filter) };
  const { understanding } = alone.finding;
  const context = contextOf({ question, understanding }, before, whole.understanding.units);
  const finding = yield* withContext(index, alone, { context, whole: whole.ranked });
  const beside = { question, finding };
  // Words that stand before it prove nothing for a question that can do without them, or where they asked for what nothing answers.
  const isKnown = before.questions === '' || said.length > 0;
  const proofs = isKnown && leansOnContext(question, understanding) ? [beside, alone] : [alone];
  const { answer, told } = readPart(index, { found: beside, proofs }, part);
  yield;
  if (answer) {
    const isNarrow = sources.length > 1 || sources[0]?.isBroad === false;
    const quoted = isNarrow ? (yield* quoteSources(index, answer, sources)).chosen.slice(0, 1) : answer.chosen;
    return [...quoted, ...told];
  }
  if (before.topic === '' || question.startsWith(before.topic)) return [];
  const topical = `${before.topic} ${question}`;
  const again = { question: topical, finding: yield* index.findInPieces(topical, filter) };
  const reading = readPart(index, { found: again, proofs: [again] }, { ...part, sources: [] });
  return reading.answer ? [...reading.answer.chosen, ...reading.told] : [];
}

/** What was found for a part. */
interface FoundPart {
  readonly found: Found;
  /** Findings of which one has to show that a sentence answers. */
  readonly proofs: readonly Found[];
}

/** What was read for a part. */
interface PartReading {
  /** `null` where nothing answers. */
  readonly answer: Attempt | null;
  /** All that may be quoted, best first. */
  readonly told: readonly Evidence[];
}

/** The best sentence that is not quoted yet, in a broad source rather than elsewhere, where a finding shows that it answers. */
function readPart(index: SearchIndex, { found, proofs }: FoundPart, { sources, said }: Part): PartReading {
  const sentences = collectEvidence(index, found.finding);
  const told = sentences.filter((sentence) => !tellsCoverage(sentence));
  const fresh = told.filter(({ text }) => said.every((other) => other.text !== text));
  const [source] = sources.length === 1 ? sources : [];
  const documents = source?.isBroad === true ? [...source.documents].map((one) => index.forward.documents[one]) : [];
  const best = [fresh.find(({ document }) => documents.includes(document)), fresh[0]].find(
    (sentence) => sentence !== undefined && proofs.some((proof) => showsAnswer(index, proof, sentence)),
  );
  return { answer: best === undefined ? null : { ...found, sentences, chosen: [best] }, told };
}

/** Whether a finding shows that a sentence answers its question. */
function showsAnswer(index: SearchIndex, found: Found, { text }: Evidence): boolean {
  const sentences = collectEvidence(index, found.finding);
  const chosen = sentences.filter((one) => one.text === text).slice(0, 1);
  return chosen.length > 0 && isAnswered(index, { ...found, sentences, chosen });
}
