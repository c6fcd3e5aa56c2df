import { join } from 'node:path';
import type { Admin, ExitCode } from './admin.js';
import { checkCorpus } from './corpus/check-corpus.js';
import { formatProblem, type CorpusProblem } from './corpus/corpus-error.js';
import type { Corpus } from './corpus/document.js';
import { readCorpus } from './corpus/read-corpus.js';
import type { Snapshot } from './library/snapshot.js';
import { askForGold } from './library/living/ask-golden.js';
import { finish } from './search/gradual.js';

/** What a check is made of besides the folder. */
export type CheckParts = Pick<Admin, 'folder' | 'print'> & {
  readonly buildSnapshot: (corpus: Corpus) => Promise<Snapshot>;
};

/**
 * Names everything that is wrong in a corpus folder, and the golden questions whose answers cite none of their texts. Those are no
 * faults: a set of questions is worth having when some of them are hard.
 */
export async function checkFolder({ folder, print, buildSnapshot }: CheckParts): Promise<ExitCode> {
  const check = await checkCorpus(folder);
  if (check.kind === 'faulty') {
    const { problems } = check;
    print(problems.map((problem) => formatProblem(inFolder(folder, problem))).join('\n'));
    print(`${folder} has ${problems.length === 1 ? 'one problem' : `${problems.length} problems`}.`);
    return 1;
  }
  const snapshot = await buildSnapshot(await readCorpus(folder));
  const missed = snapshot.corpus.goldenQuestions.filter((question) => !finish(askForGold(snapshot, question)));
  for (const { id, question, documents } of missed) {
    print(`${join(folder, 'questions.yaml')}: "${id}" (${question}) cites none of ${documents.join(', ')}.`);
  }
  const { counts } = check;
  const found = counts.goldenQuestions - missed.length;
  print(
    `${folder} is sound: ${counts.documents} documents, ${counts.passages} passages, ${counts.sentences} sentences, ` +
      `${counts.glossaryNames} glossary names, ${found} of ${counts.goldenQuestions} golden questions answered from their texts.`,
  );
  return 0;
}

function inFolder(folder: string, problem: CorpusProblem): CorpusProblem {
  return problem.file === folder ? problem : { ...problem, file: join(folder, problem.file) };
}
