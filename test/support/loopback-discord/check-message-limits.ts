import { z } from 'zod';

/** Limits that the schema does not say. Source: Discord API, Components, Using Components V2. */
const maxComponents = 40;
const maxTextChars = 4000;
const isComponentsV2 = 1 << 15;
const ephemeral = 1 << 6;

/** With components V2 there is nothing else in a message. Source: as above. */
const legacyFields = ['content', 'embeds', 'poll', 'stickers'] as const;

const messageShape = z.object({
  content: z.unknown().optional(),
  embeds: z.unknown().optional(),
  poll: z.unknown().optional(),
  stickers: z.unknown().optional(),
  components: z.array(z.unknown()),
  flags: z.number(),
  allowed_mentions: z.object({ parse: z.array(z.string()) }),
});

/** What is wrong with a message that was sent or edited, besides its schema; nothing for a good one. */
export function checkMessageLimits(message: unknown): readonly string[] {
  const result = messageShape.safeParse(message);
  if (!result.success) return [`the message lacks components, flags or allowed_mentions: ${result.error.message}`];
  const { components, flags, allowed_mentions: mentions } = result.data;
  const all = collectComponents(components);
  const ids = all.flatMap((component) => readText(component, 'custom_id'));
  // An id of 0 counts as none. Source: Discord API, Component Reference, Anatomy of a Component.
  const numbers = all.map((component) => Reflect.get(component, 'id')).filter((id) => Number(id ?? 0) !== 0);
  const chars = all.flatMap((component) => readText(component, 'content')).join('').length;
  return [
    ...(all.length > maxComponents ? [`${all.length} components, more than ${maxComponents}`] : []),
    ...(all.length === 0 ? ['a message without components'] : []),
    ...(chars > maxTextChars ? [`${chars} characters of text, more than ${maxTextChars}`] : []),
    ...(new Set(ids).size < ids.length ? ['two components have the same custom_id'] : []),
    ...(new Set(numbers).size < numbers.length ? ['two components have the same id'] : []),
    ...((flags & isComponentsV2) === 0 ? ['the flag IS_COMPONENTS_V2 is missing'] : []),
    ...((flags & ~(isComponentsV2 | ephemeral)) === 0 ? [] : [`flags ${flags} hold more than V2 and ephemeral`]),
    ...(mentions.parse.length === 0 ? [] : ['mentions are on']),
    ...legacyFields.filter((field) => result.data[field] !== undefined).map((field) => `${field} beside components`),
  ];
}

/** All components, also nested ones and accessories: each counts. */
export function collectComponents(components: readonly unknown[]): readonly object[] {
  return components.flatMap((component) => {
    if (typeof component !== 'object' || component === null) return [];
    const children = 'components' in component && Array.isArray(component.components) ? component.components : [];
    const accessory = 'accessory' in component ? [component.accessory] : [];
    return [component, ...collectComponents([...children, ...accessory])];
  });
}

/** A text field of a component, as a list of one, or of none where it has no such field. */
export function readText(component: object, field: 'custom_id' | 'content'): readonly string[] {
  const value: unknown = Reflect.get(component, field);
  return typeof value === 'string' ? [value] : [];
}
