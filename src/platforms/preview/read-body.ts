import { z } from 'zod';
import { catalogues } from '../../bot/messages/texts-for.js';
import { MAX_INPUT_CHARS } from './draw-form.js';

/** Longest text option. Source: Discord API, Application Commands, Application Command Option Structure. */
const MAX_OPTION_CHARS = 6000;
/** Most bytes of a file, as on Discord without a subscription. Source: Discord API, Reference, Uploading Files. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** As most file systems have it. */
const MAX_FILE_NAME_CHARS = 255;
const TOO_BIG = `A file has ${MAX_FILE_BYTES / 1024 / 1024} MB at most`;
/** Longest message of a person. Source: Discord API, Message. */
export const MAX_TYPED_CHARS = 2000;

const channelId = z.uuid();
const messageId = z.string().regex(/^\d{1,9}$/);
const name = z.string().min(1).max(32);
/** A group and its subcommand, with a space between them. */
const subcommand = z.string().max(65).default('');
const customId = z.string().min(1).max(100);
const locale = z.enum(catalogues.flatMap(({ locales }) => locales));
const role = z.enum(['member', 'moderator']);
const acting = z.strictObject({ person: z.enum(['you', 'other']), locale, role });
const options = z.record(name, z.union([z.string().max(MAX_OPTION_CHARS), z.number(), z.boolean()]));

const file = z.strictObject({
  name: z.string().min(1).max(MAX_FILE_NAME_CHARS),
  // Its letters are not looked at: a reader of Base64 skips what is none.
  base64: z.string().max(Math.ceil(MAX_FILE_BYTES / 3) * 4, { error: TOO_BIG }),
});

const action = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('command'),
    command: name,
    subcommand,
    options,
    files: z.record(name, file).default({}),
  }),
  z.strictObject({
    kind: z.literal('control'),
    message: messageId,
    customId,
    values: z.array(z.string().max(100)).max(25),
  }),
  z.strictObject({ kind: z.literal('menu'), command: name, message: messageId }),
  z.strictObject({
    kind: z.literal('modal'),
    customId,
    fields: z.record(customId, z.string().max(MAX_INPUT_CHARS)),
    message: messageId.nullable(),
  }),
]);

/** The forms of what the page sends; see `page/wire.ts` for their meaning. */
export const bodies = {
  setting: z.object({ locale, role }),
  channel: z.strictObject({ channel: channelId, locale }),
  post: z.strictObject({ channel: channelId, acting, text: z.string().trim().min(1).max(MAX_TYPED_CHARS) }),
  action: z.strictObject({ channel: channelId, acting, action }),
  suggest: z.strictObject({
    channel: channelId,
    acting,
    command: name,
    subcommand,
    option: name,
    typed: z.string().max(MAX_OPTION_CHARS),
    options,
  }),
  file: z.object({ channel: channelId, message: messageId, name: z.string().max(100) }),
} as const;

/** The page, or something else, sent what the preview does not understand. */
export class BadRequestError extends Error {
  override readonly name = 'BadRequestError';
  readonly statusCode = 400;
}

/**
 * Checks what was sent.
 *
 * @throws BadRequestError which names the place of each fault.
 */
export function readBody<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.output<Schema> {
  const result = schema.safeParse(sent);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  throw new BadRequestError(`The preview does not understand this. ${faults.join('; ')}`);
}
