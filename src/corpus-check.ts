import { join } from 'node:path';
import { Command } from 'commander';
import { checkCorpus } from './corpus/check-corpus.js';
import { formatProblem } from './corpus/corpus-error.js';

const program = new Command('corpus:check')
  .description('Names everything that is wrong in a corpus folder, with file, line and remedy.')
  .argument('[dir]', 'folder to check', 'corpus')
  .showHelpAfterError()
  .parse();
const [folder = 'corpus'] = program.processedArgs.map(String);

const check = await checkCorpus(folder);
if (check.kind === 'faulty') {
  const { problems } = check;
  const inFolder = problems.map((problem) =>
    problem.file === folder ? problem : { ...problem, file: join(folder, problem.file) },
  );
  process.stderr.write(`${inFolder.map(formatProblem).join('\n')}\n`);
  process.stderr.write(`${folder} has ${problems.length === 1 ? 'one problem' : `${problems.length} problems`}.\n`);
  process.exitCode = 1;
} else {
  const { documents, passages, sentences, glossaryNames, goldenQuestions } = check.counts;
  process.stdout.write(
    `${folder} is sound: ${documents} documents, ${passages} passages, ${sentences} sentences, ` +
      `${glossaryNames} glossary names, ${goldenQuestions} golden questions.\n`,
  );
}
