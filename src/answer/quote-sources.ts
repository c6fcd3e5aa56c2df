import type { Pieces } from '../search/gradual.js';
import type { SearchIndex } from '../search/search-index.js';
import type { Source } from '../search/sources/find-sources.js';
import { attemptToAnswer, type Attempt } from './attempt.js';
import { COVERAGE, coverageOf } from './coverage.js';
import { quotable } from './gaps.js';
import { findJointSentence } from './joint-sentence.js';
import { chooseSentences } from './summary.js';

/** How much less than another text one that is named has to cover of the question: whoever names it knows that it speaks of it. */
const TRUST = 1;
/** So many of the best sentences of each source may name another one. */
const JOINT = 8;

/** Words of questions that want a sentence which sets works side by side; others want to hear each of them. */
const SETS_SIDE_BY_SIDE =
  /(?<!\p{L})(?:compar\p{L}*|differ\p{L}*|contrast\p{L}*|diverg\p{L}*|(?:dis)?agree\p{L}*|relat\p{L}*|versus|vs|unlike|common|same|beyond|other|against|between|chang\p{L}*|shift\p{L}*)(?!\p{L})|공통|차이|다르|다른|같|비교/iu;

/**
 * An attempt at a question in the source that it names, of `sources`, as far as that covers it: whoever names one wants to hear that. The best of
 * each where several are named, a sentence that tells one from another before it where the question compares; else the attempt itself.
 */
export function* quoteSources(index: SearchIndex, whole: Attempt, sources: readonly Source[]): Pieces<Attempt> {
  if (sources.length === 1 && sources[0]?.isBroad) return whole;
  const attempts: Attempt[] = [];
  for (const source of sources) {
    const finding = yield* index.findInSource(source);
    attempts.push(yield* attemptToAnswer(index, { question: source.question, finding }));
  }
  const [first] = attempts;
  if (!first || attempts.some(({ chosen }) => chosen.length === 0)) return whole;
  if (attempts.length === 1) return isTold(first) ? first : whole;
  const isCompared = SETS_SIDE_BY_SIDE.test(whole.question);
  const joint = attempts.map(({ sentences }, at) => {
    const others = isCompared ? sources.filter((_, other) => other !== at) : [];
    return sentences.slice(0, JOINT).find(({ text }) => namesOneOf(index, text, others));
  });
  const single = attempts.map(({ sentences }, at) => (joint[at] ? undefined : quotable(sentences)[0]));
  const beside = findJointSentence(index, whole, quotable(whole.sentences)) ?? undefined;
  const best = [beside, ...joint, ...single].filter((sentence) => sentence !== undefined);
  const evidence = attempts.flatMap(({ sentences }) => quotable(sentences));
  const { units } = first.finding.understanding;
  return { ...whole, chosen: chooseSentences(evidence, units, { best, further: [] }) };
}

/** Whether a sentence names one of some sources, as one that tells a work from another does. */
function namesOneOf(index: SearchIndex, text: string, sources: readonly Source[]): boolean {
  const named = index.findSources(text).filter(({ isBroad }) => !isBroad);
  return named.some((found) =>
    sources.some(({ documents }) => [...found.documents].every((one) => documents.has(one))),
  );
}

function isTold({ question, finding, chosen }: Attempt): boolean {
  return coverageOf(question, finding.understanding, chosen) >= COVERAGE.threshold - TRUST;
}
