import process from 'node:process';
import { CommanderError } from 'commander';
import type { Command } from 'commander';

/** Where a program is typed: what it was given and where its words go. */
export interface Terminal {
  /** Behind the program's name. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** To standard output, as it is. */
  readonly write: (text: string) => void;
  /** To standard error, as it is. */
  readonly complain: (text: string) => void;
}

/** The terminal of this process. Call it when `.env` has been read. */
export function processTerminal(): Terminal {
  return {
    args: process.argv.slice(2),
    env: process.env,
    write: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
  };
}

/** Runs the part of a program that reads arguments. @returns the exit code where the program ends there: 0 after `--help`, 2 after wrong ones; else `null` */
export function readArguments(program: Command, { args, write, complain }: Terminal): number | null {
  return endedBy(() =>
    program.configureOutput({ writeOut: write, writeErr: complain }).exitOverride().parse(args, { from: 'user' }),
  );
}

function endedBy(read: () => void): number | null {
  try {
    read();
    return null;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}
