import type { CommandRequest } from '../../src/bot/command.js';
import type { Texts } from '../../src/bot/messages/texts.js';
import { schedules, type Source } from '../../src/library/living/state.js';
import { renderPublished } from '../../src/views/corpus/render-published.js';
import { renderRefused } from '../../src/views/corpus/render-refused.js';
import { nameSource } from '../../src/views/corpus/say-sources.js';
import { renderNotice } from '../../src/views/render-notice.js';
import { visibleLine } from '../../src/views/visible-text.js';
import { booleanOption, stringOption } from '../command-data.js';
import { optionText } from '../option-text.js';
import { readerTexts } from '../reader-texts.js';
import { findOpenSource, suggestOpenSources } from './find-open-source.js';
import { renderUnknownOpenSource } from './render-unknown-open-source.js';
import { subcommandData, type Subcommand } from './subcommand.js';

/** `Version.about`: at most so many characters a title. */
const MAX_ABOUT_CHARS = 100;

/** `/corpus schedule source every [automatic]`: how often a page or feed is read anew, and whether that publishes by itself. */
export const schedule: Subcommand = {
  group: null,
  data: subcommandData(
    (texts) => texts.add.commands.schedule,
    [
      stringOption((texts) => texts.add.commands.schedule.options.source, { required: true, autocomplete: true }),
      stringOption((texts) => texts.add.commands.schedule.options.every, {
        required: true,
        choices: schedules.map((value) => ({ value, pick: (texts) => texts.add.schedule.every[value] })),
      }),
      booleanOption((texts) => texts.add.commands.schedule.options.automatic),
    ],
  ),
  async run(request, app, moderator) {
    const texts = readerTexts(request, app, true);
    const state = app.keeper.state(moderator.serverId);
    const typed = optionText(request.options, 'source') ?? '';
    const found = findOpenSource(state, typed);
    if (state.sources.length === 0) return renderNotice({ line: texts.add.schedule.none, outcome: 'no-sources' });
    if (found === null) return renderUnknownOpenSource(typed, texts);
    const wanted = readWanted(request.options);
    const outcome = await app.keeper.change(moderator, {
      reason: 'sources',
      about: [(visibleLine(found.title) || found.url).slice(0, MAX_ABOUT_CHARS)],
      operations: [{ kind: 'schedule', id: found.id, ...wanted }],
    });
    if (outcome.kind === 'refused') return renderRefused(outcome.refusal, texts);
    const source = app.keeper.state(moderator.serverId).sources.find(({ id }) => id === found.id) ?? found;
    return renderPublished({ published: outcome.published, note: describe({ ...source, ...wanted }, texts) }, texts);
  },
  suggest: (request, app, { serverId }) =>
    request.option === 'source' ? suggestOpenSources(app.keeper.state(serverId), request.typed) : [],
};

/** The settings that were said. */
function readWanted({ every, automatic }: CommandRequest['options']): Partial<Pick<Source, 'schedule' | 'isAutomatic'>> {
  const found = schedules.find((one) => one === every);
  return { ...(found && { schedule: found }), ...(typeof automatic === 'boolean' && { isAutomatic: automatic }) };
}

function describe(source: Source, { add }: Texts): string {
  const saved = add.schedule.saved(nameSource(source), add.schedule.every[source.schedule]);
  if (source.schedule === 'never') return saved;
  return `${saved} ${source.isAutomatic ? add.schedule.automatic : add.schedule.byHand}`;
}
