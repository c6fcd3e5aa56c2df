import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { throwProblems } from '../../corpus/corpus-error.js';
import { decodeUtf8 } from '../../corpus/decode-utf8.js';
import type { Corpus } from '../../corpus/document.js';
import { isDocumentPath } from '../../corpus/list-corpus-files.js';
import { assembleCorpus } from '../../corpus/parse-corpus.js';
import { inspectDocument } from '../../corpus/parse-document.js';
import type { SourceFile } from '../../corpus/source-file.js';

/** There is no commit to compare a folder with. */
export class NoCommitError extends Error {
  override readonly name = 'NoCommitError';

  constructor(
    readonly folder: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(
      `${folder} cannot be compared with the last commit: ${reason} Name a folder to compare with instead.`,
      options,
    );
  }
}

/** Larger than any corpus that is kept in git. */
const MAX_ARCHIVE_BYTES = 1024 ** 3;

/**
 * The corpus in a folder as the last commit has it.
 *
 * @throws {NoCommitError} where git, the repository, a commit or the folder in it is missing.
 * @throws {CorpusError} where a file of the commit can't be used.
 */
export async function readCommit(folder: string): Promise<Corpus> {
  const files = Object.entries(unzipSync(await archive(folder)))
    .filter(([path]) => isDocumentPath(path) || path === 'glossary.yaml' || path === 'questions.yaml')
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, bytes]) => decode(path, bytes));
  const find = (name: string): SourceFile | null => files.find(({ file }) => file === name) ?? null;
  const documents = files.filter(({ file }) => isDocumentPath(file)).map(inspectDocument);
  const { corpus, problems } = assembleCorpus(documents, {
    glossary: find('glossary.yaml'),
    questions: find('questions.yaml'),
  });
  throwProblems(problems);
  return corpus;
}

async function archive(folder: string): Promise<Uint8Array> {
  const args = ['-C', folder, 'archive', '--format=zip', 'HEAD', '.'];
  try {
    const options = { encoding: 'buffer', maxBuffer: MAX_ARCHIVE_BYTES } as const;
    return (await promisify(execFile)('git', args, options)).stdout;
  } catch (cause) {
    throw new NoCommitError(folder, reasonOf(cause), { cause });
  }
}

function reasonOf(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return 'git is not installed.';
  const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause);
  if (/not a git repository/i.test(said)) return 'it lies in no git repository.';
  return `git says "${said.split('\n')[0] ?? ''}".`;
}

function decode(file: string, bytes: Uint8Array): SourceFile {
  const decoded = decodeUtf8(bytes, file);
  if (decoded.kind === 'problem') throwProblems([decoded.problem]);
  return { file, text: decoded.kind === 'text' ? decoded.text : '' };
}
