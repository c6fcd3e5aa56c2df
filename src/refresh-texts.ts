import { join } from 'node:path';
import { sayVerdict, type Admin, type Decision, type ExitCode } from './admin.js';
import type { Corpus } from './corpus/document.js';
import { readFolder, type CorpusFolder, type FolderDocument } from './library/folder/read-folder.js';
import { findReading, renewText, type RenewedText } from './library/folder/renew-text.js';
import { writeWholeFile } from './library/folder/write-file.js';
import { diffStates } from './library/living/diff-states.js';
import { emptyState } from './library/living/state.js';
import { fromMarkdown } from './platforms/terminal/from-markdown.js';
import { finish } from './search/gradual.js';
import { renderChanges } from './platforms/terminal/render-changes.js';
import type { ReadNote } from './sources/reading.js';
import { sayProblem } from './views/corpus/say-problem.js';

/** What `refresh` was called with. */
export interface RefreshOptions extends Decision {
  /** Documents to read anew; empty: all that were imported from an address. */
  readonly ids: readonly string[];
}

interface Renewal extends RenewedText {
  readonly old: FolderDocument;
  readonly notes: readonly ReadNote[];
}

/**
 * Reads the texts anew that were imported from an address. Each that has changed is judged by itself; one that is held keeps none
 * of the others from being written.
 *
 * @throws {CorpusError} where the folder can't be used, {WriteFileError} where it takes no file.
 */
export async function refreshTexts(options: RefreshOptions, admin: Admin): Promise<ExitCode> {
  const folder = await readFolder(admin.folder);
  const chosen = choose(options.ids, folder, admin);
  if (chosen === null) return 1;
  if (chosen.length === 0) {
    admin.print('No text of this folder was imported from an address: there is nothing to read anew.');
    return 0;
  }
  const { renewals, isWhole } = await readAll(chosen, folder, admin);
  if (renewals.length === 0 && isWhole) admin.print(admin.texts.add.report.nothing);
  const code = await judgeEach(renewals, folder, { options, admin });
  return code === 0 && !isWhole ? 1 : code;
}

function choose(
  ids: readonly string[],
  { documents }: CorpusFolder,
  { print }: Admin,
): readonly FolderDocument[] | null {
  if (ids.length === 0) return documents.filter(({ imported }) => imported !== null);
  const chosen: FolderDocument[] = [];
  for (const id of ids) {
    const found = documents.find(({ document }) => document.id === id);
    if (found === undefined) print(`There is no document "${id}" in the folder.`);
    else if (found.imported === null)
      print(`"${id}" was not imported from an address: its file is the only source it has.`);
    else chosen.push(found);
  }
  return chosen.length === ids.length ? chosen : null;
}

/** Each address once, one after the other. */
async function readAll(chosen: readonly FolderDocument[], folder: CorpusFolder, admin: Admin) {
  const renewals: Renewal[] = [];
  let isWhole = true;
  for (const url of new Set(chosen.flatMap(({ imported }) => imported ?? []))) {
    const documents = chosen.filter(({ imported }) => imported === url);
    // oxlint-disable-next-line no-await-in-loop -- sources are read politely, one by one.
    const reading = await admin.readOrigin({ kind: 'page', url });
    if (reading.kind === 'failed') {
      isWhole = false;
      admin.print(fromMarkdown(sayProblem(reading.problem, admin.texts)));
    }
    if (reading.kind !== 'documents') continue;
    for (const old of documents) {
      const read = findReading(old, reading.documents);
      if (read === null)
        admin.print(`"${old.document.id}" is not among what ${url} gave this time; it stays as it is.`);
      const renewed = read === null ? null : renewText(old, read, folder);
      if (read !== null && renewed !== null) renewals.push({ ...renewed, old, notes: read.notes });
    }
  }
  return { renewals, isWhole };
}

async function judgeEach(
  renewals: readonly Renewal[],
  folder: CorpusFolder,
  { options, admin }: { readonly options: RefreshOptions; readonly admin: Admin },
): Promise<ExitCode> {
  let { corpus } = folder;
  let code: ExitCode = 0;
  for (const { old, document, text, notes } of renewals) {
    const after = withDocument(corpus, document);
    const diff = finish(diffStates({ state: emptyState, corpus }, { state: emptyState, corpus: after }));
    // oxlint-disable-next-line no-await-in-loop -- each is judged beside those that were taken before it.
    const verdict = await admin.judge({ before: corpus, after, incoming: [{ document, before: old.document, notes }] });
    admin.print(`${renderChanges(diff, admin.canvas, admin.texts)}\n${sayVerdict(verdict, { corpus: after }, admin)}`);
    const isHeld = verdict.findings.length > 0 && !options.force;
    if (isHeld && (options.yes || admin.confirm === null)) code = 2;
    const path = join(admin.folder, document.file);
    // oxlint-disable-next-line no-await-in-loop -- a person answers one question after the other.
    if (!(await isWanted(path, isHeld, { options, admin }))) continue;
    // oxlint-disable-next-line no-await-in-loop -- where one fails, those before it are whole.
    await writeWholeFile(path, text, true);
    admin.print(`Written: ${path}`);
    corpus = after;
  }
  return code;
}

async function isWanted(
  path: string,
  isHeld: boolean,
  { options, admin }: { readonly options: RefreshOptions; readonly admin: Admin },
): Promise<boolean> {
  if (options.yes && !isHeld) return true;
  if (options.yes) {
    admin.print(`Not written: ${path}. --force writes it in spite of that.`);
    return false;
  }
  if (admin.confirm !== null) return admin.confirm(`Write ${path}?`);
  admin.print(`Not written: ${path}. --yes${isHeld ? ' --force' : ''} writes it.`);
  return false;
}

function withDocument(corpus: Corpus, document: Corpus['documents'][number]): Corpus {
  return { ...corpus, documents: corpus.documents.map((old) => (old.id === document.id ? document : old)) };
}
