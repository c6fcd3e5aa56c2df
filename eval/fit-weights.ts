import { join } from 'node:path';
import process from 'node:process';
import { Command } from 'commander';
import { splitSentences } from '../src/corpus/split-sentences.js';
import { loadSnapshot, packageRoot, readLexicons } from '../src/load-snapshot.js';
import { round } from './figures.js';
import { FOLDS, PARTS, readPublicExamples, readStudyExamples, type Example } from './fit-examples.js';
import { fitListwise, type Choice, type FittedWeights } from './listwise-fit.js';
import { measureRanking } from './public-questions.js';
import { readPublicSet } from './public-set.js';
import { readQuestions } from './question.js';

/**
 * Fits the weights of `sentence-weights.ts` on public question sets and our own training questions, and prints them with what they
 * reach on questions that were held out: each fifth of the articles is asked with weights of the other four.
 */

/** What a question of each public set counts for, and how many are taken, the first ones of the file: factbook's are of few patterns. */
const SETS: Readonly<Record<string, { readonly weight: number; readonly most: number }>> = {
  'squad11-train20': { weight: 1, most: Infinity },
  'xquad-de': { weight: 1, most: Infinity },
  'xquad-es': { weight: 1, most: Infinity },
  factbook: { weight: 0.3, most: 1_200 },
};
/** Ours are few, and of the kind that is asked here. */
const TRAINING = { set: 'training questions', weight: 5 };

const root = packageRoot();
const { data } = new Command()
  .name('fit-weights')
  .option('--data <folder>', 'folder of public sets', join(root, '..', 'shared', 'bench-data'))
  .parse()
  .opts<{ readonly data: string }>();

const examples = await readExamples();
const heldOut = Array.from({ length: FOLDS }, (_, fold) =>
  fitListwise(examples.filter((other) => other.fold !== fold)),
);
for (const set of new Set(examples.map((example) => example.set)))
  process.stdout.write(`${set} ${JSON.stringify(judge(set))}\n`);
const fitted = fitListwise(examples);
PARTS.forEach((part, at) => process.stdout.write(`  ${part}: ${(fitted.parts[at] ?? 0).toFixed(2)},\n`));
process.stdout.write(`PASSAGE_SHARE = ${fitted.own.toFixed(2)}\n`);

async function readExamples(): Promise<Example[]> {
  const lexicon = await readLexicons();
  const { corpus } = await loadSnapshot(join(root, 'corpus'));
  const questions = await readQuestions(join(root, 'eval', 'questions-training.jsonl'));
  const found = readStudyExamples(corpus, questions, lexicon, TRAINING);
  for (const [set, { weight, most }] of Object.entries(SETS)) {
    const { corpus: texts, questions: asked } = await readPublicSet(join(data, set), splitSentences);
    const publicSet = { corpus: texts, questions: asked.slice(0, most) };
    found.push(...readPublicExamples(publicSet, lexicon, { set, weight }));
  }
  return found;
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
