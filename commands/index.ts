import type { Command, Control, Form, MenuCommand } from '../src/bot/command.js';
import { about } from './about.js';
import { ask, askControl, backControl } from './ask.js';
import { askAbout, askForm } from './ask-about.js';
import { cite, citeControl } from './cite.js';
import { pasteForm } from './corpus/add-text.js';
import { correctControl, correctOfControl, detailsForm } from './corpus/correct.js';
import { createCorpus } from './corpus/corpus.js';
import { changesControl, discardControl, draftControl, publishControl } from './corpus/draft.js';
import { betweenControl } from './corpus/diff.js';
import { editControl, editForm } from './corpus/edit.js';
import { clearGapsControl, gapsControl } from './corpus/gaps.js';
import { historyControl, versionControl } from './corpus/history.js';
import { worksControl } from './corpus/list.js';
import { draftsControl } from './corpus/preview.js';
import { goldenControl } from './corpus/questions-list.js';
import { refreshControl } from './corpus/status.js';
import { acceptControl, declineControl, proposalsControl } from './corpus/suggestions.js';
import { undoControl } from './corpus/undo.js';
import { subcommands } from './corpus/subcommands.js';
import { compare, versusControl } from './compare.js';
import { discuss, discussControl } from './discuss.js';
import { badControl, goodControl, reasonForm } from './feedback.js';
import { findSources } from './find-sources.js';
import { define, entryControl, who } from './glossary.js';
import { createHelp } from './help.js';
import { jumpControl, partControl, passage, pickControl, readControl, turnControl } from './passage.js';
import { leafControl, leafControlV1, moreControl, moreControlV1 } from './more.js';
import { eraseAllControl, eraseMeControl, privacy } from './privacy.js';
import { findControl, findControlV1, pageControl, pageControlV1, search } from './search.js';
import { shareControl } from './share.js';
import { bookControl, listControl, shelfControl, sources } from './sources.js';
import { suggest } from './suggest.js';
import { chapterControl, gistControl, summary } from './summary.js';
import { timeline, whenControl } from './timeline.js';
import { whyControl } from './why.js';

/** Every slash command, in the order in which they are registered. */
export const commands: readonly Command[] = [
  ask,
  search,
  passage,
  compare,
  summary,
  discuss,
  sources,
  who,
  define,
  timeline,
  cite,
  suggest,
  about,
  privacy,
  createCorpus(subcommands),
  createHelp(() => ({ commands, menus })),
];

/** Every entry in the menu of messages. */
export const menus: readonly MenuCommand[] = [findSources, askAbout];

/** Every form that a command or control opens; changed ones keep their older versions, as controls do. */
export const forms: readonly Form[] = [reasonForm, askForm, pasteForm, detailsForm, editForm];

/** Every control that a message of ours may hold. A changed one keeps its older version here while it can be answered. */
export const controls: readonly Control[] = [
  askControl,
  backControl,
  whyControl,
  shareControl,
  goodControl,
  badControl,
  moreControl,
  moreControlV1,
  leafControl,
  leafControlV1,
  findControl,
  findControlV1,
  pageControl,
  pageControlV1,
  readControl,
  pickControl,
  turnControl,
  jumpControl,
  partControl,
  listControl,
  bookControl,
  shelfControl,
  entryControl,
  whenControl,
  versusControl,
  gistControl,
  chapterControl,
  discussControl,
  citeControl,
  draftControl,
  draftsControl,
  changesControl,
  publishControl,
  discardControl,
  correctControl,
  correctOfControl,
  undoControl,
  historyControl,
  versionControl,
  betweenControl,
  refreshControl,
  worksControl,
  editControl,
  goldenControl,
  gapsControl,
  clearGapsControl,
  proposalsControl,
  acceptControl,
  declineControl,
  eraseMeControl,
  eraseAllControl,
];
