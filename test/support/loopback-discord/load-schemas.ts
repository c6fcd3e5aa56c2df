import { z } from 'zod';

/** Discord's own schemas, by the names they have in its OpenAPI document. */
export type Schemas = ReadonlyMap<string, z.core.$ZodType>;

/** Not a literal, because the package describes this module to TypeScript with JavaScript. */
const schemaModule: string = 'discord-api-spec/zod';

const neededSchemas = [
  'ApplicationCommandAutocompleteCallbackRequestSchema',
  'ApplicationCommandUpdateRequestSchema',
  'CreateMessageInteractionCallbackRequestSchema',
  'IncomingWebhookRequestPartialSchema',
  'IncomingWebhookUpdateRequestPartialSchema',
  'ModalInteractionCallbackRequestSchema',
  'UpdateMessageInteractionCallbackRequestSchema',
] as const;

/** Loads the schemas that the loopback Discord checks with. */
export async function loadSchemas(): Promise<Schemas> {
  const module: unknown = await import(schemaModule);
  if (typeof module !== 'object' || module === null) throw new Error(`${schemaModule} exports nothing`);
  return new Map(neededSchemas.map((name) => [name, requireSchema(name, Reflect.get(module, name))]));
}

function requireSchema(name: string, value: unknown): z.core.$ZodType {
  if (value instanceof z.core.$ZodType) return value;
  throw new Error(`discord-api-spec no longer has ${name}`);
}
