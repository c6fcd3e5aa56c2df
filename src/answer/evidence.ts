import type { Document, Passage, Sentence } from '../corpus/document.js';
import { labelStrengths } from '../search/label-strengths.js';
import { larger } from '../search/larger.js';
import type { Finding, SearchIndex } from '../search/search-index.js';
import type { ReadPassage } from '../search/sentences/prefer-answers.js';
import type { SentenceParts } from '../search/sentences/sentence-parts.js';
import type { Unit } from '../search/unit.js';
import { wordSet } from '../search/word-set.js';

/** A sentence that can be quoted. */
export interface Quotable {
  readonly document: Document;
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly text: string;
}

/** A sentence that may answer, with what it covers; shares are of the question's weight, 0 to 1. */
export interface Evidence extends Quotable {
  /** 0-based in `passage.sentences`. */
  readonly index: number;
  /** 0-based place of its passage in the ranking. */
  readonly rank: number;
  /** Strength with which the sentence holds each unit, 0 to 1. */
  readonly own: Float64Array;
  /** Strength with which its passage, with title and heading, holds each unit. */
  readonly held: Float64Array;
  /** The same without the title, which speaks of all that a document treats. */
  readonly spoken: Float64Array;
  readonly parts: SentenceParts;
  /** Share that it covers with the sentences on both sides, title and heading. */
  readonly nearShare: number;
  /** Share of the question's names and numbers that the passage holds; 1 where it has none. */
  readonly specificShare: number;
  /** The difference of two scores for one question is the logarithm of the odds that the first answers it rather than the second. */
  readonly score: number;
  /** The part of `score` that a noted question counts, as in `SentenceReading`; 0 where none is like the one asked. */
  readonly noted: number;
}

/** Which voice is the first choice where two say the same, in the unit of the scores. */
const VOICE = {
  article: 1.5,
  /** Whoever asks what somebody thinks wants it from that author's own texts. */
  author: 2,
  /** An editors' note on somebody's text is the second choice to that text. */
  note: -1.5,
};

/** All sentences of the passages that were read, best evidence first. */
export function collectEvidence(
  index: SearchIndex,
  { understanding: { units, explains }, ranked }: Finding,
): Evidence[] {
  const asked = wordSet(units.map(({ label }) => label).join(' '));
  return ranked
    .flatMap((entry, rank) => passageEvidence(index, { entry, rank }, { units, asked, isExplained: explains !== null }))
    .toSorted((a, b) => b.score - a.score);
}

/** What sentences are weighed for. */
interface Sought {
  readonly units: readonly Unit[];
  /** The words asked for, folded. */
  readonly asked: ReadonlySet<string>;
  /** Whether somebody or something is to be explained, which editors' notes do as well as any text. */
  readonly isExplained: boolean;
}

function passageEvidence(
  { forward }: SearchIndex,
  { entry, rank }: { readonly entry: ReadPassage; readonly rank: number },
  { units, asked, isExplained }: Sought,
): Evidence[] {
  const passage = forward.passages[entry.number];
  const document = forward.documents[forward.documentOf[entry.number] ?? 0];
  if (!passage || !document) return [];
  const { inText, inTitle, inHeading } = entry.match;
  const spoken = larger(inText, inHeading);
  const held = larger(spoken, inTitle);
  const label = labelStrengths(entry.match);
  const bonus = isExplained ? 0 : voiceBonus(document, passage, asked);
  const specific = specificShare(units, held);
  const found: Evidence[] = [];
  entry.readings.forEach(({ own, parts, score, noted }, index) => {
    const sentence = passage.sentences[index];
    if (!sentence) return;
    const [before, after] = [entry.readings[index - 1]?.own, entry.readings[index + 1]?.own];
    // In full: a spread costs a copy for each further property.
    found.push({
      document,
      passage,
      index,
      sentence,
      text: passage.text.slice(sentence.start, sentence.end),
      rank,
      own,
      held,
      spoken,
      parts,
      nearShare: share(units, [label, own, before, after]),
      specificShare: specific,
      score: score + bonus,
      noted,
    });
  });
  return found;
}

function voiceBonus({ meta: { kind, author } }: Document, { voice }: Passage, asked: ReadonlySet<string>): number {
  if (voice === 'editors') return kind === 'reference' ? 0 : VOICE.note;
  const isAsked = [...wordSet(author ?? '')].some((name) => asked.has(name));
  return (kind === 'article' ? VOICE.article : 0) + (isAsked ? VOICE.author : 0);
}

function specificShare(units: readonly Unit[], held: Float64Array): number {
  if (units.every(({ isEssential }) => !isEssential)) return 1;
  const specific = units.map((unit) => (unit.isEssential ? unit : { ...unit, weight: 0 }));
  return share(specific, [held]);
}

/** Share of the weight of some units that at least one of several places holds, 0 to 1; 0 where they weigh nothing. */
function share(units: readonly Unit[], places: readonly (Float64Array | undefined)[]): number {
  let [held, total] = [0, 0];
  for (let unit = 0; unit < units.length; unit += 1) {
    const weight = units[unit]?.weight ?? 0;
    let best = 0;
    for (const place of places) best = Math.max(best, place?.[unit] ?? 0);
    held += weight * best;
    total += weight;
  }
  return held / (total || 1);
}
