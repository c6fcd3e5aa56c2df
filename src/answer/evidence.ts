import type { Document, Passage, Sentence } from '../corpus/document.js';
import { foldWord } from '../search/fold.js';
import type { Finding, SearchIndex } from '../search/search-index.js';
import type { Ranked } from '../search/rank.js';
import { tokenize } from '../search/tokenize.js';
import type { Unit } from '../search/unit.js';
import { expectedWords } from '../search/expected-words.js';
import { classifyQuestion, type Expectation } from '../search/question-kind.js';

/** A sentence that may answer, with what it covers. */
export interface Evidence {
  readonly document: Document;
  readonly passage: Passage;
  /** 0-based in `passage.sentences`. */
  readonly index: number;
  readonly sentence: Sentence;
  readonly text: string;
  /** 0-based place of its passage in the ranking. */
  readonly rank: number;
  /** Strength with which the sentence itself, and with it the rest of its passage, title and heading, hold each unit; 0 to 1. */
  readonly own: Float64Array;
  readonly context: Float64Array;
  /** Whether it holds what the question expects; `true` where it expects nothing special. */
  readonly isExpected: boolean;
  readonly score: number;
}

/** Weights of what makes a sentence good evidence; `npm run eval` tells what they are worth. */
export const EVIDENCE = {
  passages: 8,
  own: 1,
  neighbour: 0.3,
  label: 0.35,
  context: 0.2,
  passageScore: 0.5,
  expected: 0.25,
  unexpected: 0.2,
  article: 0.03,
  lead: 0.05,
};

/** All sentences of the best passages, best evidence first. */
export function collectEvidence(index: SearchIndex, question: string, { understanding, ranked }: Finding): Evidence[] {
  const expectation = classifyQuestion(question);
  const questionWords = new Set(tokenize(question).map(({ word }) => foldWord(word)));
  const top = ranked[0]?.score ?? 0;
  const found = ranked.slice(0, EVIDENCE.passages).flatMap((entry, rank) =>
    passageEvidence(index, entry, { rank, top, units: understanding.units, expectation, questionWords }),
  );
  return found.toSorted((a, b) => b.score - a.score);
}

interface Asked {
  readonly rank: number;
  readonly top: number;
  readonly units: readonly Unit[];
  readonly expectation: Expectation | null;
  readonly questionWords: ReadonlySet<string>;
}

function passageEvidence({ forward }: SearchIndex, entry: Ranked, asked: Asked): Evidence[] {
  const passage = forward.passages[entry.number];
  const document = forward.documents[forward.documentOf[entry.number] ?? 0];
  if (!passage || !document) return [];
  const held = entry.match.sentences;
  return passage.sentences.map((span, index) => {
    const text = passage.text.slice(span.start, span.end);
    const own = held[index] ?? new Float64Array(asked.units.length);
    const isExpected = asked.expectation === null || expectedWords(asked.expectation, text, asked.questionWords).length > 0;
    const evidence = { document, passage, index, sentence: span, text, rank: asked.rank, own, context: contextOf(entry, asked.units), isExpected };
    return { ...evidence, score: scoreSentence(evidence, held, entry, asked) };
  });
}

function contextOf({ match }: Ranked, units: readonly Unit[]): Float64Array {
  return Float64Array.from(units, (_, unit) => Math.max(match.inText[unit] ?? 0, match.inHeading[unit] ?? 0, match.inTitle[unit] ?? 0));
}

function scoreSentence(evidence: Omit<Evidence, 'score'>, held: readonly Float64Array[], entry: Ranked, asked: Asked): number {
  const total = asked.units.reduce((sum, { weight }) => sum + weight, 0) || 1;
  let words = 0;
  asked.units.forEach(({ weight }, unit) => {
    const near = Math.max(held[evidence.index - 1]?.[unit] ?? 0, held[evidence.index + 1]?.[unit] ?? 0);
    const label = Math.max(entry.match.inTitle[unit] ?? 0, entry.match.inHeading[unit] ?? 0);
    const best = Math.max(
      EVIDENCE.own * (evidence.own[unit] ?? 0),
      EVIDENCE.neighbour * near,
      EVIDENCE.label * label,
      EVIDENCE.context * (evidence.context[unit] ?? 0),
    );
    words += (weight / total) * best;
  });
  const isTyped = asked.expectation !== null && asked.expectation !== 'definition';
  const type = isTyped ? (evidence.isExpected ? EVIDENCE.expected : -EVIDENCE.unexpected) * Math.min(1, words + 0.3) : 0;
  const passage = asked.top === 0 ? 0 : (EVIDENCE.passageScore * entry.score) / asked.top;
  const kind = evidence.document.meta.kind === 'article' && evidence.passage.voice === 'author' ? EVIDENCE.article : 0;
  return words + type + passage + kind + (evidence.index === 0 ? EVIDENCE.lead : 0);
}
