import { Command } from 'commander';
import { describeContents } from './describe-contents.js';
import { backUp } from './library/store/backup.js';
import type { BackupProgram } from './run-backup-program.js';

/** `npm run backup`. */
export function backupProgram(): BackupProgram {
  const program = new Command('backup')
    .description(
      'Writes all that the bot keeps in DATA_DIR to one file, checked and whole. The bot may go on meanwhile.',
    )
    .argument('<file>', 'where to; a file that is there is replaced when the new one is complete')
    .addHelpText('after', '\nExit codes: 0 written, 1 not written, 2 the arguments are wrong.')
    .showHelpAfterError();
  return {
    program,
    async work({ dataDir, file }) {
      return `Backed up and checked: ${file} (${describeContents(await backUp(dataDir, file))}).`;
    },
  };
}
