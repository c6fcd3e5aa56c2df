import { renderNotice } from '../../src/views/render-notice.js';
import { stringOption } from '../command-data.js';
import { optionText } from '../option-text.js';
import { readerTexts } from '../reader-texts.js';
import { findOpenSource, suggestOpenSources } from './find-open-source.js';
import { renderUnknownOpenSource } from './render-unknown-open-source.js';
import { showSteps } from './show-steps.js';
import { subcommandData, type Subcommand } from './subcommand.js';

/** `/corpus refresh [source]`: reads one page or feed anew, or all, and shows what came of it. */
export const refresh: Subcommand = {
  group: null,
  data: subcommandData(
    (texts) => texts.add.commands.refresh,
    [stringOption((texts) => texts.add.commands.refresh.options.source, { autocomplete: true })],
  ),
  run(request, app, moderator) {
    const texts = readerTexts(request, app, true);
    const state = app.keeper.state(moderator.serverId);
    if (state.sources.length === 0) return renderNotice({ line: texts.add.report.noSources, outcome: 'no-sources' });
    const typed = optionText(request.options, 'source');
    const source = typed === null ? null : findOpenSource(state, typed);
    if (typed !== null && source === null) return renderUnknownOpenSource(typed, texts);
    return showSteps(app.keeper.refresh(moderator, source?.id ?? null), { app, moderator, texts });
  },
  suggest: (request, app, { serverId }) => suggestOpenSources(app.keeper.state(serverId), request.typed),
};
