import { writeSync } from 'node:fs';
import process from 'node:process';
import { backUp } from '../../src/library/store/backup.js';
import { restore } from '../../src/library/store/restore.js';

/** Backs up or restores once, to be killed meanwhile; waits then, since its parent kills it in any case. */
const [kind = '', dataDir = '', file = ''] = process.argv.slice(2);
writeSync(1, '{"at":"opening"}\n');
await (kind === 'backup' ? backUp(dataDir, file) : restore(file, dataDir));
writeSync(1, '{"at":"open"}\n');
setInterval(() => {}, 60_000);
