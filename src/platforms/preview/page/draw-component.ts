import { drawBlocks, drawLink } from './draw-markdown.js';
import type { Wording } from './draw-markdown.js';
import { element } from './element.js';
import { fileSize } from './file-size.js';
import { icon } from './icon.js';
import { createSelectMenu } from './select-menu.js';
import type { Drawn, DrawnButton, DrawnFile, DrawnPicture } from './wire.js';

/** What drawing components takes. */
export interface Drawing extends Wording {
  /** Somebody pressed a button, or chose values of a menu. */
  readonly onPress: (customId: string, values: readonly string[]) => void;
}

/** A component of a message, with all that is in it. */
export function drawComponent(drawn: Drawn, drawing: Drawing): HTMLElement {
  switch (drawn.kind) {
    case 'text':
      return element('div', { class: 'text' }, drawBlocks(drawn.blocks, drawing));
    case 'container':
      return drawContainer(drawn.colour, drawComponents(drawn.children, drawing));
    case 'row':
      return element('div', { class: 'row' }, drawComponents(drawn.children, drawing));
    case 'section':
      return element('div', { class: 'section' }, [
        element('div', { class: 'section-texts' }, drawComponents(drawn.texts, drawing)),
        drawComponent(drawn.accessory, drawing),
      ]);
    case 'separator':
      return element('div', {
        class: `separator${drawn.isLine ? ' is-line' : ''}${drawn.isLarge ? ' is-large' : ''}`,
        attributes: { role: 'presentation' },
      });
    case 'gallery':
      return element(
        'div',
        { class: `gallery${drawn.pictures.length > 1 ? ' is-grid' : ''}` },
        drawn.pictures.map((picture) => drawPicture(picture, drawing)),
      );
    case 'thumbnail':
      return element('div', { class: 'thumbnail' }, [drawPicture(drawn, drawing)]);
    case 'button':
      return drawButton(drawn, drawing);
    case 'file':
      return drawFile(drawn, drawing);
    case 'select':
      break;
  }
  return createSelectMenu(drawn, drawing.texts, (values) => drawing.onPress(drawn.customId, values));
}

function drawComponents(list: readonly Drawn[], drawing: Drawing): readonly HTMLElement[] {
  return list.map((each) => drawComponent(each, drawing));
}

function drawContainer(colour: string | null, children: readonly HTMLElement[]): HTMLElement {
  const box = element('div', { class: 'container' }, children);
  if (colour !== null) box.style.setProperty('--accent', colour);
  return box;
}

function drawPicture({ url, alt }: DrawnPicture, { texts }: Drawing): HTMLElement {
  if (url === '')
    return element('p', { class: 'picture-elsewhere' }, [texts.pictureElsewhere, alt === '' ? '' : `: ${alt}`]);
  return element('img', { class: 'picture', attributes: { src: url, alt } });
}

function drawFile({ name, url, sizeBytes }: DrawnFile, { texts, locale }: Drawing): HTMLElement {
  if (url === '') return element('p', { class: 'picture-elsewhere' }, [texts.fileGone]);
  const words = element('span', { class: 'file-words' }, [
    element('span', { class: 'file-name' }, [name]),
    element('span', { class: 'file-size' }, [fileSize(sizeBytes, locale)]),
  ]);
  const attributes = { href: url, download: name, 'aria-label': `${texts.download}: ${name}` };
  return element('a', { class: 'file', attributes }, [icon('file'), words, icon('download')]);
}

function drawButton({ look, label, emoji, customId, url, isDisabled }: DrawnButton, drawing: Drawing): HTMLElement {
  const face = [emoji === '' ? null : element('span', { class: 'emoji' }, [emoji]), label];
  if (url !== null) return drawLink(url, [label, icon('link')], 'button button-link');
  const button = element('button', { class: `button button-${look}`, attributes: { type: 'button' } }, face);
  button.disabled = isDisabled;
  if (customId !== null) button.addEventListener('click', () => drawing.onPress(customId, []));
  return button;
}
