import { foldWord } from '../fold.js';
import type { Knowledge } from '../knowledge.js';
import type { Unit } from '../unit.js';
import { nearStems, type WordVectors } from '../word-vectors.js';
import { questionWords } from './known-question.js';
import type { QuestionIndex } from './question-index.js';

/** A word of a question that is asked, with all that stands for it in the noted ones. */
export interface AskedWord {
  /** 0 for a word that stands before the question: a noted one that holds it is the more alike, and one without it no less. */
  readonly weight: number;
  readonly isFunctionWord: boolean;
  readonly ways: readonly Way[];
}

/** Terms of which a question has to hold each, in any order, and how well they stand for the word: above 0, to 1. */
interface Way {
  readonly terms: readonly string[];
  readonly weight: number;
}

/** What comparing questions takes. */
export interface ComparingTools {
  readonly knowledge: Knowledge;
  readonly vectors: WordVectors;
}

/** The words of a question, understood as units, then its function words; those that no noted question holds tell nothing. */
export function askedWords(
  { question, units }: { readonly question: string; readonly units: readonly Unit[] },
  index: Pick<QuestionIndex<unknown>, 'postings' | 'weigh'>,
  tools: ComparingTools,
): readonly AskedWord[] {
  const functionWords = questionWords(question, tools.knowledge).filter(
    ({ terms: [term = ''], isFunctionWord }) => isFunctionWord && index.postings.has(term),
  );
  return [
    ...units.map((unit) => askedWord(unit, index, tools)),
    ...functionWords.map(({ terms }) => ({
      weight: index.weigh(terms[0] ?? '', true),
      isFunctionWord: true,
      ways: [{ terms, weight: 1 }],
    })),
  ];
}

function askedWord(
  { label, alternatives, isSpecific, isContext }: Unit,
  { postings, weigh }: Pick<QuestionIndex<unknown>, 'postings' | 'weigh'>,
  { knowledge, vectors }: ComparingTools,
): AskedWord {
  // The texts may lack a word that questions hold.
  const own = { terms: [knowledge.analyzer.stem(foldWord(label))], weight: 1 };
  const others = alternatives.map(({ ids, weight }) => ({
    terms: ids.map((id) => knowledge.vocabulary.term(id)),
    weight,
  }));
  const known = [own, ...others].filter(({ terms }) => terms.every((term) => postings.has(term)));
  const best = known[0]?.terms[0] ?? own.terms[0] ?? '';
  const near = isSpecific ? [] : nearWays(best, vectors).filter(({ terms: [term = ''] }) => postings.has(term));
  return {
    weight: isContext === true ? 0 : weigh(best, false),
    isFunctionWord: false,
    ways: [...known, ...near],
  };
}

/** Words that keep the same company. */
function nearWays(term: string, vectors: WordVectors): readonly Way[] {
  const place = vectors.find(term);
  return place === null
    ? []
    : [...nearStems(vectors, place)].map(({ stem, cosine }) => ({ terms: [stem], weight: cosine }));
}
