import { createInterface } from 'node:readline';
import { resolve } from 'node:path';
import process from 'node:process';
import { Ansis } from 'ansis';
import { Command } from 'commander';
import { CorpusError } from './corpus/corpus-error.js';
import type { Snapshot } from './library/snapshot.js';
import { loadSnapshot, packageRoot } from './load-snapshot.js';
import { renderAnswer } from './platforms/terminal/render-answer.js';
import { toJson } from './platforms/terminal/to-json.js';

interface AskOptions {
  readonly json?: true;
  readonly jsonl?: true;
  readonly corpus?: string;
}

const MAX_WIDTH = 100;
const MIN_WIDTH = 40;

const program = new Command()
  .name('ask')
  .usage('[options] "question"')
  .description('Asks the corpus a question and prints an answer in which every sentence is cited.')
  .argument('[question...]', 'the question; quotes are optional')
  .option('--json', 'print one JSON object')
  .option('--jsonl', 'read one question per line from standard input, print one JSON object per line, in order')
  .option('--corpus <folder>', 'ask another folder of Markdown or text files')
  .addHelpText(
    'after',
    `
Examples:
  npm run -s ask -- "What does Article 4 of the treaty oblige the two sides to do?"
  npm run -s ask -- --json "Who spoke for Japan?"
  npm run -s ask -- --jsonl < questions.txt > answers.jsonl
  npm run -s ask -- --corpus ~/notes "What did we decide about the budget?"

Exit codes: 0 answered or refused, 1 the corpus can't be read, 2 the arguments are wrong.`,
  )
  .showHelpAfterError('(--help shows how to ask)')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

program.parse();
await main(program.args.join(' ').trim(), program.opts<AskOptions>());

async function main(question: string, options: AskOptions): Promise<void> {
  if (options.jsonl && (question !== '' || options.json)) {
    program.error('error: --jsonl reads its questions from standard input; leave out the question and --json.');
  }
  if (!options.jsonl && question === '') program.error('error: no question. Put one behind the two dashes, in quotes.');
  const snapshot = await load(options.corpus);
  if (!snapshot) return;
  if (options.jsonl) await answerLines(snapshot);
  else print(options.json ? JSON.stringify(toJson(snapshot.answer(question))) : drawAnswer(snapshot, question));
}

/** npm runs scripts in the package's folder; a path that was typed elsewhere is meant from there. */
async function load(folder: string | undefined): Promise<Snapshot | null> {
  try {
    const typedIn = process.env['INIT_CWD'] ?? process.cwd();
    return await loadSnapshot(folder === undefined ? resolve(packageRoot(), 'corpus') : resolve(typedIn, folder));
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return null;
  }
}

function drawAnswer(snapshot: Snapshot, question: string): string {
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, process.stdout.columns ?? MAX_WIDTH));
  const colours = new Ansis(process.stdout.isTTY ? undefined : 0);
  return renderAnswer(snapshot.answer(question), { colours, width }).trimEnd();
}

async function answerLines(snapshot: Snapshot): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    print(JSON.stringify(toJson(snapshot.answer(line))));
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
