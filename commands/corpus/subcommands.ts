import { addFeed, addPage } from './add-address.js';
import { addFile } from './add-file.js';
import { addText } from './add-text.js';
import { preview } from './preview.js';
import { refresh } from './refresh.js';
import { schedule } from './schedule.js';
import type { Subcommand } from './subcommand.js';

/** All that `/corpus` does, in the order in which Discord lists it; a group stands where its first member does. */
export const subcommands: readonly Subcommand[] = [addFile, addPage, addFeed, addText, refresh, preview, schedule];
