import { labelStrengths } from '../label-strengths.js';
import type { Pieces } from '../gradual.js';
import type { Ranked } from '../rank.js';
import type { Asked, ReaderTools } from './asked.js';
import { seeSentences } from './see-sentences.js';

/** What the score by words counts beside what a sentence holds near in meaning, and beside its cosine. */
const WORDS = 0.25;
/** What title, heading and the sentence before lend to a sentence. */
const LENT = 0.7;
/** Those that are read in one piece: well below a millisecond. */
const PASSAGES_A_PIECE = 5;

/** Orders passages by the sentence that is nearest to the question in meaning. */
export function* preferNear(tools: ReaderTools, asked: Asked, ranked: readonly Ranked[]): Pieces<Ranked[]> {
  const judged: { readonly entry: Ranked; readonly worth: number }[] = [];
  for (const entry of ranked) {
    judged.push({ entry, worth: WORDS * entry.score + nearness(tools, asked, entry) });
    if (judged.length % PASSAGES_A_PIECE === 0) yield;
  }
  return judged.toSorted((a, b) => b.worth - a.worth).map(({ entry }) => entry);
}

/** Best share of the question that a sentence holds near in meaning, plus the best cosine. */
function nearness(tools: ReaderTools, asked: Asked, entry: Ranked): number {
  const { units, total } = asked;
  const lent = labelStrengths(entry.match).map((strength) => LENT * strength);
  const seen = seeSentences(tools, entry, asked);
  const shares = seen.map(({ near }, at) => {
    const before = seen[at - 1]?.near;
    return units.reduce(
      (sum, { weight }, unit) =>
        sum + weight * Math.max(near[unit] ?? 0, lent[unit] ?? 0, LENT * (before?.[unit] ?? 0)),
      0,
    );
  });
  return Math.max(0, ...shares) / total + Math.max(0, ...seen.map(({ cosine }) => cosine));
}
