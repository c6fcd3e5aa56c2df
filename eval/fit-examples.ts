import { createSearchIndex, type Finding, type SearchIndex } from '../src/search/search-index.js';
import { SENTENCE_WEIGHTS } from '../src/search/sentences/sentence-weights.js';
import type { SentenceParts } from '../src/search/sentences/sentence-parts.js';
import type { Corpus } from '../src/corpus/document.js';
import type { Lexicon } from '../src/search/lexicon.js';
import type { Choice } from './listwise-fit.js';
import type { PublicSet } from './public-set.js';
import type { EvalQuestion, Gold } from './question.js';

/** A question to fit weights by. */
export interface Example extends Choice {
  readonly set: string;
  /** 0 to `FOLDS` − 1: questions on one article share a fold. */
  readonly fold: number;
}

/** Into how many parts questions are split for judging weights by questions that they have not seen. */
export const FOLDS = 5;

/** The parts of a sentence, in the order of an example's numbers. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Object.keys` forgets the keys.
export const PARTS = Object.keys(SENTENCE_WEIGHTS) as (keyof SentenceParts)[];

interface SetName {
  readonly set: string;
  /** What each of its questions counts for. */
  readonly weight: number;
}

/** Asks a public set's questions; a sentence of the relevant passage that holds an answer is right, any of it where the set has no answers. */
export function readPublicExamples({ corpus, questions }: PublicSet, lexicon: Lexicon, name: SetName): Example[] {
  const index = createSearchIndex(corpus, lexicon);
  const titles = new Map(corpus.documents.map(({ id, meta }) => [String(id), meta.title]));
  const order = [...new Set(titles.values())].toSorted();
  return questions.map(({ text, relevant, answers }) => ({
    ...name,
    fold: Math.max(0, order.indexOf(titles.get(relevant[0] ?? '') ?? '')) % FOLDS,
    passages: readPassages(index, index.find(text), (document, sentence) => {
      const isRight = answers?.some((answer) => sentence.toLowerCase().includes(answer.toLowerCase())) ?? true;
      return relevant.includes(document) && isRight;
    }).map((passage) => ({ ...passage, isRelevant: relevant.includes(passage.document) })),
  }));
}

/** Asks study questions; a sentence of a gold document that says at least half of what the answer has to say is right. */
export function readStudyExamples(
  corpus: Corpus,
  questions: readonly EvalQuestion[],
  lexicon: Lexicon,
  name: SetName,
): Example[] {
  const index = createSearchIndex(corpus, lexicon);
  const answerable = questions.filter((question) => question.answerable);
  return answerable.map(({ question, gold }, at) => ({
    ...name,
    fold: at % FOLDS,
    passages: readPassages(index, index.find(question), (document, sentence) =>
      gold.some((entry) => entry.doc === document && saysHalf(sentence, entry)),
    ),
  }));
}

function saysHalf(sentence: string, { must }: Gold): boolean {
  const said = must.filter((group) => [group].flat().some((pattern) => new RegExp(pattern, 'iu').test(sentence)));
  return said.length >= must.length / 2;
}

function readPassages(
  { forward }: SearchIndex,
  { ranked }: Finding,
  isRight: (document: string, sentence: string) => boolean,
): (Choice['passages'][number] & { readonly document: string })[] {
  return ranked.flatMap(({ number, readings }) => {
    const passage = forward.passages[number];
    if (!passage || readings.length === 0) return [];
    const sentences = readings.map(({ parts }, at) => {
      const { start, end } = passage.sentences[at] ?? { start: 0, end: 0 };
      const isAnswer = isRight(passage.documentId, passage.text.slice(start, end));
      return { isAnswer, parts: PARTS.map((part) => parts[part]) };
    });
    const isRelevant = sentences.some(({ isAnswer }) => isAnswer);
    return [{ document: passage.documentId, isRelevant, own: readings[0]?.parts.passage ?? 0, sentences }];
  });
}
