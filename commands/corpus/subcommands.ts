import { addFeed, addPage } from './add-address.js';
import { addFile } from './add-file.js';
import { addText } from './add-text.js';
import { diff } from './diff.js';
import { edit } from './edit.js';
import { exportAll } from './export-all.js';
import { gaps } from './gaps.js';
import { hide } from './hide.js';
import { history } from './history.js';
import { list } from './list.js';
import { preview } from './preview.js';
import { questionsAdd } from './questions-add.js';
import { questionsList } from './questions-list.js';
import { questionsRemove } from './questions-remove.js';
import { refresh } from './refresh.js';
import { remove } from './remove.js';
import { schedule } from './schedule.js';
import { settings } from './settings.js';
import { show } from './show.js';
import { status } from './status.js';
import type { Subcommand } from './subcommand.js';
import { suggestions } from './suggestions.js';
import { undo } from './undo.js';

/** All that `/corpus` does, in the order in which Discord lists it; a group stands where its first member does. */
export const subcommands: readonly Subcommand[] = [
  status,
  list,
  addFile,
  addPage,
  addFeed,
  addText,
  remove,
  hide,
  show,
  edit,
  refresh,
  preview,
  schedule,
  history,
  diff,
  undo,
  questionsAdd,
  questionsList,
  questionsRemove,
  gaps,
  suggestions,
  exportAll,
  settings,
];
