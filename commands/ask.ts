import { answersPrivately } from '../src/bot/answers-privately.js';
import type { App, Caller, Command, Control } from '../src/bot/command.js';
import { readAsked } from '../src/views/asked.js';
import { controlKeys } from '../src/views/control-keys.js';
import { answerAsked } from './answer-asked.js';
import { booleanOption, commandData, stringOption } from './command-data.js';
import { oldControl } from './old-control.js';
import { optionText } from './option-text.js';
import { readerTexts } from './reader-texts.js';
import { showInPlace } from './show-in-place.js';
import { suggestSources } from './suggest-sources.js';

/** `/ask question [private] [source]`: a cited answer for everyone, or for the asker alone; a refusal is always private, and may be kept as a gap. */
export const ask: Command = {
  data: commandData('ask', [
    stringOption((texts) => texts.commands.ask.options.question, { required: true }),
    booleanOption((texts) => texts.commands.ask.options.private),
    stringOption((texts) => texts.commands.ask.options.source, { autocomplete: true }),
  ]),
  run(request, app) {
    const question = optionText(request.options, 'question') ?? '';
    const source = optionText(request.options, 'source');
    const message = answerAsked(request, app, { question, source, isOwn: answersPrivately(request, app.settings) });
    if (message.outcome === 'refused' && source === null) recordGap(request, app, question);
    return message;
  },
  suggest: (request, app) => suggestSources(app.library.for(request.serverId), request.typed),
};

/** A button that asks a question: the corrected one under a refusal, the example of `/help`. */
export const askControl: Control = {
  ...controlKeys.ask,
  run(request, [visibility, question = '', source], app) {
    const isOwn = visibility !== 'open' || !request.isOwner || app.settings.isPrivate;
    return answerAsked(request, app, { question, source: source ?? null, isOwn });
  },
};

/** Shows, in this message, the answer that it was opened from. */
export const backControl: Control = {
  ...controlKeys.back,
  run(request, _args, app) {
    const asked = readAsked(request.shown);
    if (asked === null) return oldControl(readerTexts(request, app, true));
    return showInPlace(request, app, ({ isPrivate }) => answerAsked(request, app, { ...asked, isOwn: isPrivate }));
  },
};

/** Keeps a question without an answer where the server's moderators want that; never who asked. */
function recordGap({ serverId }: Caller, { settings, recordGap: record }: App, question: string): void {
  if (serverId !== null && settings.keepsGaps) record(serverId, question);
}
