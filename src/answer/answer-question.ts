import type { SearchFilter } from '../search/hit.js';
import { correct, type Finding, type SearchIndex } from '../search/search-index.js';
import type { Answer, NearHeading } from './answer.js';
import { collectEvidence } from './evidence.js';
import { isCovered } from './coverage.js';
import { chooseSentences, citeSentences } from './summary.js';

const HITS = 10;
const NEAREST = 3;

/** Answers a question from the index: a cited summary, or a refusal that says what is near. Never throws for any text. */
export function answerQuestion(index: SearchIndex, question: string, filter?: SearchFilter): Answer {
  const finding = index.find(question, filter);
  const { units, corrections } = finding.understanding;
  const hits = finding.ranked.slice(0, HITS).map((ranked) => index.toHit(ranked, finding.understanding));
  const evidence = collectEvidence(index, question, finding);
  const chosen = chooseSentences(evidence, units);
  if (chosen.length > 0 && isCovered(question, units, chosen)) {
    return { kind: 'found', question, ...citeSentences(chosen), hits };
  }
  return {
    kind: 'refused',
    question,
    reason: units.length === 0 ? 'no-question' : 'not-covered',
    missing: units.filter(({ alternatives }) => alternatives.length === 0).map(({ label }) => label),
    didYouMean: correct(question, corrections),
    nearest: nearestHeadings(finding, index),
    hits,
  };
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
