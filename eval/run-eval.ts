import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { Command } from 'commander';
import { splitSentences } from '../src/corpus/split-sentences.js';
import { createSnapshot } from '../src/library/create-snapshot.js';
import { createSearchIndex } from '../src/search/search-index.js';
import { loadSnapshot, packageRoot, readLexicons } from '../src/load-snapshot.js';
import { readFigures, renderFigures, round, writeFigures, type Figures } from './figures.js';
import { findBelowFloor } from './floors.js';
import { askJoinedQuestions } from './joined-questions.js';
import { averageFigures, measureLanguages, renderLanguages } from './language-sets.js';
import { askPublicQuestions } from './public-questions.js';
import { readPublicSet } from './public-set.js';
import { readQuestions } from './question.js';
import { mistype, sample, seededRandom } from './sample.js';
import { countRefused, measureCoverages } from './refusal.js';
import { askStudyQuestions, countVerdicts } from './study-questions.js';

interface EvalOptions {
  readonly fast?: true;
  readonly write?: true;
  readonly show?: true;
  readonly languages?: true;
  readonly data: string;
  readonly questions?: string;
}

const SEED = 7;
const STUDY = {
  'study questions': 'questions.jsonl',
  'more study questions': 'questions-more.jsonl',
  'study questions in Korean': 'questions-korean.jsonl',
  'questions in several parts': 'questions-several.jsonl',
  'unseen questions': 'questions-unseen.jsonl',
  'everyday questions': 'questions-everyday.jsonl',
};
/** These are many: they guard the floors of the fast run, and the full one goes without them. */
const GUARDS = {
  'members’ questions': 'questions-members.jsonl',
  'questions once unseen': 'questions-former.jsonl',
};
const REFUSALS = 300;
const JOINED = 200;
const SETS = ['squad11-train20', 'xquad-de', 'xquad-es', 'factbook'];

const root = packageRoot();
const options = new Command()
  .name('eval')
  .description(
    'Measures answers on the study questions, and ranking and summaries on public question sets where they are at hand.',
  )
  .option(
    '--fast',
    'the study questions only, with the members’ and those that were unseen once; fails below the floors in eval/floors.ts',
  )
  .option(
    '--data <folder>',
    'folder of public sets (squad11-train20, xquad-de, …)',
    join(root, '..', 'shared', 'bench-data'),
  )
  .option('--languages', 'the sets of eval/languages only')
  .option('--questions <file>', 'another file of study questions')
  .option('--show', 'print every study question that went wrong')
  .option('--write', 'commit the figures to eval/figures.json')
  .parse()
  .opts<EvalOptions>();

const shipped = await loadSnapshot(join(root, 'corpus'));
const figuresFile = join(root, 'eval', 'figures.json');
const before = await readFigures(figuresFile);
const measured: Record<string, Figures> = {};

const note = (name: string, figures: Figures): void => {
  measured[name] = Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, round(value)]));
  process.stdout.write(`${renderFigures(name, figures, before[name])}\n\n`);
};

if (!options.languages) {
  if (options.questions !== undefined) await measureStudyQuestions('questions', resolve(options.questions));
  else
    for (const [name, file] of Object.entries(options.fast ? { ...STUDY, ...GUARDS } : STUDY))
      await measureStudyQuestions(name, join(root, 'eval', file));
  if (!options.fast) for (const name of SETS) await measureSet(name);
  if (!options.fast) await measureRefusals();
}
if (!options.fast) await measureLanguageSets();
if (options.write) await writeFigures(figuresFile, before, measured);

async function measureStudyQuestions(name: string, file: string): Promise<void> {
  const verdicts = askStudyQuestions(shipped, await readQuestions(file));
  const figures = countVerdicts(verdicts);
  note(name, figures);
  if (options.show) {
    for (const { question, answer, isRight } of verdicts) {
      if (isRight) continue;
      const said = answer.summary.map(({ text, citations }) => `    ${citations.join()} ${text}`);
      process.stdout.write(
        `${question.id} ${question.kind}: ${question.question}\n${[`    ${answer.status}`, ...said].join('\n')}\n`,
      );
    }
  }
  const below = findBelowFloor(name, figures);
  if (options.fast && below.length > 0) {
    process.stderr.write(`Below the floor: ${below.join('; ')}\n`);
    process.exitCode = 1;
  }
}

async function measureSet(name: string): Promise<void> {
  const folder = join(options.data, name);
  if (!existsSync(folder)) {
    process.stdout.write(`${name}: not at hand, left out\n`);
    return;
  }
  const { corpus, questions } = await readPublicSet(folder, splitSentences);
  const snapshot = createSnapshot(corpus, await readLexicons());
  note(name, askPublicQuestions(snapshot, questions));
  if (name !== 'squad11-train20') return;
  note(`${name}, two questions at once`, askJoinedQuestions(snapshot, sample(questions, JOINED, SEED)));
  const random = seededRandom(SEED);
  const mistyped = questions.map((question) => ({ ...question, text: mistype(question.text, random) }));
  note(`${name}, one typing mistake a question`, askPublicQuestions(snapshot, mistyped));
}

async function measureLanguageSets(): Promise<void> {
  const languages = await measureLanguages(join(root, 'eval', 'languages'), await readLexicons());
  process.stdout.write(`${renderLanguages(languages)}\n\n`);
  note('languages, mean', averageFigures(languages));
}

/** Questions of one set asked of another are off-topic; those whose passage is taken out are on-topic but absent. */
async function measureRefusals(): Promise<void> {
  const [own, foreign] = ['squad11-train20', 'factbook'].map((name) => join(options.data, name));
  if (own === undefined || foreign === undefined || !existsSync(own) || !existsSync(foreign)) return;
  const set = await readPublicSet(own, splitSentences);
  const index = createSearchIndex(set.corpus, await readLexicons());
  const others = (await readPublicSet(foreign, splitSentences)).questions;
  note(
    'refusal on squad11-train20',
    measureCoverages(index, sample(set.questions, REFUSALS, SEED), sample(others, REFUSALS, SEED)),
  );
  // Questions that the articles seem to answer, and do not, as in SQuAD 2.0.
  const absent = await readQuestions(join(root, 'eval', 'questions-absent.jsonl'));
  note(
    'near misses on squad11-train20',
    countRefused(
      index,
      absent.map(({ question }) => question),
    ),
  );
}
