import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type APIApplicationCommandStringOption,
} from 'discord-api-types/v10';
import type { App, Command, CommandRequest, Message } from '../src/bot/command.js';
import { localized } from '../src/bot/messages/localized.js';
import type { Texts } from '../src/bot/messages/texts.js';
import { isHttpUrl } from '../src/corpus/meta-forms.js';
import { escapeLine } from '../src/views/escape-text.js';
import { renderNotice } from '../src/views/render-notice.js';
import { safeUrl } from '../src/views/safe-url.js';
import { visibleLine } from '../src/views/visible-text.js';
import { stringOption } from './command-data.js';
import { subcommandData } from './corpus/subcommand.js';
import { withStore } from './corpus/with-store.js';
import { findSource } from './find-source.js';
import { optionText } from './option-text.js';
import { readerTexts } from './reader-texts.js';
import { suggestSources } from './suggest-sources.js';

/** Longest suggestion; a moderator reads it whole. */
const MAX_TEXT_CHARS = 500;

/** A text of limited length. */
const limited = (option: APIApplicationCommandStringOption): APIApplicationCommandStringOption =>
  option.autocomplete === true ? option : { ...option, max_length: MAX_TEXT_CHARS };

/** `/suggest source url` and `/suggest correction text [work]`: what a member proposes to the moderators, without who it was. */
export const suggest: Command = {
  isAlwaysPrivate: true,
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localized((texts) => texts.records.commands.suggest),
    options: [
      subcommandData(
        (texts) => texts.records.commands.suggestSource,
        [limited(stringOption((texts) => texts.records.commands.suggestSource.options.url, { required: true }))],
      ),
      subcommandData(
        (texts) => texts.records.commands.suggestCorrection,
        [
          limited(stringOption((texts) => texts.records.commands.suggestCorrection.options.text, { required: true })),
          stringOption((texts) => texts.records.commands.suggestCorrection.options.work, { autocomplete: true }),
        ],
      ),
    ],
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  run(request, app) {
    const { serverId } = request;
    const { notices } = readerTexts(request, app, true);
    if (serverId === null) return renderNotice({ line: notices.onlyInServers, outcome: 'not-in-server' });
    if (!app.mayChange(serverId))
      return renderNotice({ line: notices.serverNotAllowed, outcome: 'server-not-allowed' });
    return withStore(request, app, async (texts) => {
      const read = readSuggestion(request, app, texts);
      if ('components' in read) return read;
      const isTaken = await app.records.suggest(serverId, read);
      const { thanks, full } = texts.records.suggestions;
      return isTaken
        ? renderNotice({ line: thanks, outcome: 'suggested', accent: 'answer' })
        : renderNotice({ line: full, outcome: 'suggestions-full' });
    });
  },
  suggest: (request, app) =>
    request.option === 'work' ? suggestSources(app.library.for(request.serverId), request.typed) : [],
};

/** What is suggested, or a line on what is wrong with it. */
function readSuggestion(
  request: CommandRequest,
  app: App,
  texts: Texts,
): Parameters<App['records']['suggest']>[1] | Message {
  const words = texts.records.suggestions;
  if (request.subcommand === 'source') {
    const url = visibleLine(optionText(request.options, 'url') ?? '');
    const isAddress = isHttpUrl(url) && safeUrl(url) !== null && url.length <= MAX_TEXT_CHARS;
    if (isAddress) return { kind: 'source', text: url, documentId: null };
    return renderNotice({ line: words.notAnAddress(escapeLine(url, 300) || '…'), outcome: 'wrong-suggestion' });
  }
  const text = visibleLine(optionText(request.options, 'text') ?? '').slice(0, MAX_TEXT_CHARS);
  if (text === '') return renderNotice({ line: words.noText, outcome: 'wrong-suggestion' });
  const typed = optionText(request.options, 'work');
  const found = typed === null ? null : findSource(app.library.for(request.serverId), typed);
  if (found?.kind !== 'unknown') return { kind: 'correction', text, documentId: found?.document.id ?? null };
  const line = texts.views.sourceUnknown(escapeLine(typed ?? '', 200));
  return renderNotice({ line, outcome: 'wrong-suggestion' });
}
