import { ButtonStyle, ComponentType, TextInputStyle } from 'discord.js';
import type { APIMessageTopLevelComponent, APITextInputComponent } from 'discord.js';
import type { ActionRequest, CommandRequest, Message, Modal, Reply, Shown } from '../../../src/bot/command.js';
import { message } from '../gateway/test-bot.js';

/** A picture of one transparent dot. */
export const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const input: APITextInputComponent = {
  type: ComponentType.TextInput,
  custom_id: 'reason',
  style: TextInputStyle.Paragraph,
  required: true,
  max_length: 200,
};

/** A form with a text, and one input in each of the two ways in which Discord takes them. */
export const form: Modal = {
  outcome: 'asked',
  modal: {
    custom_id: 'form.1',
    title: 'What was missing?',
    components: [
      { type: ComponentType.TextDisplay, content: 'In **your** words.' },
      { type: ComponentType.Label, label: 'Reason', description: 'A sentence is enough', component: input },
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.TextInput,
            custom_id: 'name',
            label: 'Name',
            style: TextInputStyle.Short,
            required: false,
          },
        ],
      },
    ],
  },
};

/** A row of one button. */
export const button = (label: string, customId: string): APIMessageTopLevelComponent => ({
  type: ComponentType.ActionRow,
  components: [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId }],
});

const select: APIMessageTopLevelComponent = {
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.StringSelect,
      custom_id: 'select.1',
      placeholder: 'Open a section',
      options: ['Beginning', 'Middle', 'End'].map((label) => ({ label, value: label.toLowerCase() })),
    },
  ],
};

const picture: APIMessageTopLevelComponent = {
  type: ComponentType.MediaGallery,
  items: [{ media: { url: 'attachment://dot.png' }, description: 'A dot' }],
};

/** What the test bot does: a question names it, and so do the custom ids of its controls. */
export function answerForPreview(request: ActionRequest): Reply {
  switch (request.kind) {
    case 'command':
      if (request.command === 'shelf') return keepShelf(request);
      return answerCommand(String(request.options['question']));
    case 'menu':
      return message(`About: ${request.text}`, { isPrivate: true });
    case 'modal':
      return message(`Thanks: ${request.fields['reason']} (${request.fields['name']})`, { isPrivate: true });
    case 'control':
      break;
  }
  if (request.customId === 'form') return form;
  if (request.customId === 'select.1') return message(`Chosen: ${request.values.join()}`, { isPrivate: true });
  const texts = request.shown.map(({ content }) => content).join();
  const line = `after ${texts}; owner ${request.isOwner}; private ${request.isPrivate}`;
  return message(line, request.isOwner ? { placement: 'update' } : { isPrivate: true });
}

function answerCommand(what: string): Reply {
  if (what === 'fail') return Promise.reject(new Error('broken'));
  if (what === 'steps') return steps();
  if (what === 'grow') return grow();
  if (what === 'form') return form;
  const files = [{ name: 'dot.png', bytes: DOT }];
  const controls = [button('Turn', 'turn'), button('Not helpful', 'form'), select];
  const text: APIMessageTopLevelComponent = { type: ComponentType.TextDisplay, content: what };
  return message('', { components: [text, ...(what === 'picture' ? [picture] : []), ...controls], files });
}

/** The sample command: a file to keep, or a file that is read in two steps. */
async function* keepShelf({ attachments, options }: CommandRequest): AsyncGenerator<Shown, void, undefined> {
  const file = attachments['file'];
  if (file === undefined) {
    const component: APIMessageTopLevelComponent = {
      type: ComponentType.File,
      file: { url: 'attachment://library.zip' },
    };
    yield message('', { components: [component], files: [{ name: 'library.zip', bytes: Buffer.from('PK!') }] });
    return;
  }
  yield message(`Reading ${file.name} (${file.sizeBytes} bytes)`);
  const text = new TextDecoder().decode(await file.read(10 * 1024 * 1024));
  yield message(`Read ${options['title'] ?? ''}: ${text.slice(0, 100)}`);
}

/** Becomes higher than a window. */
async function* grow(): AsyncGenerator<Message, void, undefined> {
  yield message('line 1');
  yield message(Array.from({ length: 30 }, (_, index) => `line ${index + 1}`).join('\n'));
}

async function* steps(): AsyncGenerator<Message, void, undefined> {
  yield message('first step');
  yield message('second step');
}
