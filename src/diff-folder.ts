import type { Admin, ExitCode } from './admin.js';
import type { Corpus } from './corpus/document.js';
import { readCorpus } from './corpus/read-corpus.js';
import { readCommit } from './library/folder/read-commit.js';
import { diffStates, type Moment } from './library/living/diff-states.js';
import { emptyState } from './library/living/state.js';
import { finish } from './search/gradual.js';
import { renderChanges } from './platforms/terminal/render-changes.js';

/**
 * Shows how the corpus differs from what another folder holds, or from what the last commit holds where `other` is `null`.
 *
 * @throws {CorpusError, NoCommitError}
 */
export async function diffFolder(other: string | null, { folder, print, canvas, texts }: Admin): Promise<ExitCode> {
  const after = await readCorpus(folder);
  const before = other === null ? await readCommit(folder) : await readCorpus(other);
  print(renderChanges(finish(diffStates(momentOf(before), momentOf(after))), canvas, texts));
  return 0;
}

/** Golden questions count as what a library asks of itself. */
function momentOf(corpus: Corpus): Moment {
  return { corpus, state: { ...emptyState, questions: corpus.goldenQuestions } };
}
