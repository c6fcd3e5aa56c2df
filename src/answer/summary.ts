import type { Unit } from '../search/unit.js';
import type { Citation, SummarySentence } from './answer.js';
import type { Evidence } from './evidence.js';

/** Bounds of a summary; `npm run eval` tells what they are worth. */
export const SUMMARY = {
  sentences: 3,
  passages: 3,
  /** A further sentence has to be this near to the best one. */
  nearness: 0.72,
  /** Worth of covering a unit that the summary does not cover yet, as a share of its weight. */
  novelty: 0.6,
  /** Two sentences that share this much of their words say the same. */
  overlap: 0.6,
  maxWords: 75,
};

/** The evidence that a summary quotes, in reading order. */
export function chooseSentences(evidence: readonly Evidence[], units: readonly Unit[]): Evidence[] {
  const best = evidence[0];
  if (!best) return [];
  const chosen = [best];
  while (chosen.length < SUMMARY.sentences) {
    const next = bestNext(evidence, chosen, units);
    if (!next) break;
    chosen.push(next);
  }
  return chosen.toSorted((a, b) => order(chosen, a) - order(chosen, b) || a.index - b.index);
}

/** Passages in the order in which they were chosen; within a passage the order of the text. */
function order(chosen: readonly Evidence[], { passage }: Evidence): number {
  return chosen.findIndex((other) => other.passage.id === passage.id);
}

function bestNext(evidence: readonly Evidence[], chosen: readonly Evidence[], units: readonly Unit[]): Evidence | null {
  const total = units.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const floor = (chosen[0]?.score ?? 0) * SUMMARY.nearness;
  const passages = new Set(chosen.map(({ passage }) => passage.id));
  const words = chosen.reduce((sum, { text }) => sum + countWords(text), 0);
  let best: Evidence | null = null;
  let bestWorth = floor;
  for (const candidate of evidence) {
    if (chosen.includes(candidate) || (passages.size >= SUMMARY.passages && !passages.has(candidate.passage.id))) continue;
    if (words + countWords(candidate.text) > SUMMARY.maxWords) continue;
    if (chosen.some((other) => saysTheSame(other.text, candidate.text))) continue;
    let novelty = 0;
    units.forEach(({ weight }, unit) => {
      const covered = Math.max(...chosen.map(({ own }) => own[unit] ?? 0));
      novelty += (weight / total) * Math.max(0, (candidate.own[unit] ?? 0) - covered);
    });
    const worth = candidate.score + SUMMARY.novelty * novelty;
    if (worth <= bestWorth) continue;
    best = candidate;
    bestWorth = worth;
  }
  return best;
}

const countWords = (text: string): number => text.split(/\s+/).length;

/** Whether most of the shorter sentence's words stand in the longer one. */
export function saysTheSame(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const [shorter, longer] = first.size <= second.size ? [first, second] : [second, first];
  if (shorter.size === 0) return true;
  const shared = [...shorter].filter((word) => longer.has(word)).length;
  return shared / shorter.size > SUMMARY.overlap && shared / longer.size > SUMMARY.overlap / 2;
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** Numbers the passages that the sentences come from, in the order of their first use. */
export function citeSentences(chosen: readonly Evidence[]): { summary: SummarySentence[]; citations: Citation[] } {
  const groups = new Map<string, Evidence[]>();
  for (const evidence of chosen) groups.set(evidence.passage.id, [...(groups.get(evidence.passage.id) ?? []), evidence]);
  const numbers = new Map([...groups.keys()].map((id, position) => [id, position + 1]));
  const summary = chosen.map(({ text, passage }) => ({ text, citations: [numbers.get(passage.id) ?? 0] }));
  const citations = [...groups.values()].flatMap((group, position): Citation[] => {
    const first = group[0];
    if (!first) return [];
    const evidence = group.map(({ sentence }) => sentence).toSorted((a, b) => a.start - b.start);
    return [{ n: position + 1, document: first.document, passage: first.passage, evidence }];
  });
  return { summary, citations };
}
