import { join } from 'node:path';
import { loadSnapshot, packageRoot } from '../src/load-snapshot.js';

// Run by measure-start.ts in a process of its own; says when the index is ready, in milliseconds since the process began.
const snapshot = await loadSnapshot(join(packageRoot(), 'corpus'));
process.stdout.write(`${performance.now()} ${snapshot.passageCount}\n`);
