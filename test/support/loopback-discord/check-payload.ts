import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { checkMessageLimits } from './check-message-limits.js';
import { checkModal } from './check-modal.js';
import type { Schemas } from './load-schemas.js';

/** A payload that Discord accepts or should not have been sent, and why it is wrong. */
export interface Violation {
  readonly route: string;
  readonly problem: string;
}

/** Checks a body against the schema of that name; returns what is wrong with it, nothing for a good one. */
export function checkSchema(schemas: Schemas, name: string, body: unknown): readonly string[] {
  const schema = schemas.get(name);
  if (schema === undefined) throw new Error(`No schema ${name}`);
  const result = z.core.safeParse(schema, body);
  if (!result.success) return result.error.issues.map((issue) => `${name}: ${issue.path.join('.')} ${describe(issue)}`);
  // The schemas drop fields that they do not know: a body that comes out smaller had some.
  return isDeepStrictEqual(result.data, body) ? [] : [`${name}: has fields that Discord does not know`];
}

/** The schema of a callback depends on its type; files are checked apart. Source: Discord API, Interactions, Interaction Callback Type. */
export function checkCallback(schemas: Schemas, body: CallbackBody): readonly string[] {
  switch (body.type) {
    case 4:
      return [
        ...checkSchema(schemas, 'CreateMessageInteractionCallbackRequestSchema', body),
        ...checkMessageLimits(body.data),
      ];
    case 5:
      return [
        ...checkSchema(schemas, 'CreateMessageInteractionCallbackRequestSchema', body),
        ...checkDeferral(body.data),
      ];
    case 6:
      return checkSchema(schemas, 'UpdateMessageInteractionCallbackRequestSchema', body);
    case 7:
      return [
        ...checkSchema(schemas, 'UpdateMessageInteractionCallbackRequestSchema', body),
        ...checkMessageLimits(body.data),
      ];
    case 8:
      return [
        ...checkSchema(schemas, 'ApplicationCommandAutocompleteCallbackRequestSchema', body),
        ...checkChoices(body.data),
      ];
    case 9:
      return [...checkSchema(schemas, 'ModalInteractionCallbackRequestSchema', body), ...checkModal(body.data)];
    default:
      return [`callback type ${body.type} is not one that this bot should send`];
  }
}

/** A callback as far as the loopback Discord looks into it. */
export interface CallbackBody {
  readonly type: number;
  readonly data?: unknown;
}

const deferralData = z.strictObject({ flags: z.literal(64).optional() }).optional();
const choiceData = z.object({
  choices: z.array(z.object({ name: z.string().min(1).max(100), value: z.string().max(100) })).max(25),
});

/** A deferral takes no flag but EPHEMERAL. Source: Discord API, Interactions, Interaction Callback Data. */
function checkDeferral(data: unknown): readonly string[] {
  return deferralData.safeParse(data).success ? [] : ['a deferral carries more than the ephemeral flag'];
}

/** The schema allows 6,000 characters for a value, the documents 100. Source: Discord API, Application Commands. */
function checkChoices(data: unknown): readonly string[] {
  return choiceData.safeParse(data).success ? [] : ['choices are missing, too many, or too long'];
}

function describe(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_union' ? JSON.stringify(issue.errors).slice(0, 600) : issue.message;
}
