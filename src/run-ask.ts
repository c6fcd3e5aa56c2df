import { resolve } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Ansis } from 'ansis';
import { Command } from 'commander';
import { CorpusError } from './corpus/corpus-error.js';
import type { Snapshot } from './library/snapshot.js';
import { packageRoot } from './load-snapshot.js';
import { renderAnswer } from './platforms/terminal/render-answer.js';
import { toJson } from './platforms/terminal/to-json.js';
import { readArguments } from './terminal.js';
import type { Terminal } from './terminal.js';

/** Where a question is typed. */
export interface AskTerminal extends Terminal {
  /** Questions, one a line, for `--jsonl`. */
  readonly input: Readable;
  /** `null` where the output is no terminal, and has no colours. */
  readonly screen: { readonly columns: number } | null;
  /** Reads and indexes a folder. @throws CorpusError */
  readonly load: (folder: string) => Promise<Snapshot>;
}

interface AskOptions {
  readonly json?: true;
  readonly jsonl?: true;
  readonly corpus?: string;
}

const MAX_WIDTH = 100;
const MIN_WIDTH = 40;

const examples = `
Examples:
  npm run -s ask -- "What does Article 4 of the treaty oblige the two sides to do?"
  npm run -s ask -- --json "Who spoke for Japan?"
  npm run -s ask -- --jsonl < questions.txt > answers.jsonl
  npm run -s ask -- --corpus ~/notes "What did we decide about the budget?"

Exit codes: 0 answered or refused, 1 the corpus can't be read, 2 the arguments are wrong.`;

/** Runs `npm run ask`. @returns the exit code, as its help explains it */
export async function runAsk(terminal: AskTerminal): Promise<number> {
  const program = createProgram();
  const ended = readArguments(program, terminal);
  if (ended !== null) return ended;
  const question = program.args.join(' ').trim();
  const options = program.opts<AskOptions>();
  const snapshot = await load(options.corpus, terminal);
  if (snapshot === null) return 1;
  if (options.jsonl) await answerLines(snapshot, terminal);
  else if (options.json) print(JSON.stringify(toJson(snapshot.answer(question))), terminal);
  else print(drawAnswer(snapshot, question, terminal), terminal);
  return 0;
}

function createProgram(): Command {
  const program = new Command()
    .name('ask')
    .usage('[options] "question"')
    .description('Asks the corpus a question and prints an answer in which every sentence is cited.')
    .argument('[question...]', 'the question; quotes are optional')
    .option('--json', 'print one JSON object')
    .option('--jsonl', 'read one question per line from standard input, print one JSON object per line, in order')
    .option('--corpus <folder>', 'ask another folder of Markdown or text files')
    .addHelpText('after', examples)
    .showHelpAfterError('(--help shows how to ask)');
  return program.action((words: readonly string[], options: AskOptions) => {
    const question = words.join(' ').trim();
    if (options.jsonl && (question !== '' || options.json)) {
      program.error('error: --jsonl reads its questions from standard input; leave out the question and --json.');
    }
    if (!options.jsonl && question === '') {
      program.error('error: no question. Put one behind the two dashes, in quotes.');
    }
  });
}

/** npm runs scripts in the package's folder; a path that was typed elsewhere is meant from there. */
async function load(folder: string | undefined, { env, complain, ...terminal }: AskTerminal): Promise<Snapshot | null> {
  try {
    const typedIn = env['INIT_CWD'] ?? process.cwd();
    return await terminal.load(folder === undefined ? resolve(packageRoot(), 'corpus') : resolve(typedIn, folder));
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    complain(`${error.message}\n`);
    return null;
  }
}

function drawAnswer(snapshot: Snapshot, question: string, { screen }: AskTerminal): string {
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, screen?.columns ?? MAX_WIDTH));
  const colours = new Ansis(screen === null ? 0 : undefined);
  return renderAnswer(snapshot.answer(question), { colours, width }).trimEnd();
}

async function answerLines(snapshot: Snapshot, terminal: AskTerminal): Promise<void> {
  for await (const line of createInterface({ input: terminal.input, crlfDelay: Infinity })) {
    print(JSON.stringify(toJson(snapshot.answer(line))), terminal);
  }
}

function print(text: string, { write }: AskTerminal): void {
  write(`${text}\n`);
}
