import { findBearing } from '../src/answer/bearing.js';
import type { MenuCommand } from '../src/bot/command.js';
import { plainMessage } from '../src/bot/plain-message.js';
import { renderBearing } from '../src/views/render-bearing.js';
import { menuData } from './command-data.js';
import { readerTexts } from './reader-texts.js';

/** The menu entry that finds what bears on a message, for the one who asks. */
export const findSources: MenuCommand = {
  data: menuData(({ findSources: texts }) => texts),
  run(request, app) {
    const snapshot = app.library.for(request.serverId);
    const claim = plainMessage(request.text);
    const bearing = findBearing(claim, (question) => snapshot.answer(question));
    return renderBearing({ claim, bearing, findNames: snapshot.findNames }, readerTexts(request, app, true));
  },
};
