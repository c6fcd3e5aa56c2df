import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandStringOption,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { localized } from '../src/bot/messages/localized.js';
import type { AllCommandTexts } from '../src/bot/messages/texts.js';

export interface StringOptionRules {
  readonly required?: boolean;
  readonly autocomplete?: boolean;
}

/** A slash command's registration payload, usable in servers and direct messages, installed to either. */
export function commandData(
  command: keyof AllCommandTexts,
  options: readonly APIApplicationCommandBasicOption[] = [],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    ...localized((texts) => texts.commands[command]),
    options: [...options],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  };
}

/** A text option; its name and description come from the catalogues. */
export function stringOption(
  pick: Parameters<typeof localized>[0],
  { required = false, autocomplete = false }: StringOptionRules = {},
): APIApplicationCommandStringOption {
  const texts = localized(pick);
  return { type: ApplicationCommandOptionType.String, ...texts, required, autocomplete };
}

/** A yes-or-no option. */
export function booleanOption(pick: Parameters<typeof localized>[0]): APIApplicationCommandBooleanOption {
  return { type: ApplicationCommandOptionType.Boolean, ...localized(pick) };
}
