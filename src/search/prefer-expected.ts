import { expectedWords } from './expected-words.js';
import type { ForwardIndex } from './forward-index.js';
import { classifyQuestion } from './question-kind.js';
import type { Ranked } from './rank.js';
import { RANKING } from './ranking-weights.js';
import { sentenceWeight } from './sentence-weight.js';
import { standsBeside } from './stands-beside.js';
import { totalWeight, type Unit } from './unit.js';
import { wordSet } from './word-set.js';

/** How many of the best passages are read for what the question expects. */
const READ = 10;

/** Reads the best passages once more: a sentence that holds a date is worth more to a question for one. */
export function preferExpected(
  index: ForwardIndex,
  units: readonly Unit[],
  ranked: readonly Ranked[],
  question: string,
): Ranked[] {
  const expectation = classifyQuestion(question);
  if (expectation === null) return [...ranked];
  if (expectation === 'definition') return preferDefinitions(index, ranked);
  const total = totalWeight(units);
  const questionWords = wordSet(question);
  const read = ranked.slice(0, READ).map((entry) => {
    const passage = index.passages[entry.number];
    let best = 0;
    entry.match.sentences.forEach((sentence, at) => {
      const span = passage?.sentences[at];
      const plain = sentenceWeight(units, entry.match, sentence);
      if (!passage || !span || plain * (1 + RANKING.beside) <= best) return;
      const weight = standsBeside(index, entry, at, { expectation, units }) ? plain * (1 + RANKING.beside) : plain;
      if (weight <= best) return;
      if (expectedWords(expectation, passage.text.slice(span.start, span.end), questionWords).length > 0) best = weight;
    });
    return { ...entry, score: entry.score + (RANKING.expected * best) / total };
  });
  return [...read.toSorted((a, b) => b.score - a.score), ...ranked.slice(READ)];
}

const COPULAS = ['is', 'are', 'was', 'were', 'mean', 'refer', 'denot'];

/** Prefers passages that say of the asked what it is: "peace diplomacy is …". */
function preferDefinitions(index: ForwardIndex, ranked: readonly Ranked[]): Ranked[] {
  const copulas = new Set(COPULAS.map((word) => index.vocabulary.find(word)));
  const read = ranked.slice(0, READ).map((entry) => {
    const terms = index.terms.subarray(index.termsFrom[entry.number], index.termsFrom[entry.number + 1]);
    const isDefined = entry.match.occurrences.some(
      ({ to, strength }) => strength > 0.9 && copulas.has(terms[to] ?? -1),
    );
    return isDefined ? { ...entry, score: entry.score + RANKING.defines } : entry;
  });
  return [...read.toSorted((a, b) => b.score - a.score), ...ranked.slice(READ)];
}
