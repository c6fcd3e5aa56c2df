import { PermissionFlagsBits } from 'discord.js';
import type { Attachment } from '../../src/bot/attachment.js';
import type {
  ActionRequest,
  App,
  CommandRequest,
  ControlRequest,
  Message,
  Modal,
  ModalRequest,
  Options,
} from '../../src/bot/command.js';
import { toShown } from '../../src/platforms/to-shown.js';
import { findMessageFaults, findModalFaults } from './find-message-faults.js';
import { commandRequest, controlRequest, modalRequest, sampleRouter } from './sample-app.js';

/** Somebody who manages a server, at work with one app. */
export interface SampleModerator {
  /** Every message or form that answers, in order; Discord takes each of them. */
  readonly run: (
    subcommand: string,
    options?: Options,
    file?: Attachment,
    rest?: Partial<CommandRequest>,
  ) => Promise<readonly (Message | Modal)[]>;
  readonly press: (customId: string, rest?: Partial<ControlRequest>) => Promise<Message | Modal>;
  readonly send: (
    customId: string,
    fields: ModalRequest['fields'],
    rest?: Partial<ModalRequest>,
  ) => Promise<readonly (Message | Modal)[]>;
  /** Requests so far: each costs a press of Enter, a button, or *Submit*. */
  readonly presses: () => number;
}

const PERMISSIONS = PermissionFlagsBits.ManageGuild;

/** Lets a moderator use our commands. */
export function sampleModerator(app: App): SampleModerator {
  const router = sampleRouter(app);
  let presses = 0;
  const route = async (request: ActionRequest): Promise<readonly (Message | Modal)[]> => {
    presses += 1;
    const shown: (Message | Modal)[] = [];
    for await (const one of toShown(router.route(request))) shown.push(one);
    const faults = shown.flatMap((one) => ('modal' in one ? findModalFaults(one) : findMessageFaults(one)));
    if (faults.length > 0) throw new Error(`Discord would reject: ${faults.join('; ')}`);
    return shown;
  };
  return {
    run: (subcommand, options = {}, file, rest = {}) =>
      route({
        ...commandRequest('corpus', options),
        subcommand,
        permissions: PERMISSIONS,
        attachments: file === undefined ? {} : { file },
        ...rest,
      }),
    async press(customId, rest = {}) {
      const shown = await route({
        ...controlRequest(customId, { isPrivate: true, permissions: PERMISSIONS }),
        ...rest,
      });
      const last = shown.at(-1);
      if (last === undefined) throw new Error(`${customId} is answered`);
      return last;
    },
    send: (customId, fields, rest = {}) =>
      route({ ...modalRequest(customId, fields), permissions: PERMISSIONS, ...rest }),
    presses: () => presses,
  };
}

/** The last of several, which is a message. */
export function lastMessage(shown: readonly (Message | Modal)[] | Message | Modal): Message {
  const last = [shown].flat().at(-1);
  if (last === undefined || 'modal' in last) throw new Error('a message is shown');
  return last;
}

/** The last of several, which is a form. */
export function lastForm(shown: readonly (Message | Modal)[] | Message | Modal): Modal {
  const last = [shown].flat().at(-1);
  if (last === undefined || 'components' in last) throw new Error('a form is shown');
  return last;
}
