import { z } from 'zod';
import { collectComponents } from './check-message-limits.js';
import type { Upload } from './read-body.js';

/** A file of a message as Discord keeps it. */
export interface Attachment {
  readonly id: string;
  readonly filename: string;
}

const messageShape = z.object({
  components: z.array(z.unknown()),
  attachments: z.array(z.object({ id: z.string(), filename: z.string().optional() })).optional(),
});
/** Media galleries, thumbnails and files say where their picture or file is. Source: Discord API, Component Reference. */
const mediaShape = z.object({ url: z.string() });
const reference = 'attachment://';
const maxFiles = 10;
const maxFileBytes = 10 * 1024 * 1024;

/**
 * What is wrong with the files of a message: one that is not announced in `attachments`, one that no component shows, a
 * component that shows one which is not there. `before`: the files of the message that is edited, which stay unless
 * `attachments` leaves them out. Source: Discord API, Reference, Uploading Files; Components, Using Components V2.
 */
export function checkAttachments(
  message: unknown,
  files: readonly Upload[],
  before: readonly Attachment[] = [],
): readonly string[] {
  const result = messageShape.safeParse(message);
  if (!result.success) return [`attachments are not understood: ${result.error.message}`];
  const { components, attachments } = result.data;
  const names = keepAttachments(message, files, before).map(({ filename }) => filename);
  const shown = collectComponents(components).flatMap(readReferences);
  const announced = (attachments ?? []).map(({ id, filename }) => `files[${id}] ${filename ?? ''}`);
  const kept = (attachments ?? []).filter(({ id }) => before.some((old) => old.id === id));
  return [
    ...files.filter(({ key, name }) => !announced.includes(`${key} ${name}`)).map(({ key }) => `${key} not announced`),
    ...(announced.length === files.length + kept.length ? [] : ['attachments name files that are not there']),
    ...shown.filter((name) => !names.includes(name)).map((name) => `attachment://${name} is not there`),
    ...names.filter((name) => !shown.includes(name)).map((name) => `no component shows the file ${name}`),
    ...(new Set(names).size < names.length ? ['two files have the same name'] : []),
    ...names.filter((name) => !/^[a-z0-9-]+\.[a-z0-9]+$/.test(name)).map((name) => `${name} is not a plain file name`),
    ...(names.length > maxFiles ? [`${names.length} files, more than ${maxFiles}`] : []),
    ...files.filter(({ bytes }) => bytes.length > maxFileBytes).map(({ key }) => `${key} is too big`),
    ...files.filter(({ bytes }) => bytes.length === 0).map(({ key }) => `${key} is empty`),
  ];
}

/** The files that a message has after it was sent or edited. */
export function keepAttachments(
  message: unknown,
  files: readonly Upload[],
  before: readonly Attachment[],
): readonly Attachment[] {
  const { attachments } = messageShape.partial().parse(message);
  const kept = before.filter(({ id }) => attachments?.some((one) => one.id === id) ?? true);
  return [...kept, ...files.map(({ key, name }) => ({ id: `${key}-of-${name}`, filename: name }))];
}

function readReferences(component: object): readonly string[] {
  const items = 'items' in component && Array.isArray(component.items) ? component.items : [];
  const fields = [component, ...items].flatMap((holder: unknown) =>
    typeof holder === 'object' && holder !== null ? [Reflect.get(holder, 'media'), Reflect.get(holder, 'file')] : [],
  );
  return fields.flatMap((field: unknown) => {
    const media = mediaShape.safeParse(field);
    const isOurs = media.success && media.data.url.startsWith(reference);
    return isOurs ? [media.data.url.slice(reference.length)] : [];
  });
}
