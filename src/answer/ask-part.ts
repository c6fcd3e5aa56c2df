import type { Pieces } from '../search/gradual.js';
import type { Finding, SearchIndex } from '../search/search-index.js';
import type { Source } from '../search/sources/find-sources.js';
import { isAnswered, type Asking, type Attempt, type Found } from './attempt.js';
import { collectEvidence, type Evidence } from './evidence.js';
import { quotable } from './gaps.js';
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
  const found = { question, finding: yield* index.findInPieces(question, filter) };
  const { understanding } = found.finding;
  const context = contextOf({ question, understanding }, before, whole.understanding.units);
  const alone = read(index, found);
  const inContext = yield* withContext(index, found, { context, whole: whole.ranked });
  const beside = inContext === found.finding ? alone : read(index, { question, finding: inContext });
  // Words that stand before it prove nothing for a question that can do without them, or where they asked for what nothing answers.
  const isKnown = before.questions === '' || said.length > 0;
  const proofs = isKnown && leansOnContext(question, understanding) ? [beside, alone] : [alone];
  const answer = bestAnswer(index, { asked: beside, proofs }, part);
  yield;
  if (answer) {
    const isNarrow = sources.length > 1 || sources[0]?.isBroad === false;
    const quoted = isNarrow ? (yield* quoteSources(index, answer, sources)).chosen.slice(0, 1) : answer.chosen;
    return [...quoted, ...quotable(beside.sentences)];
  }
  if (before.topic === '' || question.startsWith(before.topic)) return [];
  const topical = `${before.topic} ${question}`;
  const again = read(index, { question: topical, finding: yield* index.findInPieces(topical, filter) });
  const last = bestAnswer(index, { asked: again, proofs: [again] }, { ...part, sources: [] });
  return last ? [...last.chosen, ...quotable(again.sentences)] : [];
}

/** What was found for a question, with the sentences that were read. */
type Read = Omit<Attempt, 'chosen'>;

const read = (index: SearchIndex, found: Found): Read => ({
  ...found,
  sentences: collectEvidence(index, found.finding),
});

/** What was read for a part. */
interface ReadPart {
  readonly asked: Read;
  /** Readings of which one has to show that a sentence answers. */
  readonly proofs: readonly Read[];
}

/** An attempt with the best sentence that is not quoted yet, in a broad source rather than elsewhere, where a reading shows that it answers; else `null`. */
function bestAnswer(index: SearchIndex, { asked, proofs }: ReadPart, { sources, said }: Part): Attempt | null {
  const fresh = quotable(asked.sentences).filter(({ text }) => said.every((other) => other.text !== text));
  const [source] = sources.length === 1 ? sources : [];
  const documents = source?.isBroad === true ? [...source.documents].map((one) => index.forward.documents[one]) : [];
  const best = [fresh.find(({ document }) => documents.includes(document)), fresh[0]].find(
    (sentence) => sentence !== undefined && proofs.some((proof) => showsAnswer(index, proof, sentence)),
  );
  return best === undefined ? null : { ...asked, chosen: [best] };
}

/** Whether a reading shows that a sentence answers its question. */
function showsAnswer(index: SearchIndex, reading: Read, { text }: Evidence): boolean {
  const chosen = reading.sentences.filter((one) => one.text === text).slice(0, 1);
  return chosen.length > 0 && isAnswered(index, { ...reading, chosen });
}
