import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import type { Bot } from '../../bot/bot.js';
import type { ActionRequest, Caller, Message } from '../../bot/command.js';
import { realDelay } from '../delay.js';
import { EDIT_EVERY_MS, pace } from '../pace.js';
import type { PaceOptions } from '../pace.js';
import { readTexts } from '../read-texts.js';
import { toShown } from '../to-shown.js';
import { drawMessage } from './channel.js';
import type { Channel, KeptMessage } from './channel.js';
import { drawForm } from './draw-form.js';
import { userIdOf } from './people.js';
import { here, SERVER_ID } from './places.js';
import { readFiles } from './read-files.js';
import type { Acting, Action, Origin, PreviewEvent } from './page/wire.js';

/** What an action meets. */
export interface Scene {
  readonly bot: Bot;
  readonly log: Logger;
  readonly channel: Channel;
  readonly acting: Acting;
  /** A new number for this request, which the bot shows when it fails. */
  readonly requestId: string;
  /** How quickly steps follow one another; default: as on Discord. */
  readonly pace?: PaceOptions;
}

const REAL_PACE: PaceOptions = { everyMs: EDIT_EVERY_MS, delay: realDelay, now: () => performance.now() };

const MEMBER =
  PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages | PermissionFlagsBits.UseApplicationCommands;

/** What somebody may do in the preview's channel. */
export function permissionsOf({ role }: Pick<Acting, 'role'>): bigint {
  return role === 'moderator' ? MEMBER | PermissionFlagsBits.ManageGuild : MEMBER;
}

/** Who acts, as Discord would describe them; ids of different channels differ. */
export function callerOf({ channel, acting, requestId }: Pick<Scene, 'channel' | 'acting' | 'requestId'>): Caller {
  return {
    requestId,
    userId: userIdOf(channel.number, acting.person),
    serverId: SERVER_ID,
    locale: acting.locale,
    serverLocale: acting.locale,
    permissions: permissionsOf(acting),
    roleIds: [],
    channelId: here.id,
    parentChannelId: null,
  };
}

/**
 * Does what somebody does, through the real bot, and tells what the channel then shows. An error of the bot is logged and
 * shown as on Discord.
 */
export async function* runAction(action: Action, scene: Scene): AsyncGenerator<PreviewEvent, void, undefined> {
  const { bot, channel, log } = scene;
  const source = 'message' in action && action.message !== null ? channel.find(action.message) : null;
  if ('message' in action && action.message !== null && source === null) {
    yield { kind: 'gone' };
    return;
  }
  const request = readAction(action, source, scene);
  let shown: KeptMessage | null = null;
  try {
    for await (const step of pace(toShown(bot.route(request)), scene.pace ?? REAL_PACE)) {
      if ('modal' in step) {
        yield { kind: 'form', form: drawForm(step.modal) };
        continue;
      }
      shown = show(step, { ...scene, action, source, shown });
      yield { kind: 'message', message: drawMessage(shown, channel.id) };
    }
  } catch (err) {
    log.error({ err, interaction: request.requestId }, 'request failed');
    const failure = show(bot.failure(request, err), { ...scene, action, source, shown: null });
    yield { kind: 'message', message: drawMessage(failure, channel.id) };
  }
}

interface Place extends Scene {
  readonly action: Action;
  readonly source: KeptMessage | null;
  readonly shown: KeptMessage | null;
}

/** A first message finds its place; later ones replace it. */
function show({ components, files = [], isPrivate, placement }: Message, place: Place): KeptMessage {
  const { channel, source, acting, shown } = place;
  const target = shown ?? (placement === 'update' ? source : null);
  const edited = target === null ? null : channel.edit(target.id, { components, files });
  if (edited !== null) return edited;
  return channel.add({
    author: { kind: 'bot' },
    onlyFor: isPrivate ? acting.person : null,
    origin: originOf(place),
    owner: acting.person,
    text: '',
    components,
    files,
  });
}

function originOf({ action, source, acting }: Place): Origin {
  if (action.kind === 'command' || action.kind === 'menu') {
    const subcommand = action.kind === 'command' ? (action.subcommand ?? '') : '';
    return { kind: 'command', person: acting.person, command: action.command, subcommand };
  }
  return { kind: 'reply', to: source?.id ?? '' };
}

function readAction(action: Action, source: KeptMessage | null, scene: Scene): ActionRequest {
  const caller = callerOf(scene);
  switch (action.kind) {
    case 'command':
      return {
        kind: 'command',
        ...caller,
        command: action.command,
        subcommand: action.subcommand ?? '',
        options: action.options,
        attachments: readFiles(action.files ?? {}),
      };
    case 'menu':
      return { kind: 'menu', ...caller, command: action.command, text: source?.text ?? '' };
    case 'modal':
      return { kind: 'modal', ...caller, customId: action.customId, fields: action.fields };
    case 'control':
      break;
  }
  return {
    kind: 'control',
    ...caller,
    customId: action.customId,
    values: action.values,
    isOwner: source?.owner === scene.acting.person,
    isPrivate: source !== null && source.onlyFor !== null,
    shown: source === null ? [] : readTexts(source.components),
  };
}
