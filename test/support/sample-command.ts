import { ApplicationCommandOptionType, PermissionFlagsBits } from 'discord.js';
import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';

const title = {
  type: ApplicationCommandOptionType.String,
  name: 'title',
  name_localizations: { ko: '제목' },
  description: 'What it is called',
  autocomplete: true,
} as const;

/** A command for moderators with a subcommand, and a group in which one takes an upload. */
export const sampleCommand: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  name: 'shelf',
  name_localizations: { ko: '서가' },
  description: 'Keeps the shelf',
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  contexts: [0],
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'status',
      name_localizations: { ko: '상태' },
      description: 'What stands there',
    },
    {
      type: ApplicationCommandOptionType.SubcommandGroup,
      name: 'add',
      name_localizations: { ko: '추가' },
      description: 'Puts something there',
      options: [
        {
          type: ApplicationCommandOptionType.Subcommand,
          name: 'file',
          name_localizations: { ko: '파일' },
          description: 'Puts a file there',
          options: [
            {
              type: ApplicationCommandOptionType.Attachment,
              name: 'file',
              name_localizations: { ko: '파일' },
              description: 'A text, a page or a PDF',
              required: true,
            },
            title,
            { type: ApplicationCommandOptionType.Integer, name: 'year', description: 'When it came out' },
          ],
        },
        {
          type: ApplicationCommandOptionType.Subcommand,
          name: 'text',
          description: 'Puts a pasted text there',
          options: [title],
        },
      ],
    },
  ],
};
