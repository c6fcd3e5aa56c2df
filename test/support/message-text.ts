import { ButtonStyle, ComponentType, type APIButtonComponent, type APIStringSelectComponent } from 'discord.js';
import type { Message, ShownText } from '../../src/bot/command.js';
import { collectComponents, readText } from './loopback-discord/check-message-limits.js';

/** All Markdown of a message, a line break between texts. */
export function textOf(message: Message): string {
  return collectComponents(message.components)
    .flatMap((component) => readText(component, 'content'))
    .join('\n');
}

/** All texts of a message, as Discord gives them back with a press on one of its controls. */
export function shownTexts(message: Message): readonly ShownText[] {
  return collectComponents(message.components).flatMap((component, index) =>
    readText(component, 'content').map((content) => ({ id: idOf(component) ?? index + 1, content })),
  );
}

/** All buttons of a message, in order, also those beside texts. */
export function buttonsOf(message: Message): readonly APIButtonComponent[] {
  return collectComponents(message.components).filter(isButton);
}

/** All menus of a message. */
export function menusOf(message: Message): readonly APIStringSelectComponent[] {
  return collectComponents(message.components).filter(isMenu);
}

/** The custom id of the only enabled button with that label. */
export function customIdOf(message: Message, label: string): string {
  const found = buttonsOf(message).filter((button) => labelOf(button) === label && button.disabled !== true);
  const [only] = found;
  if (only === undefined || found.length > 1 || !('custom_id' in only)) {
    throw new Error(`${found.length} buttons "${label}" among ${buttonsOf(message).map(labelOf).join(' | ')}`);
  }
  return only.custom_id;
}

/** A button's label; empty for one that has none. */
export function labelOf(button: APIButtonComponent): string {
  return button.style === ButtonStyle.Premium ? '' : (button.label ?? '');
}

function idOf(component: object): number | null {
  return 'id' in component && typeof component.id === 'number' ? component.id : null;
}

function isButton(component: object): component is APIButtonComponent {
  return 'type' in component && component.type === ComponentType.Button;
}

function isMenu(component: object): component is APIStringSelectComponent {
  return 'type' in component && component.type === ComponentType.StringSelect;
}
