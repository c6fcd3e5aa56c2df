import type { Terminal } from '../../src/terminal.js';

/** A terminal that remembers. */
export interface MemoryTerminal extends Terminal {
  /** All that was written to standard output, and to standard error. */
  readonly output: () => string;
  readonly errors: () => string;
}

/** Creates one with nothing in its environment but `env`. */
export function createMemoryTerminal(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): MemoryTerminal {
  const written: string[] = [];
  const complaints: string[] = [];
  return {
    args,
    env,
    write: (text) => void written.push(text),
    complain: (text) => void complaints.push(text),
    output: () => written.join(''),
    errors: () => complaints.join(''),
  };
}

/** The lines of a text, without the last line's end; none of an empty one. */
export function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.trimEnd().split('\n');
}
