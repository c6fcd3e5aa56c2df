import type { Document, Passage, Sentence } from '../corpus/document.js';
import { expectedWords } from '../search/expected-words.js';
import { classifyQuestion, type Expectation } from '../search/question-kind.js';
import { standsBeside } from '../search/stands-beside.js';
import type { Ranked } from '../search/rank.js';
import type { Finding, SearchIndex } from '../search/search-index.js';
import { totalWeight, type Unit } from '../search/unit.js';
import { wordSet } from '../search/word-set.js';
import { LEANS_ON_THE_SENTENCE_BEFORE } from './leaning.js';

/** A sentence that may answer, with what it covers; shares are of the question's weight, 0 to 1. */
export interface Evidence {
  readonly document: Document;
  readonly passage: Passage;
  /** 0-based in `passage.sentences`. */
  readonly index: number;
  readonly sentence: Sentence;
  readonly text: string;
  /** 0-based place of its passage in the ranking. */
  readonly rank: number;
  /** Strength with which the sentence holds each unit, 0 to 1. */
  readonly own: Float64Array;
  /** Strength with which its passage, with title and heading, holds each unit. */
  readonly held: Float64Array;
  /** The same without the title, which speaks of all that a document treats. */
  readonly spoken: Float64Array;
  /** Share that the sentence covers; that it covers with its neighbours; that its passage covers with title and heading. */
  readonly ownShare: number;
  readonly nearShare: number;
  readonly passageShare: number;
  /** Share of the question's names and numbers that the passage holds; 1 where it has none. */
  readonly specificShare: number;
  /** Whether it holds what the question expects; `true` where it expects nothing special. */
  readonly isExpected: boolean;
  /** Whether the date or number that the question expects stands beside one of its words: "signed on 6 July", "23 articles". */
  readonly isBeside: boolean;
  readonly score: number;
}

/** Weights of what makes a sentence good evidence; `npm run eval` tells what they are worth. */
const EVIDENCE = {
  passages: 8,
  own: 1,
  near: 0.2,
  /** The same for a sentence that takes up the one before: "It has 23 articles". */
  leaning: 0.35,
  passage: 0.05,
  passageScore: 0.8,
  expected: 0.18,
  unexpected: 0.1,
  beside: 0.3,
  article: 0.03,
  /** An editors' note on somebody's text is the second choice to that text. */
  note: 0.15,
};

/** All sentences of the best passages, best evidence first. */
export function collectEvidence(
  index: SearchIndex,
  question: string,
  { understanding: { units }, ranked }: Finding,
): Evidence[] {
  const asked: Asked = {
    units,
    total: totalWeight(units) || 1,
    top: ranked[0]?.score ?? 0,
    expectation: classifyQuestion(question),
    questionWords: wordSet(question),
  };
  const found = ranked.slice(0, EVIDENCE.passages).flatMap((entry, rank) => passageEvidence(index, entry, rank, asked));
  return found.toSorted((a, b) => b.score - a.score);
}

interface Asked {
  readonly units: readonly Unit[];
  readonly total: number;
  /** Score of the best passage. */
  readonly top: number;
  readonly expectation: Expectation | null;
  /** Folded. */
  readonly questionWords: ReadonlySet<string>;
}

function passageEvidence({ forward }: SearchIndex, entry: Ranked, rank: number, asked: Asked): Evidence[] {
  const passage = forward.passages[entry.number];
  const document = forward.documents[forward.documentOf[entry.number] ?? 0];
  if (!passage || !document) return [];
  const { match } = entry;
  const label = asked.units.map((_, unit) => Math.max(match.inTitle[unit] ?? 0, match.inHeading[unit] ?? 0));
  const share = (held: (unit: number) => number): number =>
    asked.units.reduce((sum, { weight }, unit) => sum + weight * held(unit), 0) / asked.total;
  const held = Float64Array.from(asked.units, (_, unit) => Math.max(match.inText[unit] ?? 0, label[unit] ?? 0));
  const spoken = Float64Array.from(asked.units, (_, unit) =>
    Math.max(match.inText[unit] ?? 0, match.inHeading[unit] ?? 0),
  );
  return passage.sentences.map((sentence, index) => {
    const text = passage.text.slice(sentence.start, sentence.end);
    const own = match.sentences[index] ?? new Float64Array(asked.units.length);
    const [before, after] = [match.sentences[index - 1], match.sentences[index + 1]];
    const shares = {
      ownShare: share((unit) => own[unit] ?? 0),
      nearShare: share((unit) => Math.max(own[unit] ?? 0, before?.[unit] ?? 0, after?.[unit] ?? 0, label[unit] ?? 0)),
      passageShare: entry.coverage,
      specificShare: specificShare(asked.units, held),
      isExpected: asked.expectation === null || expectedWords(asked.expectation, text, asked.questionWords).length > 0,
    };
    const isBeside = standsBeside(forward, entry, index, asked);
    const evidence = { document, passage, index, sentence, text, rank, own, held, spoken, isBeside, ...shares };
    return { ...evidence, score: scoreSentence(evidence, entry, asked) };
  });
}

function specificShare(units: readonly Unit[], held: Float64Array): number {
  const specific = units.map(({ isEssential, weight }) => (isEssential ? weight : 0));
  const total = specific.reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? 1 : specific.reduce((sum, weight, unit) => sum + weight * (held[unit] ?? 0), 0) / total;
}

function scoreSentence(evidence: Omit<Evidence, 'score'>, entry: Ranked, asked: Asked): number {
  const { ownShare, nearShare, passageShare } = evidence;
  const near = LEANS_ON_THE_SENTENCE_BEFORE.test(evidence.text) ? EVIDENCE.leaning : EVIDENCE.near;
  const words = EVIDENCE.own * ownShare + near * (nearShare - ownShare) + EVIDENCE.passage * (passageShare - nearShare);
  const isTyped = asked.expectation !== null && asked.expectation !== 'definition';
  const typed = evidence.isExpected
    ? EVIDENCE.expected + (evidence.isBeside ? EVIDENCE.beside : 0)
    : -EVIDENCE.unexpected;
  const type = isTyped ? typed * Math.min(1, words + 0.3) : 0;
  const passage = asked.top === 0 ? 0 : (EVIDENCE.passageScore * entry.score) / asked.top;
  const kind = evidence.document.meta.kind === 'article' && evidence.passage.voice === 'author' ? EVIDENCE.article : 0;
  const note = evidence.document.meta.kind !== 'reference' && evidence.passage.voice === 'editors' ? EVIDENCE.note : 0;
  return words + type + passage + kind - note;
}
