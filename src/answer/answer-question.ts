import type { Hit, SearchFilter } from '../search/hit.js';
import { correct } from '../search/correct.js';
import { finish, type Pieces } from '../search/gradual.js';
import type { Finding, SearchIndex } from '../search/search-index.js';
import type { Answer, RefusedAnswer } from './answer.js';
import { answerEach } from './answer-each.js';
import { attemptToAnswer, isAnswered, type Asking } from './attempt.js';
import type { Quotable } from './evidence.js';
import { bareQuestion } from './preamble.js';
import { nearHeadings } from './near-headings.js';
import { quoteOverview } from './overview.js';
import { quoteSources } from './quote-sources.js';
import { citeSentences } from './cite-sentences.js';
import { quoteWorks } from './which-works.js';

const HITS = 10;

/** Answers a question from the index: a cited summary, or a refusal that says what is near. Never throws for any text. */
export function answerQuestion(index: SearchIndex, question: string, filter?: SearchFilter): Answer {
  return finish(answerInPieces(index, question, filter));
}

/** The same answer, a few passages a piece, for questions that nobody waits for. */
export function* answerInPieces(index: SearchIndex, message: string, filter?: SearchFilter): Pieces<Answer> {
  const namesIn = (text: string): readonly string[] =>
    index.findNames(text).map(({ span }) => text.slice(span.start, span.end));
  const answer = yield* answerBareQuestion(index, bareQuestion(message, namesIn), filter);
  return { ...answer, question: message };
}

function* answerBareQuestion(index: SearchIndex, question: string, filter?: SearchFilter): Pieces<Answer> {
  const asking: Asking = { index, filter };
  const finding = yield* index.findInPieces(question, filter);
  const sources = finding.understanding.explains === null ? index.findSources(question, filter) : [];
  const overview = quoteOverview(index, sources);
  if (overview.length > 0) {
    const quoted = overview.map(({ passage }) => ({ number: index.forward.passages.indexOf(passage) }));
    const reading = yield* index.rankAgain(question, finding.understanding, quoted);
    return toAnswer(index, { question, chosen: overview }, [reading, finding]);
  }
  const works = yield* quoteWorks(asking, question, sources);
  if (works.length > 0) return toAnswer(index, { question, chosen: works }, [finding]);
  const found = { question, finding };
  const parts = yield* answerEach(asking, found);
  if (parts.best.length < 2) {
    const attempt = yield* attemptToAnswer(index, found);
    const quoted = yield* quoteSources(index, attempt, sources);
    if (isAnswered(index, attempt, quoted))
      return toAnswer(index, { question, chosen: quoted.chosen }, [quoted.finding, finding]);
    if (parts.best.length === 0) return refuse(index, question, finding);
  }
  const { chosen } = yield* attemptToAnswer(index, found, parts);
  return toAnswer(index, { question, chosen }, [finding]);
}

/** An answer in the sentences that were chosen, with what was found: the passages of the first finding come first, and those that are cited are there. */
function toAnswer(
  index: SearchIndex,
  { question, chosen }: { readonly question: string; readonly chosen: readonly Quotable[] },
  findings: readonly Finding[],
): Answer {
  const hits = distinct([...new Set(findings)].flatMap((finding) => topHits(index, finding))).slice(0, HITS);
  const isSeen = (id: string): boolean => hits.some(({ passage }) => passage.id === id);
  const unseen = [...new Set(chosen.map(({ passage }) => passage.id))].filter((id) => !isSeen(id));
  const cited = unseen.flatMap((id) => findHit(index, findings, id) ?? []);
  return {
    kind: 'found',
    question,
    explains: findings[0]?.understanding.explains ?? null,
    ...citeSentences(chosen),
    hits: [...hits.slice(0, HITS - cited.length), ...cited],
  };
}

/** A passage that ranks below those that are shown. */
function findHit(index: SearchIndex, findings: readonly Finding[], id: string): Hit | null {
  for (const { ranked, understanding } of findings) {
    const entry = ranked.find(({ number }) => index.forward.passages[number]?.id === id);
    if (entry) return index.toHit(entry, understanding);
  }
  return null;
}

function distinct(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ passage }) => !seen.has(passage.id) && seen.add(passage.id));
}

/** Says that the corpus does not answer, what of it is missing, and what is near. */
export function refuse(index: SearchIndex, question: string, finding: Finding): RefusedAnswer {
  const { units, corrections } = finding.understanding;
  const hits = topHits(index, finding);
  return {
    kind: 'refused',
    question,
    reason: units.length === 0 ? 'no-question' : 'not-covered',
    missing: missingWords(finding),
    didYouMean: correct(question, corrections),
    nearest: nearHeadings(hits),
    hits,
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
