import { refresh } from './refresh.js';
import type { Subcommand } from './subcommand.js';

/** All that `/corpus` does, in the order in which Discord lists it; a group stands where its first member does. */
export const subcommands: readonly Subcommand[] = [refresh];
