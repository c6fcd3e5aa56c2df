import { stringOption } from '../command-data.js';
import { optionText } from '../option-text.js';
import { findWork, hiddenWorks, renderUnknownWork, renderWorkNotice, suggestWorks } from './find-work.js';
import { showOutcome } from './show-outcome.js';
import { subcommandData, type Subcommand } from './subcommand.js';
import { withStore } from './with-store.js';

/** `/corpus show work`: a hidden text, to be read again. */
export const show: Subcommand = {
  group: null,
  data: subcommandData(
    (texts) => texts.manage.commands.show,
    [stringOption((texts) => texts.manage.commands.show.options.work, { required: true, autocomplete: true })],
  ),
  run: (request, app, moderator) =>
    withStore(request, app, async (texts) => {
      const typed = optionText(request.options, 'work') ?? '';
      const work = findWork((await app.keeper.overview(moderator.serverId)).works, typed);
      if (work === null) return renderUnknownWork(typed, texts);
      if (!work.isHidden) return renderWorkNotice(work.document.meta.title, texts.manage.works.isShown, texts);
      const { id, meta } = work.document;
      const change = { reason: 'show', about: [meta.title], operations: [{ kind: 'show', id }] } as const;
      return showOutcome(await app.keeper.change(moderator, change), texts);
    }),
  suggest: (request, app, { serverId }) => suggestWorks(hiddenWorks(app, serverId), request.typed),
};
