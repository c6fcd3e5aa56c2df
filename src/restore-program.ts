import { Command } from 'commander';
import { describeContents } from './describe-contents.js';
import { restore } from './library/store/restore.js';
import type { BackupProgram } from './run-backup-program.js';

/** `npm run restore`. */
export function restoreProgram(): BackupProgram {
  const program = new Command('restore')
    .description('Puts a backup in the place of what is in DATA_DIR, which is kept beside it. Stop the bot first.')
    .argument('<file>', 'a file that npm run backup wrote')
    .addHelpText('after', '\nExit codes: 0 restored, 1 nothing was changed, 2 the arguments are wrong.')
    .showHelpAfterError();
  return {
    program,
    async work({ dataDir, file }) {
      const { contents, aside } = await restore(file, dataDir);
      const before = aside === null ? 'There was no database before.' : `What was there before is ${aside}.`;
      return `Restored: ${file} (${describeContents(contents)}). ${before}`;
    },
  };
}
