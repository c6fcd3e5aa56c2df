import { drawComponent } from './draw-component.js';
import type { Drawing } from './draw-component.js';
import { element, fill } from './element.js';
import { icon } from './icon.js';
import type { Author, DrawnMessage, Origin, PageTexts } from './wire.js';

/** What drawing messages takes. */
export interface MessageDrawing extends Drawing {
  readonly onDismiss: () => void;
  /** Opens the menu of the message at a place of the window; `null` where there is none. */
  readonly onMenu: ((opener: HTMLElement, at: { readonly x: number; readonly y: number }) => void) | null;
  /** A command's name as the reader knows it. */
  readonly nameOf: (command: string, subcommand: string) => string;
  /** The author of another message; `null` where that is not known. */
  readonly authorOf: (messageId: string) => Author | null;
}

/** A message with its author, its time and what stands above and below it. */
export function drawMessage(message: DrawnMessage, drawing: MessageDrawing): HTMLElement {
  const { id, author, origin, onlyFor, components } = message;
  const item = element(
    'li',
    {
      class: `message${onlyFor === null ? '' : ' is-private'}`,
      attributes: { id: `message-${id}`, tabindex: '-1', 'data-only-for': onlyFor },
    },
    [
      origin === null ? null : drawOrigin(origin, drawing),
      drawAvatar(author),
      element('div', { class: 'message-body' }, [
        drawHead(message, drawing),
        element(
          'div',
          { class: 'message-content' },
          components.map((component) => drawComponent(component, drawing)),
        ),
        onlyFor === null ? null : drawPrivateStrip(drawing),
      ]),
      drawing.onMenu === null ? null : drawMenuButton(drawing.onMenu, drawing.texts),
    ],
  );
  const { onMenu } = drawing;
  if (onMenu !== null) {
    item.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      onMenu(item, { x: event.clientX, y: event.clientY });
    });
  }
  return item;
}

/** The name that an author goes by. */
function nameOfAuthor(author: Author, texts: PageTexts): string {
  switch (author.kind) {
    case 'bot':
      return 'Footnote';
    case 'guest':
      return author.name;
    case 'you':
      return texts.you;
    case 'other':
      break;
  }
  return texts.other;
}

function drawOrigin(origin: Origin, drawing: MessageDrawing): HTMLElement {
  const { texts } = drawing;
  if (origin.kind === 'command') {
    const person = nameOfAuthor({ kind: origin.person }, texts);
    const words = fill(texts.used, { person, command: drawing.nameOf(origin.command, origin.subcommand) });
    return element('div', { class: 'origin' }, [drawAvatar({ kind: origin.person }), element('span', {}, [words])]);
  }
  const author = drawing.authorOf(origin.to) ?? { kind: 'bot' };
  const words = fill(texts.repliesTo, { name: nameOfAuthor(author, texts) });
  return element('div', { class: 'origin' }, [drawAvatar(author), element('span', {}, [words])]);
}

function drawAvatar(author: Author): HTMLElement {
  const properties = { class: `avatar avatar-${author.kind}`, attributes: { 'aria-hidden': 'true' } };
  if (author.kind === 'bot') return element('span', properties, [icon('mark')]);
  return element('span', properties, [author.kind === 'guest' ? (Array.from(author.name)[0] ?? '') : '']);
}

function drawHead({ author, at, isEdited }: DrawnMessage, { texts, locale }: MessageDrawing): HTMLElement {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at);
  return element('div', { class: 'message-head' }, [
    element('span', { class: `author author-${author.kind}` }, [nameOfAuthor(author, texts)]),
    author.kind === 'bot' ? element('span', { class: 'app-tag' }, [texts.app]) : null,
    element('time', { class: 'message-time', attributes: { datetime: new Date(at).toISOString() } }, [
      fill(texts.todayAt, { time }),
    ]),
    isEdited ? element('span', { class: 'edited' }, [texts.edited]) : null,
  ]);
}

function drawPrivateStrip({ texts, onDismiss }: MessageDrawing): HTMLElement {
  return element('p', { class: 'private-strip' }, [
    icon('eye'),
    ` ${texts.onlyYou} · `,
    element('button', { class: 'text-button', attributes: { type: 'button' }, onClick: onDismiss }, [texts.dismiss]),
  ]);
}

function drawMenuButton(onMenu: NonNullable<MessageDrawing['onMenu']>, texts: PageTexts): HTMLElement {
  const button = element(
    'button',
    { class: 'message-more', attributes: { type: 'button', 'aria-label': texts.more, 'aria-haspopup': 'menu' } },
    [icon('more')],
  );
  button.addEventListener('click', () => {
    const { left, bottom } = button.getBoundingClientRect();
    onMenu(button, { x: left, y: bottom });
  });
  return button;
}
