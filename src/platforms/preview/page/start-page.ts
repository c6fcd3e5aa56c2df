import { ignoreFiles } from './accept-files.js';
import { createComposer } from './composer.js';
import type { CommandUse, Composer } from './composer.js';
import { drawTopBar } from './top-bar.js';
import { element, requireElement } from './element.js';
import { openForm } from './form-dialog.js';
import { icon } from './icon.js';
import { createMessageList } from './message-list.js';
import type { MessageList } from './message-list.js';
import { openMessageMenu } from './message-menu.js';
import { perform } from './perform.js';
import { readFiles } from './read-files.js';
import { rehearseDrawing } from './rehearse-drawing.js';
import type { ServerApi } from './server-api.js';
import { drawSideBar, drawWelcome } from './side-bar.js';
import { applyView, readView, writeView } from './view.js';
import type { View } from './view.js';
import type { Action, DrawnForm, DrawnMessage, PreviewEvent, Setting } from './wire.js';
import type { MessageDrawing } from './draw-message.js';

/** Builds the page, and rebuilds what a switch changes. Resolves when somebody can type. */
export async function startPage(api: ServerApi): Promise<void> {
  let view = readView(location.hash, navigator.languages);
  let setting = await api.loadSetting(view);
  const status = requireElement('status');
  const say = (line: string): void => {
    status.textContent = line;
  };

  const run = (events: AsyncIterable<PreviewEvent>, message: string | null): Promise<void> =>
    perform(events, { texts: setting.texts, say, onEvent: (event) => showEvent(event, message) });
  const act = (action: Action): Promise<void> =>
    run(api.act(view, action), 'message' in action ? action.message : null);
  async function* useCommand({ command: { name, subcommand }, options, files }: CommandUse) {
    const sent = await readFiles(files);
    yield* api.act(view, { kind: 'command', command: name, subcommand, options, files: sent });
  }
  const showEvent = (event: PreviewEvent, source: string | null): void => {
    if (event.kind === 'message') list.show(event.message);
    if (event.kind === 'form') showForm(event.form, source);
  };
  const showForm = (form: DrawnForm, message: string | null): void =>
    openForm(
      form,
      { texts: setting.texts, locale: view.locale },
      (fields) => void act({ kind: 'modal', customId: form.customId, fields, message }),
    );
  const ask = (question: string): void => void act({ kind: 'command', command: 'ask', options: { question } });

  const drawingOf = (message: DrawnMessage, onDismiss: () => void): MessageDrawing => ({
    texts: setting.texts,
    locale: view.locale,
    onDismiss,
    onPress: (customId, values) => void act({ kind: 'control', message: message.id, customId, values }),
    onMenu:
      setting.menus.length === 0
        ? null
        : (opener, at) =>
            openMessageMenu({
              menus: setting.menus,
              label: setting.texts.more,
              at,
              opener,
              onChoose: (command) => void act({ kind: 'menu', command, message: message.id }),
            }),
    nameOf: (command, subcommand) => nameOf(command, subcommand, setting),
    authorOf: (id) => list.find(id)?.author ?? null,
  });
  const list: MessageList = createMessageList(requireElement('messages'), requireElement('scroller'), drawingOf);

  const buildComposer = (): Composer =>
    createComposer({
      texts: setting.texts,
      locale: view.locale,
      maxFileBytes: setting.maxFileBytes,
      commands: setting.commands,
      suggest: (typing) => api.suggest(view, typing),
      onCommand: (use) => void run(useCommand(use), null),
      onText: (text, purpose) => (purpose === 'ask' ? ask(text) : void run(api.post(view, text), null)),
    });
  const build = (): void => {
    applyView(view);
    const composer = buildComposer();
    requireElement('top-bar').replaceChildren(...drawTopBar(view, setting, (change) => void changeView(change)));
    requireElement('channel-head').replaceChildren(...drawChannelHead(setting));
    requireElement('welcome').replaceChildren(...drawWelcome(setting, ask));
    requireElement('side-bar').replaceChildren(
      ...drawSideBar(setting, { onAsk: ask, onCommand: (command) => composer.choose(command) }),
    );
    requireElement('composer').replaceChildren(composer.element);
    requireElement('log').setAttribute('aria-label', setting.texts.messages);
    document.title = setting.texts.title;
    list.redraw();
  };
  const changeView = async (change: Partial<Record<keyof View, string>>): Promise<void> => {
    const focused = document.activeElement?.id;
    view = readView(writeView({ ...view, ...readChange(change) }), []);
    history.replaceState(null, '', writeView(view));
    setting = await api.loadSetting(view);
    build();
    if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus();
  };

  ignoreFiles(document);
  build();
  const messages = await api.openChannel(view);
  for (const message of messages) list.show(message);
  // Whoever comes for the first time begins to read at the top.
  if (messages.every(({ author }) => author.kind === 'guest')) requireElement('scroller').scrollTop = 0;
  document.querySelector<HTMLInputElement>('#composer input')?.focus();
  document.documentElement.dataset['state'] = 'ready';
  // After what is there can be seen.
  requestAnimationFrame(() => setTimeout(() => rehearseDrawing(requireElement('scroller'), drawingOf)));
}

/** A switch's value is checked where the address is read. */
function readChange(change: Partial<Record<keyof View, string>>): Partial<View> {
  const told = new URLSearchParams(Object.entries(change).map(([name, value]): [string, string] => [name, value]));
  const read = readView(told.toString(), []);
  return Object.fromEntries(Object.entries(read).filter(([name]) => name in change));
}

function nameOf(command: string, subcommand: string, { commands, menus }: Setting): string {
  const slash = commands.find((one) => one.name === command && one.subcommand === subcommand);
  return slash === undefined ? (menus.find(({ name }) => name === command)?.shown ?? command) : `/${slash.shown}`;
}

function drawChannelHead({ texts }: Setting): readonly HTMLElement[] {
  return [element('h1', {}, [icon('hash'), texts.channel]), element('p', { class: 'topic' }, [texts.topic])];
}
