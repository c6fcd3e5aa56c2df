import type { CommandRequest, Options } from '../../src/bot/command.js';
import { catalogues } from '../../src/bot/messages/texts-for.js';
import type { Texts } from '../../src/bot/messages/texts.js';
import type { ServerSettings } from '../../src/library/living/server-records.js';
import { renderSettings } from '../../src/views/corpus/render-settings.js';
import { renderNotice } from '../../src/views/render-notice.js';
import { booleanOption, channelOption, roleOption, stringOption } from '../command-data.js';
import { optionText } from '../option-text.js';
import { managesServer } from './as-moderator.js';
import { subcommandData, type Subcommand } from './subcommand.js';
import { withStore } from './with-store.js';

/** Channels of the list, all of which are named in one message. */
const MAX_CHANNELS = 50;
/** In place of a locale: the server's own. */
const OWN_LANGUAGE = 'own';
const locales = catalogues.flatMap(({ locales: [first] }) => first ?? []);

/** `/corpus settings …`: changes what is given and shows how all of it stands. */
export const settings: Subcommand = {
  group: null,
  data: subcommandData(
    (texts) => texts.records.commands.settings,
    [
      stringOption((texts) => texts.records.commands.settings.options.language, {
        choices: [
          { value: OWN_LANGUAGE, pick: (texts) => texts.records.settings.ownLanguage },
          ...locales.map((locale) => ({ value: locale, pick: (texts: Texts) => texts.shown.language(locale) })),
        ],
      }),
      booleanOption((texts) => texts.records.commands.settings.options.private),
      channelOption((texts) => texts.records.commands.settings.options.channel),
      booleanOption((texts) => texts.records.commands.settings.options.allow),
      booleanOption((texts) => texts.records.commands.settings.options.feedback),
      booleanOption((texts) => texts.records.commands.settings.options.gaps),
      roleOption((texts) => texts.records.commands.settings.options['moderator-role']),
    ],
  ),
  run: (request, app, { serverId }) =>
    withStore(request, app, async (texts) => {
      const isSaved = Object.keys(request.options).length > 0;
      const line = isSaved ? findFault(request, app.settings, texts) : null;
      if (line !== null) return renderNotice({ line, outcome: 'wrong-settings' });
      const wanted = applyOptions(app.settings, request.options, serverId);
      if (isSaved) await app.records.saveSettings(serverId, wanted);
      return renderSettings({ settings: wanted, isSaved }, texts);
    }),
};

function findFault(request: CommandRequest, { channels }: ServerSettings, { records }: Texts): string | null {
  const { options } = request;
  const words = records.settings;
  // Whoever has the role could otherwise hand it on.
  if (options['moderator-role'] !== undefined && !managesServer(request)) return words.onlyManagers;
  const channel = optionText(options, 'channel');
  if (channel === null) return options['allow'] === undefined ? null : words.noChannel;
  const isMore = options['allow'] !== false && !channels.includes(channel);
  return isMore && channels.length >= MAX_CHANNELS ? words.tooManyChannels(MAX_CHANNELS) : null;
}

/** `@everyone`, whose id is the server's, is nobody's privilege: choosing it takes the role back. */
function applyOptions(current: ServerSettings, options: Options, serverId: string): ServerSettings {
  const language = optionText(options, 'language');
  const role = optionText(options, 'moderator-role');
  const isOn = (name: string, before: boolean): boolean => {
    const value = options[name];
    return typeof value === 'boolean' ? value : before;
  };
  return {
    locale: language === null ? current.locale : (locales.find((locale) => locale === language) ?? null),
    isPrivate: isOn('private', current.isPrivate),
    channels: changeChannels(current.channels, optionText(options, 'channel'), options['allow'] !== false),
    asksFeedback: isOn('feedback', current.asksFeedback),
    keepsGaps: isOn('gaps', current.keepsGaps),
    moderatorRole: role === null ? current.moderatorRole : role === serverId ? null : role,
  };
}

function changeChannels(channels: readonly string[], channel: string | null, isAllowed: boolean): readonly string[] {
  if (channel === null) return channels;
  const others = channels.filter((id) => id !== channel);
  return isAllowed ? [...others, channel] : others;
}
