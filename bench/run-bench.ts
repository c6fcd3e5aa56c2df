import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Command } from 'commander';
import { readFigures, writeFigures, type Figures } from '../eval/figures.js';
import { readQuestions } from '../eval/question.js';
import { readCorpus } from '../src/corpus/read-corpus.js';
import { createSnapshot } from '../src/library/create-snapshot.js';
import { loadShipped, packageRoot, readLexicons } from '../src/load-snapshot.js';
import { compareIndex } from './compare-index.js';
import { compareSearch } from './compare-search.js';
import { isMissed, renderFigureTable, roundFigure, type Figure } from './figure-table.js';
import { measureIdleProcess } from './idle-process.js';
import { runLoopbackLoad } from './loopback-load.js';
import { generateNamedCorpus } from './generate-named-corpus.js';
import { measureAnswers } from './measure-answers.js';
import { measurePublicSet } from './measure-public-set.js';
import { measureSize, type SizeResult } from './measure-size.js';
import { measureLiving } from './measure-living.js';
import { measureRefresh, REFRESHED } from './measure-refresh.js';
import { measureStart } from './measure-start.js';
import { measureSuggestions } from './measure-suggestions.js';
import { roadFigures } from './road-figures.js';
import { growthExponent } from './statistics.js';
import type { Cost } from './stopwatch.js';

const SIZES = [1_000, 10_000, 100_000];
const ANSWER_ROUNDS = { warmUp: 5, counted: 30 };
/** The answer to the longest question may take this long, over the largest corpus. */
const LONG_MS = 250;
const SUGGESTED_PASSAGES = 20_000;
const SUGGESTION_MS = 10;
const LOAD = { perSecond: 20, seconds: 10 };

const root = packageRoot();
const options = new Command()
  .name('bench')
  .description('Measures speed and memory on this machine. A target that is missed ends it with code 1.')
  .option('--sizes', `measure generated corpora of ${SIZES.join(', ')} passages instead of the shipped one`)
  .option('--suggestions', `measure autocomplete on the shipped corpus and on ${SUGGESTED_PASSAGES} generated passages`)
  .option('--refresh', 'measure indexing anew after a change, and what questions notice of it')
  .option('--living', 'measure whole refreshes of a server, with its store, and what questions notice of them')
  .option('--write', 'write the figures to bench/figures.json')
  .parse()
  .opts<{
    readonly sizes?: true;
    readonly suggestions?: true;
    readonly refresh?: true;
    readonly living?: true;
    readonly write?: true;
  }>();

const figuresFile = join(root, 'bench', 'figures.json');
const before = await readFigures(figuresFile);
const measured: Record<string, Figures> = {};

if (options.sizes) await noteSizes();
else if (options.suggestions) await noteSuggestions();
else if (options.refresh) await noteRefresh();
else if (options.living) await noteLiving();
else {
  await noteShipped();
  await noteFactbook();
}
if (options.write) await writeFigures(figuresFile, before, measured);

function note(title: string, figures: readonly Figure[]): void {
  measured[title] = Object.fromEntries(figures.map(({ name, value }) => [name, roundFigure(value)]));
  process.stdout.write(`${renderFigureTable(title, figures)}\n\n`);
  if (figures.some(isMissed)) process.exitCode = 1;
}

