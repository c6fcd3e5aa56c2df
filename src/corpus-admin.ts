import { createInterface } from 'node:readline/promises';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import { Ansis } from 'ansis';
import { Command, InvalidArgumentError, Option } from 'commander';
import { config as loadEnvFile } from 'dotenv';
import type { Admin, Decision, ExitCode } from './admin.js';
import { textsFor } from './bot/messages/texts-for.js';
import { checkFolder } from './check-folder.js';
import { readConfig } from './config.js';
import { toDocumentId } from './corpus/document-id.js';
import type { DocumentId, DocumentKind } from './corpus/document.js';
import { isHttpUrl, isLanguageCode, isPartialDate } from './corpus/meta-forms.js';
import { diffFolder } from './diff-folder.js';
import { plainMessage } from './fatal-errors.js';
import { importTexts, isAddress } from './import-texts.js';
import { createJudge } from './library/folder/create-judge.js';
import { createBuilder } from './load-snapshot.js';
import { readProgram } from './read-program.js';
import { refreshTexts } from './refresh-texts.js';
import { createFetcher } from './sources/fetch/create-fetcher.js';
import { createImporter } from './sources/import/create-importer.js';
import { createReadOrigin } from './sources/read-origin.js';

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

const MAX_WIDTH = 100;
const MIN_WIDTH = 40;

const program = new Command('corpus')
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

const yes = new Option('--yes', 'write without asking what nothing speaks against');
const force = new Option('--force', 'with --yes: write also what findings speak against');

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

program
  .command('refresh')
  .description('Reads anew what was imported from an address, and shows by passage what has changed.')
  .argument('[id...]', 'only these documents')
  .addOption(yes)
  .addOption(force)
  .action((ids: readonly string[], decision: Decision) => run((admin) => refreshTexts({ ids, ...decision }, admin)));

program
  .command('check')
  .description(
    'Names everything that is wrong, with file, line and remedy, and golden questions that are not answered.',
  )
  .argument('[folder]', 'another folder than CORPUS_DIR')
  .action((folder: string | undefined) =>
    run((admin) => checkFolder(folder === undefined ? admin : { ...admin, folder: typedPath(folder) })),
  );

program
  .command('diff')
  .description('Shows by passage how the corpus differs from another folder, or from the last commit in git.')
  .argument('[folder]', 'what to compare with')
  .action((folder: string | undefined) =>
    run((admin) => diffFolder(folder === undefined ? null : typedPath(folder), admin)),
  );

for (const command of [program, ...program.commands]) {
  command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 1));
}
await program.parseAsync();

type Parts = Admin & Pick<Parameters<typeof checkFolder>[0], 'buildSnapshot'>;

/** What the operator can mend ends it with a plain message and code 1. */
async function run(work: (parts: Parts) => Promise<ExitCode>): Promise<void> {
  loadEnvFile({ quiet: true });
  const importer = createImporter();
  try {
    const { corpus } = program.opts<{ readonly corpus?: string }>();
    const folder = corpus === undefined ? readConfig(process.env).corpusDir : typedPath(corpus);
    const buildSnapshot = createBuilder();
    process.exitCode = await work({
      folder,
      readOrigin: createReadOrigin({ fetch: createFetcher(readProgram()), importer }),
      buildSnapshot,
      judge: createJudge({ buildSnapshot, pause: () => othersTurn() }),
      texts: textsFor(null),
      canvas: {
        colours: new Ansis(process.stdout.isTTY ? undefined : 0),
        width: Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, process.stdout.columns ?? MAX_WIDTH)),
      },
      print: (text) => void process.stdout.write(`${text}\n`),
      confirm: process.stdin.isTTY && process.stdout.isTTY ? confirm : null,
    });
  } catch (error) {
    const message = plainMessage(error);
    if (message === null) throw error;
    process.stderr.write(`${message}\n`);
    process.exitCode = 1;
  } finally {
    await importer.close();
  }
}

async function confirm(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(?:es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}

/** npm runs scripts in the package's folder; a path that was typed elsewhere is meant from there. */
function typedPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
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
