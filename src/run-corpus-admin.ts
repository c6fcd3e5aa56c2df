import { setImmediate as othersTurn } from 'node:timers/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import { Ansis } from 'ansis';
import { CommanderError } from 'commander';
import type { Admin, ExitCode } from './admin.js';
import { textsFor } from './bot/messages/texts-for.js';
import type { CheckParts } from './check-folder.js';
import { readConfig } from './config.js';
import { corpusProgram } from './corpus-program.js';
import { plainMessage } from './fatal-errors.js';
import { createJudge } from './library/folder/create-judge.js';
import { createBuilder } from './load-snapshot.js';
import type { ReadOrigin } from './sources/reading.js';
import type { Terminal } from './terminal.js';

/** Where `npm run corpus` is typed. */
export interface CorpusTerminal extends Terminal {
  /** How wide it is; `null`: it goes into a file or another program, without colours. */
  readonly screen: { readonly columns: number } | null;
  /** Asks the person there; `null` where nobody is. */
  readonly confirm: Admin['confirm'];
  readonly reader: SourceReader;
}

/** Reads texts from outside, until it is closed. */
export interface SourceReader {
  readonly readOrigin: ReadOrigin;
  readonly close: () => Promise<void>;
}

const MAX_WIDTH = 100;
const MIN_WIDTH = 40;

/** Runs `npm run corpus`; what the operator can mend ends it with a plain message. @returns the exit code */
export async function runCorpusAdmin(terminal: CorpusTerminal): Promise<ExitCode> {
  const { args, env, write, complain, reader } = terminal;
  let code: ExitCode = 0;
  /** npm runs scripts in the package's folder; a path that was typed elsewhere is meant from there. */
  const typedPath = (path: string): string => resolve(env['INIT_CWD'] ?? process.cwd(), path);
  const program = corpusProgram({
    run: async (folder, work) => {
      code = await work(createParts(folder === undefined ? readConfig(env).corpusDir : typedPath(folder), terminal));
    },
    typedPath,
    write,
    complain,
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    const message = plainMessage(error);
    if (message === null) throw error;
    complain(`${message}\n`);
    return 1;
  } finally {
    await reader.close();
  }
}

function createParts(folder: string, { screen, confirm, reader, write }: CorpusTerminal): Admin & CheckParts {
  const buildSnapshot = createBuilder();
  return {
    folder,
    readOrigin: reader.readOrigin,
    buildSnapshot,
    judge: createJudge({ buildSnapshot, pause: () => othersTurn() }),
    texts: textsFor(null),
    canvas: {
      colours: new Ansis(screen === null ? 0 : undefined),
      width: Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, screen?.columns ?? MAX_WIDTH)),
    },
    print: (text) => write(`${text}\n`),
    confirm,
  };
}
