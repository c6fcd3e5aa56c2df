import { ComponentType } from 'discord-api-types/v10';
import type { ShownText } from '../bot/command.js';

/** The texts in a message's components, in the order in which they are read; what has no id of its own gets 0. */
export function readTexts(components: readonly object[]): readonly ShownText[] {
  return components.flatMap((component) => {
    if ('type' in component && component.type === ComponentType.TextDisplay && 'content' in component) {
      return [{ id: 'id' in component ? Number(component.id) : 0, content: String(component.content) }];
    }
    return readTexts(insideOf(component));
  });
}

function insideOf(component: object): readonly object[] {
  const inside: readonly unknown[] =
    'components' in component && Array.isArray(component.components) ? component.components : [];
  return inside.filter((child) => typeof child === 'object' && child !== null);
}
