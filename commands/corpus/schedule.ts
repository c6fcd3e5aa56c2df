import type { Texts } from '../../src/bot/messages/texts.js';
import { schedules, type Schedule, type Source } from '../../src/library/living/state.js';
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
    const { every, automatic = found.isAutomatic } = request.options;
    const source = { ...found, schedule: readSchedule(every) ?? found.schedule, isAutomatic: automatic === true };
    const outcome = await app.keeper.change(moderator, {
      reason: 'sources',
      about: [(visibleLine(found.title) || found.url).slice(0, MAX_ABOUT_CHARS)],
      operations: [{ kind: 'put-source', source }],
    });
    if (outcome.kind === 'refused') return renderRefused(outcome.refusal, texts);
    return renderPublished({ published: outcome.published, note: describe(source, texts) }, texts);
  },
  suggest: (request, app, { serverId }) =>
    request.option === 'source' ? suggestOpenSources(app.keeper.state(serverId), request.typed) : [],
};

function readSchedule(written: string | number | boolean | undefined): Schedule | null {
  return schedules.find((one) => one === written) ?? null;
}

function describe(source: Source, { add }: Texts): string {
  const saved = add.schedule.saved(nameSource(source), add.schedule.every[source.schedule]);
  if (source.schedule === 'never') return saved;
  return `${saved} ${source.isAutomatic ? add.schedule.automatic : add.schedule.byHand}`;
}
