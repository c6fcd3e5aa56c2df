import type { Finding, SearchIndex } from '../search/search-index.js';
import { bestValue } from '../search/sentence-values.js';
import type { Evidence } from './evidence.js';

/**
 * What it counts, in coverage, by how much the likest noted questions that are answered, and those that are not, are liker than this to the one
 * asked. One that is not answered has to be nearly as like as one that is. Chosen on the study questions; DESIGN.md has the figures.
 */
const ANSWERED = { weight: 12, above: 0.5 };
const UNANSWERED = { weight: -25, above: 0.4, behind: 0.2 };
/** What it counts against passages that all have other words, by how much less than this even the likest answered question is like the one asked. */
const UNLIKE_ALL = { weight: -6, below: 0.45 };

/** A question with what it was understood as. */
type Asked = Pick<Finding, 'understanding'> & { readonly question: string };

/**
 * What the noted questions say for an answer, in coverage, or against it: for it only those that a passage answers which would be quoted;
 * against it unanswered ones, and that no answered one is like the one asked. Nothing (0) where nothing would be quoted, and
 * where something that would be quoted is of a work whose editors noted none that is not answered: one that was added later may answer what others do not.
 */
export function notedCoverage(
  index: SearchIndex,
  { question, understanding }: Asked,
  chosen: readonly Evidence[],
): number {
  if (chosen.length === 0 || !chosen.every(({ document }) => document.unanswered.length > 0)) return 0;
  const { sentences, answered, unanswered } = index.compareNoted(question, understanding);
  const quoted = Math.max(
    0,
    ...chosen.map(({ passage }) => bestValue(sentences, index.forward.passages.indexOf(passage))),
  );
  const enough = Math.max(UNANSWERED.above, answered - UNANSWERED.behind);
  const isNoted = chosen.every(({ passage }) => passage.restatements.length > 0);
  return (
    ANSWERED.weight * Math.max(0, quoted - ANSWERED.above) +
    UNANSWERED.weight * Math.max(0, unanswered - enough) +
    (isNoted ? UNLIKE_ALL.weight * Math.max(0, UNLIKE_ALL.below - answered) : 0)
  );
}
