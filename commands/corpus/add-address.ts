import { stringOption } from '../command-data.js';
import { optionText } from '../option-text.js';
import { readerTexts } from '../reader-texts.js';
import { showSteps } from './show-steps.js';
import { subcommandData, type Subcommand } from './subcommand.js';

/** `/corpus add page url:`: one web page, which is then kept current. */
export const addPage: Subcommand = addAddress('page');

/** `/corpus add feed url:`: a blog's posts, those to come as well. */
export const addFeed: Subcommand = addAddress('feed');

function addAddress(kind: 'page' | 'feed'): Subcommand {
  return {
    group: 'add',
    data: subcommandData(
      (texts) => texts.add.commands[kind],
      [stringOption((texts) => texts.add.commands[kind].options.url, { required: true })],
    ),
    run(request, app, moderator) {
      const url = optionText(request.options, 'url') ?? '';
      const viewer = { app, moderator, texts: readerTexts(request, app, true) };
      return showSteps(app.keeper.add(moderator, { kind, url }), viewer);
    },
  };
}
