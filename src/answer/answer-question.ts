import type { Hit, SearchFilter } from '../search/hit.js';
import { correct } from '../search/correct.js';
import { finish, type Pieces } from '../search/gradual.js';
import type { Finding, SearchIndex } from '../search/search-index.js';
import type { Answer, NearHeading, RefusedAnswer } from './answer.js';
import { isCovered } from './coverage.js';
import { collectEvidence, type Evidence } from './evidence.js';
import { findGap, tellsCoverage } from './gaps.js';
import { findParts, type Part } from './parts.js';
import { completeQuestion, splitQuestions } from './split-questions.js';
import { chooseSentences, citeSentences } from './summary.js';

const HITS = 10;
const NEAREST = 3;
/** Worth of holding all of the question, in the unit of the scores: what reading takes off for it, since a sentence behind the names is likelier to say something new. */
const STANDING_ALONE = 5;

/** Answers a question from the index: a cited summary, or a refusal that says what is near. Never throws for any text. */
export function answerQuestion(index: SearchIndex, question: string, filter?: SearchFilter): Answer {
  return finish(answerInPieces(index, question, filter));
}

/** The same answer, a few passages a piece, for questions that nobody waits for. */
export function* answerInPieces(index: SearchIndex, question: string, filter?: SearchFilter): Pieces<Answer> {
  const finding = yield* index.findInPieces(question, filter);
  const answers = yield* answerEach(index, question, finding, filter);
  const attempt = yield* attemptToAnswer(index, question, finding, answers);
  const quoted = answers.length < 2 ? yield* quoteSources(index, question, attempt, filter) : attempt;
  if (answers.length < 2 && !isAnswered(index, [attempt, quoted])) return refuse(index, question, finding);
  const hits = [...topHits(index, quoted.finding), ...topHits(index, finding)];
  return { kind: 'found', question, ...citeSentences(quoted.chosen), hits: distinct(hits).slice(0, HITS) };
}

/** What was found for a question, and of it the sentences that are to answer it; `answers` are those of several questions in a row. */
function* attemptToAnswer(
  index: SearchIndex,
  question: string,
  finding: Finding,
  answers: readonly Evidence[] = [],
): Pieces<Attempt> {
  const sentences = collectEvidence(index, finding);
  const evidence = sentences.filter((sentence) => !tellsCoverage(sentence));
  yield;
  const parts = answers.length > 1 ? answers : yield* bestForNames(index, question, finding);
  yield;
  return { question, finding, sentences, chosen: chooseSentences(evidence, finding.understanding.units, parts) };
}

/** Whoever names a source wants to hear that: the same attempt in it; the best of each where several are named. */
function* quoteSources(index: SearchIndex, question: string, whole: Attempt, filter?: SearchFilter): Pieces<Attempt> {
  const attempts: Attempt[] = [];
  for (const source of index.findSources(question)) {
    const finding = yield* index.findInSource(source, filter);
    attempts.push(yield* attemptToAnswer(index, source.question, finding));
  }
  const [first] = attempts;
  if (!first || attempts.some(({ chosen }) => chosen.length === 0)) return whole;
  if (attempts.length === 1) return first;
  const best = attempts.flatMap(({ chosen }) => chosen.slice(0, 1));
  const evidence = attempts.flatMap(({ sentences }) => sentences).filter((sentence) => !tellsCoverage(sentence));
  return { ...whole, chosen: chooseSentences(evidence, first.finding.understanding.units, best) };
}

function distinct(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ passage }) => !seen.has(passage.id) && seen.add(passage.id));
}

/** A question with what was found for it, and the sentences that are to answer it. */
interface Attempt {
  readonly question: string;
  readonly finding: Finding;
  readonly sentences: readonly Evidence[];
  readonly chosen: readonly Evidence[];
}

/** Whether what one of some attempts at a question found covers it, and nothing that they found says that just this is lacking. */
function isAnswered(index: SearchIndex, attempts: readonly [Attempt, ...Attempt[]]): boolean {
  const { understanding } = attempts[0].finding;
  return (
    attempts.some(({ question, finding, chosen }) => isCovered(question, finding.understanding, chosen)) &&
    attempts.every(({ sentences, chosen }) => findGap(index, sentences, chosen, understanding) === null)
  );
}

