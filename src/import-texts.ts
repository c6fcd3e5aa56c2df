import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sayVerdict, type Admin, type Decision, type ExitCode } from './admin.js';
import { checkDocument } from './corpus/check-document.js';
import { formatProblem } from './corpus/corpus-error.js';
import type { Corpus, DocumentId } from './corpus/document.js';
import { planImport, type IncomingText } from './library/folder/plan-import.js';
import { readFolder, type CorpusFolder } from './library/folder/read-folder.js';
import { writeWholeFile } from './library/folder/write-file.js';
import { fromMarkdown } from './platforms/terminal/from-markdown.js';
import { renderIncoming, renderIncomingLine } from './platforms/terminal/render-incoming.js';
import { importLimits } from './sources/import/import-limits.js';
import type { SourceProblem } from './sources/problem.js';
import type { MetaEdit, Origin, Reading } from './sources/reading.js';
import { sayProblem } from './views/corpus/say-problem.js';

/** What `import` was called with. */
export interface ImportOptions extends Decision {
  /** A web address, or the path of a file. */
  readonly from: string;
  /** Whether the address is a feed's, or that of a page which names its feed. */
  readonly isFeed: boolean;
  readonly id: DocumentId | null;
  readonly edit: MetaEdit;
  readonly replace?: boolean;
}

type Documents = Extract<Reading, { kind: 'documents' }>;

/** More texts than this are listed by a line each. */
const MAX_SHOWN = 3;
const MAX_MENDS = 5;

/**
 * Brings a file, a page or the entries of a feed into the corpus folder, one Markdown file each.
 *
 * @throws {CorpusError} where the folder can't be used, {WriteFileError} where it takes no file.
 */
export async function importTexts(options: ImportOptions, admin: Admin): Promise<ExitCode> {
  const folder = await readFolder(admin.folder);
  const origin = await findOrigin(options);
  if (origin.kind === 'unreadable') return fail(origin.message, admin);
  if (origin.kind === 'failed') return fail(sayFailure(origin.problem, admin), admin);
  const reading = await readTexts(origin, folder, admin);
  if (reading.kind === 'failed') return fail(sayFailure(reading.problem, admin), admin);
  if (reading.kind === 'unchanged') return done(admin.texts.add.report.nothing, admin);
  sayLeftOut(reading, admin);
  if (options.id !== null && reading.documents.length > 1) {
    return fail(`--id names one text, and there are ${reading.documents.length}. Leave it out.`, admin);
  }
  const imported = origin.kind === 'file' ? null : (reading.url ?? options.from);
  const { documents } = reading;
  const plan = await planImport({ documents, imported, edit: options.edit, id: options.id }, folder);
  for (const { meta, file } of plan.same) admin.print(`Already there: “${meta.title}” (${join(admin.folder, file)}).`);
  if (plan.texts.length === 0) return done(admin.texts.add.report.nothing, admin);
  return takeIn(plan.texts, folder, options, admin);
}

async function takeIn(
  texts: readonly IncomingText[],
  folder: CorpusFolder,
  options: ImportOptions,
  admin: Admin,
): Promise<ExitCode> {
  showTexts(texts, folder, admin);
  const blocked = texts.find(
    ({ replaces }) => replaces !== null && (!options.replace || /\.txt$/i.test(replaces.document.file)),
  );
  if (blocked !== undefined) return fail(sayBlocked(blocked, admin), admin);
  const after = withTexts(folder.corpus, texts);
  const incoming = texts.map(({ document, replaces, notes }) => ({
    document,
    before: replaces?.document ?? null,
    notes,
  }));
  const verdict = await admin.judge({ before: folder.corpus, after, incoming });
  admin.print(sayVerdict(verdict, { corpus: after }, admin));
  const isHeld = verdict.findings.length > 0 && !options.force;
  const count = `${texts.length} ${texts.length === 1 ? 'file' : 'files'}`;
  if (!options.yes && admin.confirm === null) {
    admin.print(`Nothing was written. --yes${isHeld ? ' --force' : ''} writes ${count}.`);
    return isHeld ? 2 : 0;
  }
  if (options.yes && isHeld) {
    admin.print('Nothing was written. --force writes it in spite of that.');
    return 2;
  }
  if (!options.yes && !(await admin.confirm?.(`Write ${count}?`))) return done('Nothing was written.', admin);
  for (const { document, text, replaces } of texts) {
    // oxlint-disable-next-line no-await-in-loop -- where one fails, those before it are whole.
    await writeWholeFile(join(admin.folder, document.file), text, replaces !== null || options.replace === true);
  }
  sayMends(texts, admin);
  return done(`Written: ${count}. A bot that runs reads the folder by itself.`, admin);
}

