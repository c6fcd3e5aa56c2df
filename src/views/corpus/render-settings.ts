import type { Message } from '../../bot/command.js';
import type { Texts } from '../../bot/messages/texts.js';
import type { ServerSettings } from '../../library/living/server-records.js';
import { container, textDisplay } from '../components.js';
import { escapeLine } from '../escape-text.js';

const DISCORD_ID = /^\d{1,20}$/;

export interface SettingsOptions {
  readonly settings: ServerSettings;
  /** They were changed just now. */
  readonly isSaved: boolean;
}

/** What a server's moderators decided about the bot; private. */
export function renderSettings({ settings, isSaved }: SettingsOptions, texts: Texts): Message {
  const words = texts.records.settings;
  const { locale, channels, moderatorRole } = settings;
  const yesNo = (is: boolean): string => (is ? words.yes : words.no);
  const places = channels.filter((id) => DISCORD_ID.test(id)).map((id) => `<#${id}>`);
  const hasRole = moderatorRole !== null && DISCORD_ID.test(moderatorRole);
  const facts: readonly (readonly [string, string])[] = [
    [words.labels.language, locale === null ? words.ownLanguage : escapeLine(texts.shown.language(locale), 60) || '…'],
    [words.labels.private, yesNo(settings.isPrivate)],
    [words.labels.channels, places.length === 0 ? words.everywhere : `${places.join(' ')} (${words.elsewhere})`],
    [words.labels.feedback, yesNo(settings.asksFeedback)],
    [words.labels.gaps, yesNo(settings.keepsGaps)],
    [words.labels.moderatorRole, hasRole ? `<@&${moderatorRole}>` : words.noRole],
  ];
  const lines = [
    `### ${words.title}`,
    ...(isSaved ? [words.saved] : []),
    ...facts.map(([label, value]) => `**${label}:** ${value}`),
    ...(hasRole ? [`-# ${words.roleHint}`] : []),
  ];
  const components = [container('moderation', [textDisplay(lines.join('\n'))])];
  return { components, isPrivate: true, placement: 'new', outcome: isSaved ? 'settings-saved' : 'settings' };
}