/** Says that the corpus does not answer, what of it is missing, and what is near. */
export function refuse(index: SearchIndex, question: string, finding: Finding): RefusedAnswer {
  const { units, corrections } = finding.understanding;
  return {
    kind: 'refused',
    question,
    reason: units.length === 0 ? 'no-question' : 'not-covered',
    missing: missingWords(finding),
    didYouMean: correct(question, corrections),
    nearest: nearestHeadings(finding, index),
    hits: topHits(index, finding),
  };
}

function topHits(index: SearchIndex, { ranked, understanding }: Finding): Hit[] {
  return ranked.slice(0, HITS).map((entry) => index.toHit(entry, understanding));
}

/** Words of which the corpus holds nothing but words that are spelt alike, each once. */
function missingWords({ understanding: { units, corrections } }: Finding): string[] {
  const missing = units.filter(
    ({ label, alternatives }) => !corrections.has(label) && alternatives.every(({ match }) => match === 'spelling'),
  );
  return [...new Set(missing.map(({ label }) => label))];
}

/** The best evidence for each of several questions in a row that the corpus answers; empty for one question. */
function* answerEach(index: SearchIndex, text: string, whole: Finding, filter?: SearchFilter): Pieces<Evidence[]> {
  const answers: Evidence[] = [];
  for (const [at, one] of splitQuestions(text).entries()) {
    const question = at === 0 ? one : completeQuestion(one, whole.understanding.units);
    const finding = yield* index.findInPieces(question, filter);
    const sentences = collectEvidence(index, finding);
    const chosen = sentences.filter((sentence) => !tellsCoverage(sentence)).slice(0, 1);
    yield;
    const attempt = { question, finding, sentences, chosen };
    if (!isAnswered(index, [attempt])) continue;
    answers.push(...(yield* quoteSources(index, question, attempt, filter)).chosen.slice(0, 1));
  }
  return answers;
}

/** The best evidence for each of several names that a question asks about; empty where it asks about one thing. */
function* bestForNames(index: SearchIndex, question: string, finding: Finding): Pieces<Evidence[]> {
  const best: Evidence[] = [];
  for (const part of findParts(question, finding.understanding.units)) {
    const evidence = yield* bestForPart(index, question, finding, part);
    if (evidence !== null) best.push(evidence);
  }
  return best;
}

/** The best evidence for one part of a question: without the names of its other parts, and speaking of its own. */
function* bestForPart(
  index: SearchIndex,
  question: string,
  { understanding, ranked }: Finding,
  part: Part,
): Pieces<Evidence | null> {
  const units = understanding.units.map((unit, at) => (part.others.includes(at) ? { ...unit, weight: 1e-6 } : unit));
  const finding = yield* index.rankAgain(question, { ...understanding, units }, ranked);
  const evidence = collectEvidence(index, finding)
    .filter((sentence) => (sentence.spoken[part.name] ?? 0) > 0.5 && !tellsCoverage(sentence))
    .toSorted((a, b) => standingAlone(b) - standingAlone(a));
  yield;
  return evidence.find(({ own }) => (own[part.name] ?? 0) > 0.5) ?? evidence[0] ?? null;
}

/** Beside another part's sentence nothing else says whom one speaks of: the names that it holds itself count for it. */
function standingAlone({ score, parts }: Evidence): number {
  return score + STANDING_ALONE * parts.own;
}

/** Headings of the best passages, each once. */
function nearestHeadings({ ranked }: Finding, { forward }: SearchIndex): NearHeading[] {
  const nearest = new Map<string, NearHeading>();
  for (const { number } of ranked) {
    const passage = forward.passages[number];
    const document = forward.documents[forward.documentOf[number] ?? 0];
    if (!passage || !document) continue;
    const heading = document.sections[passage.sectionIndex]?.heading || document.meta.title;
    const key = `${document.id} ${heading}`;
    if (!nearest.has(key)) nearest.set(key, { document, heading, passage });
    if (nearest.size === NEAREST) break;
  }
  return [...nearest.values()];
}