type NoOrigin = Extract<Reading, { kind: 'failed' }> | { readonly kind: 'unreadable'; readonly message: string };

async function findOrigin({ from, isFeed }: ImportOptions): Promise<Origin | NoOrigin> {
  if (isAddress(from)) return { kind: isFeed ? 'feed' : 'page', url: from };
  const name = basename(from);
  const limitBytes = importLimits.fileBytes;
  try {
    const { size } = await stat(from);
    if (size > limitBytes)
      return { kind: 'failed', problem: { kind: 'file-too-large', name, bytes: size, limitBytes } };
    return { kind: 'file', name, bytes: await readFile(from) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      kind: 'unreadable',
      message: `${from} cannot be read (${reason}). Name a file, or an address with https://.`,
    };
  }
}

/** With a scheme, be it one that is not read. */
export function isAddress(from: string): boolean {
  return /^[a-z][\w+.-]*:\/\//i.test(from);
}

/** Entries that are there already need no page of theirs read again. */
function readTexts(origin: Origin, { documents }: CorpusFolder, { readOrigin }: Admin): Promise<Reading> {
  const keys = new Set(documents.flatMap(({ entry }) => entry ?? []));
  return readOrigin(origin, origin.kind === 'file' ? undefined : { etag: null, lastModified: null, keys });
}

function showTexts(texts: readonly IncomingText[], { corpus }: CorpusFolder, admin: Admin): void {
  const titles = new Map(corpus.documents.map(({ id, meta }) => [id, meta.title]));
  for (const incoming of texts) {
    const path = join(admin.folder, incoming.document.file);
    const view = { incoming, path, findTitle: (id: DocumentId) => titles.get(id) ?? id };
    const isLong = texts.length > MAX_SHOWN;
    admin.print(
      isLong ? renderIncomingLine(view, admin.canvas) : `${renderIncoming(view, admin.canvas, admin.texts)}\n`,
    );
  }
}

function sayBlocked({ replaces, document }: IncomingText, { folder }: Admin): string {
  const file = join(folder, replaces?.document.file ?? document.file);
  if (/\.txt$/i.test(file))
    return `${file} is plain text and has the id "${document.id}". Remove it first, or choose another --id.`;
  return `${file} holds another text of that id. --replace overwrites it; --id gives the new one a place of its own.`;
}

function sayLeftOut({ leftOut }: Documents, admin: Admin): void {
  if (leftOut === undefined) return;
  for (const problem of leftOut.problems) admin.print(sayFailure(problem, admin));
  if (leftOut.waiting > 0)
    admin.print(`${leftOut.waiting} entries wait for the next import of the feed: one reads 30 pages.`);
}

/** What `check` would say of the new files. */
function sayMends(texts: readonly IncomingText[], { folder, print }: Admin): void {
  const problems = texts.flatMap(({ document, text }) => checkDocument({ file: document.file, text }, document));
  const lines = problems
    .slice(0, MAX_MENDS)
    .map((problem) => formatProblem({ ...problem, file: join(folder, problem.file) }));
  if (lines.length > 0) print([`To mend in the new ${texts.length === 1 ? 'file' : 'files'}:`, ...lines].join('\n  '));
  if (problems.length > MAX_MENDS)
    print(`  … and ${problems.length - MAX_MENDS} more; npm run corpus -- check names them all.`);
}

/** Replaced documents keep their places; new ones come last. */
function withTexts(corpus: Corpus, texts: readonly IncomingText[]): Corpus {
  const news = new Map(texts.map(({ document }) => [document.id, document]));
  const olds = new Set(corpus.documents.map(({ id }) => id));
  const documents = [
    ...corpus.documents.map((document) => news.get(document.id) ?? document),
    ...texts.flatMap(({ document }) => (olds.has(document.id) ? [] : [document])),
  ];
  return { ...corpus, documents };
}

function sayFailure(problem: SourceProblem, { texts }: Admin): string {
  return fromMarkdown(sayProblem(problem, texts));
}

function fail(message: string, { print }: Admin): ExitCode {
  print(message);
  return 1;
}

function done(message: string, { print }: Admin): ExitCode {
  print(message);
  return 0;
}