async function noteShipped(): Promise<void> {
  const corpusDir = join(root, 'corpus');
  const [corpus, lexicon] = [await readCorpus(corpusDir), await readLexicons()];
  const questions = (await readQuestions(join(root, 'eval', 'questions.jsonl'))).map(({ question }) => question);
  const answers = measureAnswers(createSnapshot(corpus, lexicon), questions, ANSWER_ROUNDS);
  const search = compareSearch(corpus, lexicon, questions);
  const index = compareIndex(corpus, lexicon);
  note('shipped corpus', [
    { name: 'answer, median', value: answers.p50Ms, unit: 'ms' },
    { name: 'answer, 99 of 100', value: answers.p99Ms, unit: 'ms', atMost: 10 },
    { name: 'process start to ready index', value: await measureStart(), unit: 'ms', atMost: 500 },
    { name: 'search, median', value: search.oursMs, unit: 'ms' },
    { name: 'search by MiniSearch’s time for the same terms', value: search.ratio, unit: '×', atMost: 1.5 },
    { name: 'a question, read by sentences, by the same', value: search.questionRatio, unit: '×' },
    { name: 'its first stage alone by MiniSearch’s time', value: search.firstStageRatio, unit: '×' },
    { name: 'index, time to build', value: index.ours.ms, unit: 'ms' },
    { name: 'index, time by MiniSearch’s', value: index.ours.ms / index.raw.ms, unit: '×' },
    { name: 'index, memory', value: index.ours.mb, unit: 'MB' },
    { name: 'index, memory by MiniSearch’s', value: index.ours.mb / index.raw.mb, unit: '×' },
  ]);
  const idle = await measureIdleProcess();
  const load = await runLoopbackLoad({ corpusDir, questions, ...LOAD });
  note('bot on a loopback Discord', [
    ...(idle.residentMb === null
      ? []
      : [{ name: 'idle, resident memory', value: idle.residentMb, unit: 'MB', atMost: 130 } as const]),
    { name: 'process start to connected', value: idle.gatewayReadyMs, unit: 'ms' },
    { name: `${LOAD.perSecond} a second: acknowledged, median`, value: load.p50Ms, unit: 'ms' },
    { name: `${LOAD.perSecond} a second: acknowledged, 99 of 100`, value: load.p99Ms, unit: 'ms', atMost: 50 },
    { name: 'not answered by a direct reply', value: load.interactions - load.direct, unit: '', atMost: 0 },
    { name: 'errors', value: load.errors, unit: '', atMost: 0 },
    { name: 'payloads against Discord’s rules', value: load.violations.length, unit: '', atMost: 0 },
  ]);
  for (const violation of load.violations) process.stdout.write(`${violation}\n`);
}

/** Autocomplete of every option that has it. */
async function noteSuggestions(): Promise<void> {
  const corpus = await readCorpus(join(root, 'corpus'));
  const generated = createSnapshot(generateNamedCorpus(SUGGESTED_PASSAGES, corpus.glossary));
  for (const [title, snapshot] of [
    ['autocomplete, shipped corpus', createSnapshot(corpus)],
    [`autocomplete, ${SUGGESTED_PASSAGES} generated passages`, generated],
  ] as const) {
    note(
      title,
      measureSuggestions(snapshot, ANSWER_ROUNDS).map(({ option, p99Ms }) => ({
        name: `${option}, 99 of 100`,
        value: p99Ms,
        unit: 'ms',
        atMost: SUGGESTION_MS,
      })),
    );
  }
}

/** Building a snapshot while questions are answered from another one. */
async function noteRefresh(): Promise<void> {
  const lexicon = await readLexicons();
  const shipped = createSnapshot(await readCorpus(join(root, 'corpus')), lexicon);
  const questions = (await readQuestions(join(root, 'eval', 'questions.jsonl'))).map(({ question }) => question);
  const { full, changed, rawMs, longestSliceMs, longestBlockMs, idle, busy } = await measureRefresh({
    lexicon,
    shipped,
    questions,
  });
  note(`refresh of ${REFRESHED.documents} documents, ${REFRESHED.passages} passages`, [
    { name: 'full build, all tables', value: full, unit: 'ms' },
    { name: 'one document changed, all tables', value: changed, unit: 'ms' },
    { name: 'one document changed by a full build', value: changed / full, unit: '×', atMost: 0.1 },
    { name: 'full build by MiniSearch’s', value: full / rawMs, unit: '×', atMost: 2 },
    { name: 'full build: longest slice', value: longestSliceMs, unit: 'ms' },
    { name: 'full build: longest block of the event loop', value: longestBlockMs, unit: 'ms', atMost: 50 },
    { name: 'answer from its arrival, median', value: idle.p50Ms, unit: 'ms' },
    { name: 'answer from its arrival, 99 of 100', value: idle.p99Ms, unit: 'ms' },
    { name: 'the same while it builds, median', value: busy.p50Ms, unit: 'ms' },
    { name: 'the same while it builds, 99 of 100', value: busy.p99Ms, unit: 'ms' },
    { name: '99 of 100 while it builds by idle', value: busy.p99Ms / idle.p99Ms, unit: '×', atMost: 3 },
  ]);
}

