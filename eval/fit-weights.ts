import { join } from 'node:path';
import process from 'node:process';
import { Command } from 'commander';
import { splitSentences } from '../src/corpus/split-sentences.js';
import { packageRoot, readLexicons } from '../src/load-snapshot.js';
import { createSearchIndex, type Finding, type SearchIndex } from '../src/search/search-index.js';
import { SENTENCE_WEIGHTS } from '../src/search/sentences/sentence-weights.js';
import type { SentenceParts } from '../src/search/sentences/sentence-parts.js';
import { fitListwise, type Choice, type FittedWeights } from './listwise-fit.js';
import { measureRanking } from './public-questions.js';
import { readPublicSet, type PublicQuestion } from './public-set.js';
import { round } from './figures.js';

/**
 * Fits the weights of `sentence-weights.ts` on public question sets, and prints them with what they reach on questions that were held
 * out: each fifth of the articles is asked with weights of the other four. All sets share one set of weights.
 */

/** What a question of each set counts for: factbook's are of few patterns. */
const SETS: Readonly<Record<string, number>> = { 'squad11-train20': 1, 'xquad-de': 1, 'xquad-es': 1, factbook: 0.3 };
/** Of sets with more, the first ones in order of their ids. */
const MOST_QUESTIONS = 4_200;
const FOLDS = 5;

interface Example extends Choice {
  readonly set: string;
  readonly fold: number;
}

const { data } = new Command()
  .name('fit-weights')
  .option('--data <folder>', 'folder of public sets', join(packageRoot(), '..', 'shared', 'bench-data'))
  .parse()
  .opts<{ readonly data: string }>();

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Object.keys` forgets the keys.
const PARTS = Object.keys(SENTENCE_WEIGHTS) as (keyof SentenceParts)[];
const lexicon = await readLexicons();
const examples = (await Promise.all(Object.keys(SETS).map(readExamples))).flat();
const heldOut = Array.from({ length: FOLDS }, (_, fold) =>
  fitListwise(examples.filter((other) => other.fold !== fold)),
);
for (const set of Object.keys(SETS)) process.stdout.write(`${set} ${JSON.stringify(judge(set))}\n`);
const fitted = fitListwise(examples);
PARTS.forEach((part, at) => process.stdout.write(`  ${part}: ${(fitted.parts[at] ?? 0).toFixed(2)},\n`));
process.stdout.write(`PASSAGE_SHARE = ${fitted.own.toFixed(2)}\n`);

async function readExamples(set: string): Promise<Example[]> {
  const { corpus, questions } = await readPublicSet(join(data, set), splitSentences);
  const index = createSearchIndex(corpus, lexicon);
  const titles = new Map(corpus.documents.map(({ id, meta }) => [String(id), meta.title]));
  const order = [...new Set(titles.values())].toSorted();
  return questions.slice(0, MOST_QUESTIONS).map((question) => ({
    set,
    fold: order.indexOf(titles.get(question.relevant[0] ?? '') ?? '') % FOLDS,
    weight: SETS[set] ?? 1,
    passages: readPassages(index, question, index.find(question.text)),
  }));
}

function readPassages(
  { forward }: SearchIndex,
  { relevant, answers }: PublicQuestion,
  { ranked }: Finding,
): Choice['passages'] {
  return ranked
    .filter(({ readings }) => readings.length > 0)
    .map(({ number, readings }) => {
      const passage = forward.passages[number];
      const isRelevant = relevant.includes(passage?.documentId ?? '');
      const sentences = readings.map((reading, at) => {
        const span = passage?.sentences[at];
        const text = passage && span ? passage.text.slice(span.start, span.end).toLowerCase() : '';
        const isAnswer = isRelevant && (!answers || answers.some((answer) => text.includes(answer.toLowerCase())));
        return { isAnswer, parts: PARTS.map((part) => reading.parts[part]) };
      });
      return { isRelevant, own: readings[0]?.parts.passage ?? 0, sentences };
    });
}

/** What the weights of the other folds reach on a set. */
function judge(set: string): Readonly<Record<string, number>> {
  const asked = examples.filter((example) => example.set === set);
  const places = asked.map(({ passages, fold }) => {
    const place = passages
      .map((passage) => ({ ...passage, score: scorePassage(passage, heldOut[fold]) }))
      .toSorted((a, b) => b.score - a.score)
      .findIndex(({ isRelevant }) => isRelevant);
    return place < 0 ? null : place;
  });
  const first = asked.filter(({ passages, fold }) => bestSentence(passages, heldOut[fold])?.isAnswer).length;
  const figures = { ...measureRanking(places), 'first sentence': first / Math.max(1, asked.length) };
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value)]));
}

type Passage = Choice['passages'][number];

function weigh(values: readonly number[], weights: FittedWeights | undefined): number {
  return values.reduce((sum, value, at) => sum + value * (weights?.parts[at] ?? 0), 0);
}

function scorePassage({ own, sentences }: Passage, weights: FittedWeights | undefined): number {
  return (weights?.own ?? 0) * own + Math.max(...sentences.map((sentence) => weigh(sentence.parts, weights)));
}

function bestSentence(
  passages: Choice['passages'],
  weights: FittedWeights | undefined,
): Passage['sentences'][number] | undefined {
  return passages
    .flatMap(({ sentences }) => sentences)
    .toSorted((a, b) => weigh(b.parts, weights) - weigh(a.parts, weights))[0];
}
