/** Something wrong in a corpus, said so that a person can mend it. */
export interface CorpusProblem {
  /** Path in the corpus folder, or the folder itself where no file is to blame. */
  readonly file: string;
  /** 1-based; `null` where the whole file or folder is meant. */
  readonly line: number | null;
  /** What is wrong, e.g. `the id "a b" holds a space`. No full stop at the end. */
  readonly message: string;
  /** How to mend it, e.g. `write a-b`. No full stop at the end. */
  readonly remedy: string;
}

/** One problem in one line: `file:line: what is wrong; how to mend it`. */
export function formatProblem({ file, line, message, remedy }: CorpusProblem): string {
  return `${file}${line === null ? '' : `:${line}`}: ${message}; ${remedy}`;
}

/** A corpus that cannot be read. Holds every problem found; `file`, `line` and `remedy` are those of the first. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
  readonly problems: readonly CorpusProblem[];
  readonly file: string;
  readonly line: number | null;
  readonly remedy: string;

  constructor(problems: readonly [CorpusProblem, ...CorpusProblem[]], options?: ErrorOptions) {
    super(problems.map(formatProblem).join('\n'), options);
    this.problems = problems;
    this.file = problems[0].file;
    this.line = problems[0].line;
    this.remedy = problems[0].remedy;
  }
}

/** Throws what was found, if anything was.
 * @throws {CorpusError} */
export function throwProblems(problems: readonly CorpusProblem[]): void {
  const [first, ...rest] = problems;
  if (first !== undefined) throw new CorpusError([first, ...rest]);
}