/** Whole refreshes: a server's source is read, compared, indexed, tested, stored and published. */
async function noteLiving(): Promise<void> {
  const shipped = await loadShipped(join(root, 'corpus'));
  const questions = (await readQuestions(join(root, 'eval', 'questions.jsonl'))).map(({ question }) => question);
  let full: number | null = null;
  await measureLiving(shipped, questions, (result) => {
    full ??= result.ms;
    note(
      `a server's library of ${REFRESHED.documents} documents, ${REFRESHED.passages} passages: ${result.name}`,
      roadFigures(result, full),
    );
  });
}

/** Many passages that differ by the country in their title alone; only where the set is at hand, since we ship none. */
async function noteFactbook(): Promise<void> {
  const folder = join(root, '..', 'shared', 'bench-data', 'factbook');
  if (!existsSync(folder)) return;
  const { build, answer, rawBuild, rawSearch } = await measurePublicSet(folder, await readLexicons());
  note('factbook', [
    { name: 'answer, median', value: answer.p50Ms, unit: 'ms' },
    { name: 'answer, 99 of 100', value: answer.p99Ms, unit: 'ms' },
    { name: 'MiniSearch query, median', value: rawSearch.p50Ms, unit: 'ms' },
    { name: 'MiniSearch query, 99 of 100', value: rawSearch.p99Ms, unit: 'ms' },
    ...indexFigures(build, rawBuild),
  ]);
}

async function noteSizes(): Promise<void> {
  const lexicon = await readLexicons();
  const results = SIZES.map((size) => {
    const result = measureSize(size, lexicon);
    note(`${size} generated passages`, sizeFigures(result));
    return result;
  });
  const growth = (pick: (result: SizeResult) => number): number =>
    growthExponent(results.map((result) => ({ size: result.passages, value: pick(result) })));
  note('growth of the median with the number of passages (1 is linear)', [
    { name: 'answer', value: growth(({ answer }) => answer.p50Ms), unit: '' },
    { name: 'search', value: growth(({ search }) => search.p50Ms), unit: '' },
    { name: 'MiniSearch query', value: growth(({ rawSearch }) => rawSearch.p50Ms), unit: '' },
    { name: 'answer to 6,000 characters', value: growth(({ longAnswer }) => longAnswer.p50Ms), unit: '' },
    { name: 'index, time to build', value: growth(({ build }) => build.ms), unit: '' },
    { name: 'MiniSearch, time to build', value: growth(({ rawBuild }) => rawBuild.ms), unit: '' },
  ]);
}

function sizeFigures(result: SizeResult): readonly Figure[] {
  const { build, answer, search, longAnswer, longSearch, rawBuild, rawSearch } = result;
  return [
    { name: 'answer, median', value: answer.p50Ms, unit: 'ms' },
    { name: 'answer, 99 of 100', value: answer.p99Ms, unit: 'ms' },
    { name: '/search, median', value: search.p50Ms, unit: 'ms' },
    { name: '/search, 99 of 100', value: search.p99Ms, unit: 'ms' },
    { name: 'MiniSearch query, median', value: rawSearch.p50Ms, unit: 'ms' },
    { name: 'MiniSearch query, 99 of 100', value: rawSearch.p99Ms, unit: 'ms' },
    { name: 'answer to 6,000 characters, slowest', value: longAnswer.p99Ms, unit: 'ms', atMost: LONG_MS },
    // No target: a few common words, said over and over or once, match a large part of a corpus, and all of it is ranked.
    { name: '/search for 6,000 characters, slowest', value: longSearch.p99Ms, unit: 'ms' },
    ...indexFigures(build, rawBuild),
    { name: 'MiniSearch, time to load from JSON', value: result.rawLoadMs, unit: 'ms' },
  ];
}

function indexFigures(build: Cost, rawBuild: Cost): readonly Figure[] {
  return [
    { name: 'index, time to build', value: build.ms, unit: 'ms' },
    { name: 'MiniSearch, time to build', value: rawBuild.ms, unit: 'ms' },
    { name: 'index, time by MiniSearch’s', value: build.ms / rawBuild.ms, unit: '×' },
    { name: 'index, memory', value: build.mb, unit: 'MB' },
    { name: 'MiniSearch, memory', value: rawBuild.mb, unit: 'MB' },
    { name: 'index, memory by MiniSearch’s', value: build.mb / rawBuild.mb, unit: '×', atMost: 1.5 },
  ];
}
