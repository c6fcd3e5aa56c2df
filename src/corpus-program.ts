import { Command, InvalidArgumentError, Option } from 'commander';
import type { Admin, Decision, ExitCode } from './admin.js';
import { checkFolder, type CheckParts } from './check-folder.js';
import { toDocumentId } from './corpus/document-id.js';
import type { DocumentId, DocumentKind } from './corpus/document.js';
import { isHttpUrl, isLanguageCode, isPartialDate } from './corpus/meta-forms.js';
import { diffFolder } from './diff-folder.js';
import { importTexts, isAddress } from './import-texts.js';
import { refreshTexts } from './refresh-texts.js';

interface ImportFlags extends Decision {
  readonly id?: DocumentId;
  readonly title?: string;
  readonly author?: string;
  readonly publication?: string;
  readonly published?: string;
  readonly language?: string;
  readonly url?: string;
  readonly kind?: DocumentKind;
  readonly feed?: true;
  readonly replace?: true;
}

/** What runs a subcommand. */
export interface CorpusProgramParts {
  /** Puts together what the work needs, with the folder that `--corpus` names as it was typed, and keeps the exit code. */
  readonly run: (folder: string | undefined, work: (parts: Admin & CheckParts) => Promise<ExitCode>) => Promise<void>;
  /** Resolves a path against where it was typed. */
  readonly typedPath: (path: string) => string;
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
}

const yes = new Option('--yes', 'write without asking what nothing speaks against');
const force = new Option('--force', 'with --yes: write also what findings speak against');

/** The arguments of `npm run corpus`; subcommands have what `Command.parseAsync` starts. */
export function corpusProgram({ run: runIn, typedPath, write, complain }: CorpusProgramParts): Command {
  const program = new Command('corpus')
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: complain })
    .description('Changes the shipped corpus: the folder CORPUS_DIR, which every server reads.')
    .option('--corpus <folder>', 'another folder than CORPUS_DIR')
    .addHelpText(
      'after',
      `
Examples:
  npm run corpus -- import article.pdf --author "Mara Lindqvist" --published 2023-05
  npm run corpus -- import https://blog.example/feed.xml --feed
  npm run corpus -- refresh --yes
  npm run corpus -- check
  npm run corpus -- diff

Exit codes: 0 done, 1 a fault, told in plain words, 2 findings hold the change.`,
    )
    .showHelpAfterError('(--help tells more)');
  const run = (work: (parts: Admin & CheckParts) => Promise<ExitCode>): Promise<void> =>
    runIn(program.opts<{ readonly corpus?: string }>().corpus, work);
  addImport(program, run, typedPath);
  addRefresh(program, run);
  addCheck(program, run, typedPath);
  addDiff(program, run, typedPath);
  return program;
}

type Run = (work: (parts: Admin & CheckParts) => Promise<ExitCode>) => Promise<void>;
type TypedPath = CorpusProgramParts['typedPath'];

function addImport(program: Command, run: Run, typedPath: TypedPath): void {
  program
    .command('import')
    .description(
      'Brings in a file (.md .txt .html .pdf .docx .zip), a web page, or the entries of a feed: a Markdown file each.',
    )
    .argument('<file-or-address>')
    .option(
      '--id <id>',
      'of the document, for a single text',
      checked(toDocumentId, 'Letters, digits, -, _, . and / only.'),
    )
    .option('--title <text>')
    .option('--author <name>')
    .option('--publication <name>', 'where the original appeared')
    .option('--published <date>', 'as in 2024, 2024-08 or 2024-08-31', checked(kept(isPartialDate), 'No such date.'))
    .option('--language <code>', 'as in en, ko or pt-BR', checked(kept(isLanguageCode), 'No code of a language.'))
    .option('--url <address>', 'of the original', checked(kept(isHttpUrl), 'No address with https:// or http://.'))
    .addOption(new Option('--kind <kind>', 'what it is').choices(['article', 'commentary', 'reference']))
    .option('--feed', 'the address is a feed, or a page that names its feed')
    .option('--replace', 'overwrite the file of a document with the same id')
    .addOption(yes)
    .addOption(force)
    .action((from: string, { id, feed, replace, yes: isSure, force: isForced, ...edit }: ImportFlags) =>
      run((admin) =>
        importTexts(
          {
            from: isAddress(from) ? from : typedPath(from),
            isFeed: feed === true,
            id: id ?? null,
            edit,
            replace: replace === true,
            yes: isSure === true,
            force: isForced === true,
          },
          admin,
        ),
      ),
    );
}

function addRefresh(program: Command, run: Run): void {
  program
    .command('refresh')
    .description('Reads anew what was imported from an address, and shows by passage what has changed.')
    .argument('[id...]', 'only these documents')
    .addOption(yes)
    .addOption(force)
    .action((ids: readonly string[], decision: Decision) => run((admin) => refreshTexts({ ids, ...decision }, admin)));
}

function addCheck(program: Command, run: Run, typedPath: TypedPath): void {
  program
    .command('check')
    .description(
      'Names everything that is wrong, with file, line and remedy, and golden questions that are not answered.',
    )
    .argument('[folder]', 'another folder than CORPUS_DIR')
    .action((folder: string | undefined) =>
      run((admin) => checkFolder(folder === undefined ? admin : { ...admin, folder: typedPath(folder) })),
    );
}

function addDiff(program: Command, run: Run, typedPath: TypedPath): void {
  program
    .command('diff')
    .description('Shows by passage how the corpus differs from another folder, or from the last commit in git.')
    .argument('[folder]', 'what to compare with')
    .action((folder: string | undefined) =>
      run((admin) => diffFolder(folder === undefined ? null : typedPath(folder), admin)),
    );
}

function kept(fits: (text: string) => boolean): (text: string) => string | null {
  return (text) => (fits(text) ? text : null);
}

function checked<Value>(read: (text: string) => Value | null, fault: string): (text: string) => Value {
  return (text) => {
    const value = read(text);
    if (value === null) throw new InvalidArgumentError(fault);
    return value;
  };
}
