import type { Document, Passage } from '../corpus/document.js';
import type { ForwardIndex } from '../search/forward-index.js';
import { inverseFrequency } from '../search/unit.js';
import type { Digest, DigestSentence } from './digest.js';
import { isCoverageNote, saysGap } from './gaps.js';
import { standsAlone } from './leaning.js';
import { countWords } from './reading-order.js';
import { rankSentences, type SentenceVector } from './sentence-graph.js';

export interface SummariseOptions {
  /** Position in `document.sections`; `null` for the whole work. */
  readonly sectionIndex: number | null;
  /** How many sentences are wanted, from 1. */
  readonly sentences: number;
}

/** Bounds and weights of the choice; DESIGN.md, "Summaries", tells how they were found. */
export const DIGEST = {
  minWords: 7,
  maxWords: 60,
  /** Shorter sentences say less, though they may be like many: their rank counts in proportion to the root of their length. */
  fullWords: 30,
  /** How much likelier than others a reader looks at the first sentence of a passage, of a section, of the work. */
  passageStart: 1.5,
  sectionStart: 2,
  workStart: 3,
};

interface Candidate extends DigestSentence {
  readonly vector: SentenceVector;
  readonly prior: number;
  readonly words: number;
  readonly isChoosable: boolean;
}

/**
 * The main sentences of a work or section: those most like all others (a PageRank over their cosines), taken one by one, each with
 * something new. Only whole sentences that stand alone; the author's, where the author speaks at all.
 */
export function summarise(index: ForwardIndex, document: Document, options: SummariseOptions): Digest {
  const { sectionIndex } = options;
  const scope = document.passages.filter((passage) => sectionIndex === null || passage.sectionIndex === sectionIndex);
  const candidates = readCandidates(index, document, ownWords(scope));
  const ranks = rankSentences(
    candidates.map(({ vector }) => vector),
    candidates.map(({ prior }) => prior),
  );
  const chosen = choose(candidates, ranks, options.sentences);
  return {
    document,
    sectionIndex,
    sentences: chosen
      .toSorted((a, b) => a.passage.index - b.passage.index || a.index - b.index)
      .map(({ passage, index: at, sentence }) => ({ passage, index: at, sentence })),
    total: scope.reduce((sum, { sentences }) => sum + sentences.length, 0),
  };
}

/** The passages in the author's voice, else all; without what says what was not available. */
function ownWords(passages: readonly Passage[]): readonly Passage[] {
  const own = passages.filter(({ voice }) => voice === 'author');
  return (own.length > 0 ? own : passages).filter((passage) => !isCoverageNote(passage));
}

function readCandidates(index: ForwardIndex, document: Document, passages: readonly Passage[]): readonly Candidate[] {
  const first = firstNumber(index, document);
  return passages.flatMap((passage) =>
    passage.sentences.map((sentence, at): Candidate => {
      const text = passage.text.slice(sentence.start, sentence.end);
      const words = countWords(text);
      const vector = readVector(index, first + passage.index, at);
      return {
        passage,
        index: at,
        sentence,
        vector,
        prior: priorOf(document, passage, at),
        words,
        isChoosable: words >= DIGEST.minWords && words <= DIGEST.maxWords && standsAlone(text) && !saysGap(text),
      };
    }),
  );
}

function firstNumber({ documents }: ForwardIndex, document: Document): number {
  const before = documents.slice(
    0,
    Math.max(
      0,
      documents.findIndex(({ id }) => id === document.id),
    ),
  );
  return before.reduce((sum, { passages }) => sum + passages.length, 0);
}

/** Terms and glossary names of a sentence by their rarity in the corpus, to the length 1. */
function readVector(index: ForwardIndex, number: number, at: number): SentenceVector {
  const ends = index.sentencesFrom[number] ?? 0;
  const from = at === 0 ? 0 : (index.sentenceEnds[ends + at - 1] ?? 0);
  const to = index.sentenceEnds[ends + at] ?? 0;
  const base = index.termsFrom[number] ?? 0;
  const terms = [...index.terms.subarray(base + from, base + to)];
  for (let name = index.conceptsFrom[number] ?? 0; name < (index.conceptsFrom[number + 1] ?? 0); name += 1) {
    const position = index.conceptPositions[name] ?? 0;
    if (position >= from && position < to) terms.push(index.concepts[name] ?? 0);
  }
  return toVector(index, terms);
}

function toVector(index: ForwardIndex, terms: readonly number[]): SentenceVector {
  const weights = new Map<number, number>();
  for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + rarity(index, term));
  const length = Math.hypot(...weights.values());
  return new Map(Array.from(weights, ([term, weight]) => [term, length === 0 ? 0 : weight / length]));
}

function rarity({ vocabulary, passages }: ForwardIndex, term: number): number {
  return inverseFrequency(passages.length, vocabulary.frequency(term));
}

function priorOf({ sections }: Document, passage: Passage, at: number): number {
  if (at > 0) return 1;
  if (passage.index === 0) return DIGEST.workStart;
  return sections[passage.sectionIndex]?.passages.start === passage.index ? DIGEST.sectionStart : DIGEST.passageStart;
}

function fullness({ words }: Candidate): number {
  return Math.sqrt(Math.min(1, words / DIGEST.fullWords));
}

/** The most central sentence, then always the one that is central and says most that those chosen do not. */
function choose(candidates: readonly Candidate[], ranks: readonly number[], count: number): readonly Candidate[] {
  const chosen: Candidate[] = [];
  const said = new Set<number>();
  const left = candidates.flatMap((candidate, at) =>
    candidate.isChoosable ? [{ candidate, rank: (ranks[at] ?? 0) * fullness(candidate) }] : [],
  );
  while (chosen.length < count) {
    const worth = left.map(({ candidate, rank }) => rank * novelty(candidate, said));
    const best = worth.indexOf(Math.max(...worth));
    const [next] = best === -1 ? [] : left.splice(best, 1);
    if (next === undefined) break;
    chosen.push(next.candidate);
    for (const term of next.candidate.vector.keys()) said.add(term);
  }
  return chosen;
}

/** How much of a sentence is new beside what is said, 0 to 1: the share of its vector that lies on other terms. */
function novelty({ vector }: Candidate, said: ReadonlySet<number>): number {
  let old = 0;
  for (const [term, weight] of vector) if (said.has(term)) old += weight * weight;
  return Math.max(0, 1 - old);
}
