import type { Command, Control } from '../src/bot/command.js';
import { readAsked } from '../src/views/asked.js';
import { controlKeys } from '../src/views/control-keys.js';
import { answerAsked } from './answer-asked.js';
import { booleanOption, commandData, stringOption } from './command-data.js';
import { oldControl } from './old-control.js';
import { optionText } from './option-text.js';
import { readerTexts } from './reader-texts.js';
import { showInPlace } from './show-in-place.js';
import { suggestSources } from './suggest-sources.js';

/** `/ask question [private] [source]`: a cited answer for everyone, or for the asker alone; a refusal is always private. */
export const ask: Command = {
  data: commandData('ask', [
    stringOption((texts) => texts.commands.ask.options.question, { required: true }),
    booleanOption((texts) => texts.commands.ask.options.private),
    stringOption((texts) => texts.commands.ask.options.source, { autocomplete: true }),
  ]),
  run: (request, app) =>
    answerAsked(request, app, {
      question: optionText(request.options, 'question') ?? '',
      source: optionText(request.options, 'source'),
      isOwn: request.options['private'] === true,
    }),
  suggest: (request, app) => suggestSources(app.library.for(request.serverId), request.typed),
};

/** A button that asks a question: the corrected one under a refusal, the example of `/help`. */
export const askControl: Control = {
  ...controlKeys.ask,
  run(request, [visibility, question = '', source], app) {
    const isOwn = visibility !== 'open' || !request.isOwner;
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
