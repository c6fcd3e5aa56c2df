import { collectComponents } from './check-message-limits.js';

/**
 * Components as Discord gives them back: an id that was given stays, all others get the next free number, in order.
 * Source: Discord API, Component Reference, Anatomy of a Component.
 */
export function fillIds(components: readonly unknown[]): readonly unknown[] {
  const taken = new Set(collectComponents(components).map(readId));
  let last = 0;
  const nextId = (): number => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const fill = (component: unknown): unknown => {
    if (typeof component !== 'object' || component === null) return component;
    const id = readId(component) || nextId();
    const inside = Object.entries(component).map(([key, value]: [string, unknown]): readonly [string, unknown] => {
      if (key === 'components' && Array.isArray(value)) return [key, value.map(fill)];
      return [key, key === 'accessory' ? fill(value) : value];
    });
    return { ...Object.fromEntries(inside), id };
  };
  return components.map(fill);
}

/** The id that a component was given; 0 for none. */
function readId(component: object): number {
  const id: unknown = Reflect.get(component, 'id');
  return typeof id === 'number' ? id : 0;
}
