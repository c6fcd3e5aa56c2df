import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NoCommitError, readCommit } from '../../../src/library/folder/read-commit.js';
import { makeFolder } from '../../support/make-folder.js';

const hasGit = (() => {
  try {
    return execFileSync('git', ['--version']).length > 0;
  } catch {
    return false;
  }
})();

function git(folder: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', folder, ...who, ...args], { stdio: 'ignore' });
}

describe.skipIf(!hasGit)('the last commit of a corpus folder', () => {
  it('is read from inside a repository, whatever lies in the folder now', async () => {
    const root = makeFolder();
    const folder = join(root, 'texts');
    mkdirSync(join(folder, 'more'), { recursive: true });
    writeFileSync(join(root, 'outside.md'), 'Not of the corpus.\n');
    writeFileSync(join(folder, 'README.md'), 'How it is made.\n');
    writeFileSync(join(folder, 'b.md'), 'The bridge was opened in 1911.\n');
    writeFileSync(join(folder, 'more', '다리.txt'), 'The mill turns in spring only.\n');
    writeFileSync(join(folder, 'questions.yaml'), '- id: q1\n  question: When was it opened?\n  documents: [b]\n');
    git(root, 'init');
    git(root, 'add', '.');
    git(root, 'commit', '-m', 'texts');
    writeFileSync(join(folder, 'b.md'), 'The bridge was closed.\n');
    const { documents, goldenQuestions } = await readCommit(folder);
    expect(documents.map(({ file, passages }) => [file, passages[0]?.text])).toEqual([
      ['b.md', 'The bridge was opened in 1911.'],
      ['more/다리.txt', 'The mill turns in spring only.'],
    ]);
    expect(goldenQuestions).toHaveLength(1);
  });

  it('is missing in a repository without a commit, and outside of one, and that is said', async () => {
    const folder = makeFolder();
    await expect(readCommit(folder)).rejects.toThrow(/it lies in no git repository\. Name a folder/);
    git(folder, 'init');
    await expect(readCommit(folder)).rejects.toThrow(NoCommitError);
  });
});
